package clusterkb.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A fact class and its properties, read from its annotations once. */
public final class FactType {
  private static final ClassValue<FactType> TYPES =
      new ClassValue<>() {
        @Override
        protected FactType computeValue(Class<?> type) {
          return new FactType(type.asSubclass(Fact.class));
        }
      };

  private final Class<? extends Fact> type;
  private final String name;
  private final FactInfo info;
  private final Map<String, PropertyType> properties = new LinkedHashMap<>();
  private final PropertyType identity;
  private Optional<PropertyType> ownerProperty;
  private int order = -1;
  private final boolean single;
  private final Constructor<? extends Fact> constructor;

  private FactType(Class<? extends Fact> type) {
    this.type = type;
    this.name = type.getSimpleName();
    this.info = type.getAnnotation(FactInfo.class);
    if (info == null) {
      throw new IllegalStateException(type + " has no @FactInfo");
    }
    this.single = info.single();
    List<Method> getters = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().startsWith("get") && Modifier.isPublic(method.getModifiers())) {
        getters.add(method);
      }
    }
    getters.sort(Comparator.comparing(Method::getName));
    PropertyType identifying = null;
    for (Method getter : getters) {
      PropertyType property = new PropertyType(getter, properties.size());
      properties.put(property.name(), property);
      if (property.identity()) {
        identifying = property;
      }
    }
    identity = identifying;
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no constructor without parameters", e);
    }
  }

  private FactType(FactType plain, Map<String, PropertyType> properties) {
    this.type = plain.type;
    this.name = plain.name;
    this.info = plain.info;
    this.single = plain.single;
    this.identity = properties.get(plain.identity == null ? null : plain.identity.name());
    this.constructor = plain.constructor;
    this.properties.putAll(properties);
  }

  private FactType(String name, List<PropertyType> columns) {
    this.type = Row.class;
    this.name = name;
    this.info = null;
    this.single = false;
    this.identity = null;
    this.constructor = null;
    columns.forEach(column -> properties.put(column.name(), column));
  }

  /**
   * The type of the rows of a table of the knowledge.
   *
   * @param name the table's name, by which rules call its rows
   * @param columns the columns, each with the slot of its position
   */
  public static FactType table(String name, List<PropertyType> columns) {
    return new FactType(name, columns);
  }

  /**
   * The same class with further values to choose from, and with properties of the knowledge's own
   * behind those that it has.
   *
   * @param choices the enumerations that have further values, by name
   * @param declared properties that {@link PropertyType#declared} made
   */
  FactType with(Map<String, Choices> choices, List<PropertyType> declared) {
    Map<String, PropertyType> all = new LinkedHashMap<>(properties);
    declared.forEach(property -> all.put(property.name(), property.at(all.size())));
    all.replaceAll(
        (key, property) -> {
          Choices own = property.choices();
          Choices larger = own == null ? null : choices.get(own.name());
          return larger == null ? property : property.with(larger);
        });
    return new FactType(this, all);
  }

  /** Whether facts of this type are rows of a table of the knowledge, not stated by customers. */
  public boolean isTable() {
    return type == Row.class;
  }

  /** The description of that fact class. */
  public static FactType of(Class<? extends Fact> type) {
    return TYPES.get(type);
  }

  /** The Java class. */
  public Class<? extends Fact> javaClass() {
    return type;
  }

  /** The name, as in rules: {@code Node}. */
  public String name() {
    return name;
  }

  /** Whether there is always exactly one such fact; quicker to tell than asking the annotation. */
  public boolean isSingle() {
    return single;
  }

  /** The place of its facts in the order of reports. */
  public int order() {
    if (order < 0) {
      order = Facts.order(type);
    }
    return order;
  }

  /** How reports call such a fact, before its name: {@code Group}. */
  public String spoken() {
    return info == null || info.spoken().isEmpty() ? name : info.spoken();
  }

  /** What such a fact stands for and where files state it; null for a table. */
  public FactInfo info() {
    return info;
  }

  /** The class of the facts in whose mapping these are listed; null at the top level. */
  public FactType owner() {
    return isTable() || info.owner() == Fact.class ? null : of(info.owner());
  }

  /** The property that holds the owner's name; null at the top level. */
  public PropertyType ownerProperty() {
    // Threads that find it out at the same time find the same.
    Optional<PropertyType> known = ownerProperty;
    if (known == null) {
      known = isTable() ? Optional.empty() : Optional.ofNullable(property(info.ownerProperty()));
      ownerProperty = known;
    }
    return known.orElse(null);
  }

  /** The identifying property; null only in a class of which there is one fact without a name. */
  public PropertyType identity() {
    return identity;
  }

  /** The property of that name, or null. */
  public PropertyType property(String name) {
    return properties.get(name);
  }

  /** All properties, in the order of their names. */
  public List<PropertyType> properties() {
    return List.copyOf(properties.values());
  }

  /** How many properties it has; their slots are the numbers below. */
  public int size() {
    return properties.size();
  }

  /** A fact that has yet to be filled. */
  Fact create() {
    if (isTable()) {
      return new Row(this);
    }
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be created", e);
    }
  }

  /**
   * A fact of this class with the given values.
   *
   * @param values the value of each property, null where unknown
   * @param places where each stands in the file, null where it stands nowhere
   */
  public Fact fact(
      Function<PropertyType, Object> values, Function<PropertyType, Place> places, Place place) {
    Fact fact = blank();
    for (PropertyType property : properties.values()) {
      fact.fill(property, values.apply(property), places.apply(property));
    }
    fact.finish(place, false);
    return fact;
  }

  /**
   * A fact of this class.
   *
   * @param owner the fact in whose mapping it is listed; null at the top level
   * @param values the value of each property at its slot, null where unknown
   * @param places where each stands in the file, null where it stands nowhere
   */
  public Fact fact(Fact owner, Object[] values, Place[] places, Place place) {
    Fact fact = create();
    fact.become(this, values, places);
    return finished(fact, owner, place, false);
  }

  /** The same of a fact whose properties do not know where they are stated. */
  public Fact unplaced(Fact owner, Object[] values, Place place) {
    return fact(owner, values, null, place);
  }

  /**
   * The stand-in for facts of this class that no list names: every property is unknown but the
   * owner.
   *
   * @param owner the fact in whose mapping they would be listed; null at the top level
   * @param place where the file would list them; null where it gives nothing
   */
  public Fact unlisted(Fact owner, Place place) {
    return finished(blank(), owner, place, true);
  }

  private Fact blank() {
    Fact fact = create();
    fact.become(this, new Object[size()], new Place[size()]);
    return fact;
  }

  private Fact finished(Fact fact, Fact owner, Place place, boolean unlisted) {
    if (owner != null) {
      fact.fill(ownerProperty(), owner.reference(), place);
      fact.ownedBy(owner);
    }
    fact.finish(place, unlisted);
    return fact;
  }

  // A class with properties of the knowledge's own is the same class as without.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof FactType same && same.type == type && same.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
