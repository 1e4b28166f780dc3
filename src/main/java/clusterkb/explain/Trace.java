package clusterkb.explain;

import clusterkb.engine.Interval;
import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What evaluating a body came to.
 *
 * @param truth whether it holds
 * @param evidence the known properties that make it so
 * @param missing what is not known and could make it otherwise; empty unless unknown
 * @param matches the facts and counts with which it holds, or may hold, by variable
 */
record Trace(
    Truth truth, Set<Evidence> evidence, Set<Missing> missing, List<Map<String, Object>> matches) {

  /** The facts and counts of one way to satisfy a body: {@link Fact} or {@link Interval}. */
  static Map<String, Object> match(Map<String, Object> environment) {
    return new LinkedHashMap<>(environment);
  }

  /** The opposite, for {@code not}: the same facts speak for it. */
  Trace not() {
    return new Trace(truth.not(), evidence, missing, List.of());
  }

  static Set<Evidence> noEvidence() {
    return new LinkedHashSet<>();
  }
}
