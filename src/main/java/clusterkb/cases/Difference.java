package clusterkb.cases;

import clusterkb.explain.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something in which a requirement does not say what a case expects.
 *
 * @param what the difference, in a line
 * @param cure what would most likely mend it
 * @param conditions how each condition of the requirement's rules turned out, by rule; empty where
 *     that is not the point
 */
public record Difference(String what, String cure, Map<String, List<Condition>> conditions) {
  /** Copies the conditions. */
  public Difference {
    // Map.copyOf would lose the order of the rules.
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  @Override
  public String toString() {
    return what;
  }
}
