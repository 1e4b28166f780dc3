package clusterkb.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All classes of facts that a deployment file can state, with the properties and values that the
 * program has and those that the knowledge declares beside them.
 */
public final class FactTypes {
  /** What the program has, with nothing declared. */
  public static final FactTypes BUILT_IN =
      new FactTypes(Facts.CLASSES.stream().map(FactType::of).toList(), Map.of());

  private final List<FactType> all;
  private final Map<String, FactType> byName = new HashMap<>();
  private final Map<Class<?>, FactType> byClass = new HashMap<>();
  private final Map<FactType, Map<String, FactType>> owned = new HashMap<>();
  private final Map<String, Choices> declaredChoices;

  private FactTypes(List<FactType> all, Map<String, Choices> declaredChoices) {
    this.all = all;
    this.declaredChoices = new TreeMap<>(declaredChoices);
    for (FactType type : all) {
      byName.put(type.name(), type);
      byClass.put(type.javaClass(), type);
      owned
          .computeIfAbsent(type.owner(), owner -> new LinkedHashMap<>())
          .put(type.info().key(), type);
    }
  }

  /**
   * The program's classes with what the knowledge declares.
   *
   * @param choices the enumerations that are new or have further values
   * @param declared the further properties of each class, by its name
   */
  public static FactTypes with(
      Collection<Choices> choices, Map<String, List<PropertyType>> declared) {
    if (choices.isEmpty() && declared.isEmpty()) {
      return BUILT_IN;
    }
    Map<String, Choices> byName = new TreeMap<>();
    choices.forEach(each -> byName.put(each.name(), each));
    List<FactType> types = new ArrayList<>();
    for (FactType type : BUILT_IN.all) {
      types.add(type.with(byName, declared.getOrDefault(type.name(), List.of())));
    }
    return new FactTypes(types, byName);
  }

  /** All classes, in the order in which reports name their facts. */
  public List<FactType> all() {
    return all;
  }

  /** The class of that name, such as {@code Node}; null if there is none. */
  public FactType byName(String name) {
    return byName.get(name);
  }

  /** The description of that class. */
  public FactType of(Class<? extends Fact> type) {
    return byClass.get(type);
  }

  /**
   * The types whose facts are listed in the mapping of that type, by their keys.
   *
   * @param owner null for those at the top level
   */
  public Map<String, FactType> listedIn(FactType owner) {
    return owned.getOrDefault(owner, Map.of());
  }

  /** The properties that the knowledge declares beside those of that class, in their order. */
  public static List<PropertyType> declared(FactType type) {
    return type.properties().stream().filter(PropertyType::isDeclared).toList();
  }

  /** The enumerations that the knowledge declares or adds values to, in the order of names. */
  public Collection<Choices> declaredChoices() {
    return declaredChoices.values();
  }

  /**
   * The enumerations whose values some properties of those types hold, by their names.
   *
   * @param which the properties that are looked at
   */
  public static Map<String, Choices> choices(
      Collection<FactType> types, Predicate<PropertyType> which) {
    Map<String, Choices> found = new TreeMap<>();
    for (FactType type : types) {
      for (PropertyType property : type.properties()) {
        if (which.test(property) && property.choices() != null) {
          found.put(property.choices().name(), property.choices());
        }
      }
    }
    return found;
  }

  /** The enumerations that the program has, by their names. */
  public static Map<String, Choices> builtInChoices() {
    return choices(BUILT_IN.all, property -> true);
  }

  /** The properties that a file may state: all but those that follow from others or the place. */
  public static List<PropertyType> stated(FactType type) {
    List<PropertyType> stated = new ArrayList<>();
    for (PropertyType property : type.properties()) {
      if (!property.derived() && property != type.ownerProperty()) {
        stated.add(property);
      }
    }
    return stated;
  }
}
