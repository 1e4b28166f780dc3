package clusterkb.rules.vet;

import clusterkb.facts.FactType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The variables that a piece of a requirement can name. */
final class Variables {
  private final Map<String, FactType> facts;
  private final Set<String> counts;

  Variables() {
    this(new HashMap<>(), new HashSet<>());
  }

  private Variables(Map<String, FactType> facts, Set<String> counts) {
    this.facts = facts;
    this.counts = counts;
  }

  /** Those that a group inside can name: all of these, and its own. */
  Variables inner() {
    return new Variables(new HashMap<>(facts), new HashSet<>(counts));
  }

  void fact(String name, FactType type) {
    facts.put(named(name), Known.type(type));
  }

  void count(String name) {
    counts.add(named(name));
  }

  private static String named(String name) {
    if (name == null || name.isEmpty() || name.length() > Vetting.LONGEST_NAME) {
      throw new Unsound("a variable has no name");
    }
    return name;
  }

  FactType type(String name) {
    FactType type = facts.get(name);
    if (type == null) {
      throw new Unsound("nothing is called '" + name + "' there");
    }
    return type;
  }

  boolean isFact(String name) {
    return facts.containsKey(name);
  }

  void needCount(String name) {
    if (!counts.contains(name)) {
      throw new Unsound("no count is called '" + name + "' there");
    }
  }
}
