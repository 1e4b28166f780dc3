package clusterkb.facts.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Facts;
import clusterkb.facts.PropertyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fact types by where a deployment file states their facts. */
final class Catalog {
  /** All types, in the order in which reports name their facts. */
  static final List<FactType> TYPES = Facts.CLASSES.stream().map(FactType::of).toList();

  private static final Map<FactType, Map<String, FactType>> OWNED = new HashMap<>();
  private static final Map<Class<?>, Integer> ORDER = new HashMap<>();

  static {
    for (FactType type : TYPES) {
      OWNED
          .computeIfAbsent(type.owner(), owner -> new LinkedHashMap<>())
          .put(type.info().key(), type);
      ORDER.put(type.javaClass(), ORDER.size());
    }
  }

  private Catalog() {}

  /**
   * The types whose facts are listed in the mapping of that type, by their keys.
   *
   * @param owner null for those at the top level
   */
  static Map<String, FactType> listedIn(FactType owner) {
    return OWNED.getOrDefault(owner, Map.of());
  }

  /** The position of a class among the types. */
  static int order(Class<? extends Fact> type) {
    return ORDER.getOrDefault(type, ORDER.size());
  }

  /** The properties that a file may state: all but those that follow from others or the place. */
  static List<PropertyType> stated(FactType type) {
    List<PropertyType> stated = new ArrayList<>();
    for (PropertyType property : type.properties()) {
      if (!property.derived() && property != type.ownerProperty()) {
        stated.add(property);
      }
    }
    return stated;
  }
}
