package clusterkb.facts;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a deployment file states about the world: a node, a disk, an account. A fact does
 * not change; {@link #with} gives the changed one. A property that nobody stated is unknown: its
 * value is null, never a default.
 *
 * <p>An <em>unlisted</em> fact stands for whatever an open list does not name. All that is known of
 * it is its owner; a rule that speaks of it is possible, never certain.
 */
public abstract class Fact {
  private FactType type;
  private Object[] values;
  private Place[] places;
  private Place place;
  private Fact owner;
  private boolean unlisted;
  private String name;
  private String key;
  private Ref reference;
  private FactKey identity;

  /** Only {@link FactType} creates facts. */
  protected Fact() {
    this(null);
  }

  Fact(FactType table) {
    type = table;
  }

  /**
   * Takes its class with the properties that the knowledge declares beside those of the class, and
   * arrays that nobody else keeps.
   *
   * @param allPlaces null where nobody is to know where anything is stated
   */
  void become(FactType declared, Object[] allValues, Place[] allPlaces) {
    type = declared;
    values = allValues;
    places = allPlaces;
  }

  void fill(PropertyType property, Object value, Place where) {
    values[property.slot()] = value;
    if (places != null) {
      places[property.slot()] = where;
    }
  }

  void ownedBy(Fact fact) {
    owner = fact;
  }

  void finish(Place where, boolean isUnlisted) {
    place = where;
    unlisted = isUnlisted;
    PropertyType identity = type.identity();
    Object given = identity == null ? null : values[identity.slot()];
    if (unlisted) {
      name = "(not listed)";
    } else if (given instanceof Term term) {
      name = term.label();
    } else {
      name = given == null ? "" : given.toString();
    }
    key = unlisted ? null : name.toLowerCase(Locale.ROOT);
    reference = unlisted ? null : new Ref(getClass(), name, key);
  }

  /** Its class and properties. */
  public final FactType type() {
    return type;
  }

  /** Its name among its siblings; empty for a single fact that the file does not name. */
  public final String name() {
    return name;
  }

  /** Its name preceded by its owner's, such as {@code NODE1/NNTP}: unique within its class. */
  public final String qualifiedName() {
    return owner == null || owner.name.isEmpty() ? name : owner.qualifiedName() + "/" + name;
  }

  /** The name as it is compared; null where unlisted. */
  public final String key() {
    return key;
  }

  /** What stays the same of it through all changes. */
  public final FactKey identity() {
    if (identity == null) {
      identity = new FactKey(type, comparedName(), unlisted);
    }
    return identity;
  }

  private String comparedName() {
    String own = unlisted ? name : key;
    return owner == null || owner.name.isEmpty() ? own : owner.comparedName() + "/" + own;
  }

  /** A reference to it; null where unlisted. */
  public final Ref reference() {
    return reference;
  }

  /** The fact in whose mapping it is listed; null at the top level. */
  public final Fact owner() {
    return owner;
  }

  /** Whether it stands for whatever an open list does not name. */
  public final boolean unlisted() {
    return unlisted;
  }

  /** Where the file states it; null where it is only implied. */
  public final Place place() {
    return place;
  }

  /** Where the file states that property, null where nowhere. */
  public final Place place(PropertyType property) {
    PropertyType own = own(property);
    return own == null || places == null ? null : places[own.slot()];
  }

  /**
   * The property as this fact has it. Facts outlive a change of the knowledge, so they may have
   * been read when another, or none, of that name was declared: then its value is unknown.
   */
  private PropertyType own(PropertyType property) {
    if (!property.isDeclared()) {
      return property;
    }
    PropertyType own = type.property(property.name());
    return own == property || own != null && own.means(property) ? own : null;
  }

  /** The value of a property, null where unknown, {@link OneOf} where partly known. */
  public final Object value(PropertyType property) {
    PropertyType own = own(property);
    return own == null ? null : values[own.slot()];
  }

  /** The value of the property of that name, as {@link #value(PropertyType)} gives it. */
  public final Object value(String property) {
    PropertyType found = type.property(property);
    if (found == null) {
      throw new IllegalArgumentException(type.name() + " has no property " + property);
    }
    return values[found.slot()];
  }

  /**
   * The value if it is known entirely, else null; the getters of the fact classes use it. They have
   * no Java constant for a value that the knowledge declares, and give null.
   */
  @SuppressWarnings("unchecked")
  protected final <T> T known(String property) {
    Object value = value(property);
    return value instanceof OneOf || value instanceof DeclaredTerm ? null : (T) value;
  }

  /**
   * The values of the properties that the knowledge declares, by name; those that are known. Drools
   * watches all of them as one, as the class has no getter for each.
   */
  public final Map<String, Object> getDeclared() {
    Map<String, Object> declared = new TreeMap<>();
    for (PropertyType property : FactTypes.declared(type)) {
      Object value = values[property.slot()];
      if (value != null) {
        declared.put(property.name(), value);
      }
    }
    return declared;
  }

  /** The same fact with another value (null: unknown) for one property. */
  public final Fact with(PropertyType property, Object value, Place where) {
    PropertyType own = own(property);
    if (own == null || own.identity()) {
      throw new IllegalArgumentException(
          type.name()
              + "."
              + property.name()
              + (own == null ? " is not declared" : " identifies it"));
    }
    Fact copy = copy();
    copy.fill(own, value, where);
    return copy;
  }

  /** The same fact listed under that owner. */
  public final Fact under(Fact newOwner) {
    Fact copy = copy();
    copy.owner = newOwner;
    copy.identity = null;
    copy.fill(type.ownerProperty(), newOwner.reference, place);
    return copy;
  }

  /**
   * The same fact as other declarations have it.
   *
   * @param declared this class, with them; a property or value that they do not have, or have
   *     otherwise, is lost
   */
  public final Fact as(FactType declared) {
    if (declared == type) {
      return this;
    }
    Fact copy = copy();
    copy.become(declared, new Object[declared.size()], new Place[declared.size()]);
    for (PropertyType property : declared.properties()) {
      Object value = value(property);
      if (admits(property, value)) {
        copy.fill(property, value, place(property));
      }
    }
    return copy;
  }

  private static boolean admits(PropertyType property, Object value) {
    if (value instanceof ListValue list) {
      return list.items().stream().allMatch(item -> admits(property, item));
    }
    return value instanceof OneOf several
        ? property.terms().containsAll(several.terms())
        : !(value instanceof Term) || property.terms().contains(value);
  }

  private Fact copy() {
    Fact copy = type.create();
    copy.become(type, values.clone(), places == null ? null : places.clone());
    copy.place = place;
    copy.owner = owner;
    copy.unlisted = unlisted;
    copy.name = name;
    copy.key = key;
    copy.reference = reference;
    copy.identity = identity;
    return copy;
  }

  /** How reports call it: {@code Disk Q:}. */
  @Override
  public final String toString() {
    String qualified = qualifiedName();
    return qualified.isEmpty() ? type.spoken() : type.spoken() + " " + qualified;
  }
}
