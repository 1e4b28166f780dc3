package clusterkb.rules.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** The phrases of a vocabulary: whom requirements can speak of. */
public final class Phrases {
  private final Map<String, ParsedRule> rules = new TreeMap<>();

  private Phrases() {}

  /** The phrases that files with these texts, by their paths, declare. */
  public static Phrases of(Map<String, String> vocabulary) {
    Phrases phrases = new Phrases();
    // What is wrong with the vocabulary is told by those who load it.
    Problems ignored = new Problems();
    vocabulary.forEach(
        (file, text) ->
            DrlFile.read(file, text, ignored, true)
                .forEach(rule -> phrases.rules.putIfAbsent(rule.name(), rule)));
    return phrases;
  }

  /** All phrases, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(rules.keySet());
  }

  /** Whether it says no more of its subject than which class it is of: {@code $node : Node()}. */
  public boolean isPlain(String name) {
    ParsedRule rule = rules.get(name);
    List<? extends BaseDescr> conditions = rule.when().getDescrs();
    return rule.parent() == null
        && conditions.size() == 1
        && conditions.get(0) instanceof PatternDescr pattern
        && pattern.getConstraint().getDescrs().isEmpty();
  }

  /** Whether a phrase is that other one, or narrows it. */
  public boolean isOrNarrows(String name, String other) {
    List<String> seen = new ArrayList<>();
    String at = name;
    while (at != null && !seen.contains(at)) {
      if (at.equals(other)) {
        return true;
      }
      seen.add(at);
      at = rules.containsKey(at) ? rules.get(at).parent() : null;
    }
    return false;
  }

  /** The facts that a phrase names: the class of each by its variable, its own before inherited. */
  public Map<String, String> variables(String name) {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> seen = new ArrayList<>();
    ParsedRule at = rules.get(name);
    while (at != null && !seen.contains(at.name())) {
      seen.add(at.name());
      for (BaseDescr condition : at.when().getDescrs()) {
        if (condition instanceof PatternDescr pattern
            && pattern.getIdentifier() != null
            && pattern.getSource() == null) {
          variables.putIfAbsent(pattern.getIdentifier(), pattern.getObjectType());
        }
      }
      at = at.parent() == null ? null : rules.get(at.parent());
    }
    return variables;
  }
}
