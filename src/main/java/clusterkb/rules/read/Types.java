package clusterkb.rules.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Facts;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fact classes, tables and enumerations that rules can name. */
public final class Types {
  private final Map<String, FactType> facts = new TreeMap<>();
  private final Map<String, Class<?>> enumerations = new TreeMap<>();

  /** The types of the facts that deployment files state, and those of the given tables. */
  public Types(List<FactType> tables) {
    for (Class<? extends Fact> type : Facts.CLASSES) {
      add(FactType.of(type));
    }
    tables.forEach(this::add);
  }

  private void add(FactType type) {
    facts.put(type.name(), type);
    for (PropertyType property : type.properties()) {
      if (!property.isColumn() && property.declared().isEnum()) {
        enumerations.put(property.declared().getSimpleName(), property.declared());
      }
    }
  }

  /** Those that only lists hold; they are rarely needed and take longer to find. */
  private void addThoseOfLists() {
    for (FactType type : facts.values()) {
      for (PropertyType property : type.properties()) {
        if (property.valueType().isEnum()) {
          enumerations.put(property.valueType().getSimpleName(), property.valueType());
        }
      }
    }
  }

  /** The fact class or table of that name, or null. */
  public FactType fact(String name) {
    return facts.get(name);
  }

  /** The enumeration of that name, or null. */
  public Class<?> enumeration(String name) {
    Class<?> found = enumerations.get(name);
    if (found == null) {
      addThoseOfLists();
      found = enumerations.get(name);
    }
    return found;
  }

  /** The value of that name in that enumeration, or null. */
  public static Term term(Class<?> enumeration, String name) {
    for (Object constant : enumeration.getEnumConstants()) {
      if (((Term) constant).name().equals(name)) {
        return (Term) constant;
      }
    }
    return null;
  }

  /** All names of fact classes and tables. */
  public List<String> factNames() {
    return List.copyOf(facts.keySet());
  }

  /** All names of enumerations. */
  public List<String> enumerationNames() {
    addThoseOfLists();
    return List.copyOf(enumerations.keySet());
  }
}
