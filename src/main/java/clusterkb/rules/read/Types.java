package clusterkb.rules.read;

import clusterkb.facts.Choices;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fact classes, tables and enumerations that rules can name. */
public final class Types {
  private final Map<String, FactType> facts = new TreeMap<>();

  private final Map<String, Choices> enumerations = new TreeMap<>();
  private boolean thoseOfLists;

  /** The types of the facts that deployment files state, and those of the given tables. */
  public Types(FactTypes stated, List<FactType> tables) {
    stated.all().forEach(type -> facts.put(type.name(), type));
    tables.forEach(type -> facts.put(type.name(), type));
    enumerations.putAll(FactTypes.choices(facts.values(), property -> !property.isList()));
  }

  /** Those that only lists hold are rarely needed and take longer to find. */
  private void addThoseOfLists() {
    if (!thoseOfLists) {
      thoseOfLists = true;
      enumerations.putAll(FactTypes.choices(facts.values(), PropertyType::isList));
    }
  }

  /** The fact class or table of that name, or null. */
  public FactType fact(String name) {
    return facts.get(name);
  }

  /** The enumeration of that name, or null. */
  public Choices enumeration(String name) {
    Choices found = enumerations.get(name);
    if (found == null) {
      addThoseOfLists();
      found = enumerations.get(name);
    }
    return found;
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
