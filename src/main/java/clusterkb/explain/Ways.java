package clusterkb.explain;

import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import clusterkb.rules.lang.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the facts with which a body holds, and no more than that: what a {@link Trace} notes beside
 * them takes several times as long.
 */
final class Ways {
  private final Tracer tracer;
  private final Body body;
  private final List<List<Preparations.Ready>> due;
  private final List<Map<String, Object>> certain = new ArrayList<>();
  private final List<Map<String, Object>> possible = new ArrayList<>();

  private Ways(Tracer tracer, Body body) {
    this.tracer = tracer;
    this.body = body;
    this.due = tracer.prepared().steps(body).due();
  }

  /**
   * The ways in which the body certainly holds, or those in which it may, if there are no such.
   *
   * @param body one that is there for good, see {@link Preparations#steps}
   */
  static Ways of(Tracer tracer, Body body, Map<String, ? extends Object> given) {
    Ways ways = new Ways(tracer, body);
    ways.go(0, new LinkedHashMap<>(given), Truth.TRUE, false);
    return ways;
  }

  /** Whether the body holds. */
  Truth truth() {
    return certain.isEmpty() ? possible.isEmpty() ? Truth.FALSE : Truth.UNKNOWN : Truth.TRUE;
  }

  /** The facts and counts of each way, by variable. */
  List<Map<String, Object>> found() {
    return certain.isEmpty() ? possible : certain;
  }

  /** Whether a body holds. */
  static Truth truth(Tracer tracer, Body body, Map<String, Object> given) {
    Ways ways = new Ways(tracer, body);
    ways.go(0, given, Truth.TRUE, true);
    return ways.truth();
  }

  /** Goes on with the variable of that number; true if the search is over. */
  private boolean go(int next, Map<String, Object> environment, Truth sofar, boolean firstOnly) {
    Truth truth = sofar;
    for (Preparations.Ready constraint : due.get(next)) {
      truth = truth.and(constraint.truth(environment));
      if (truth == Truth.FALSE) {
        return false;
      }
    }
    int facts = body.facts().size();
    if (next < facts) {
      Body.FactVariable variable = body.facts().get(next);
      boolean over = false;
      for (Fact fact : tracer.facts(variable.type())) {
        environment.put(variable.name(), fact);
        Truth here = fact.unlisted() ? truth.and(Truth.UNKNOWN) : truth;
        over = go(next + 1, environment, here, firstOnly);
        environment.remove(variable.name());
        if (over) {
          break;
        }
      }
      return over;
    }
    if (next < facts + body.tallies().size()) {
      Body.Tally tally = body.tallies().get(next - facts);
      environment.put(tally.name(), tracer.count(tally, environment));
      boolean over = go(next + 1, environment, truth, firstOnly);
      environment.remove(tally.name());
      return over;
    }
    return groups(environment, truth) && firstOnly;
  }

  /** Whether it is certain that the groups hold, too. */
  private boolean groups(Map<String, Object> environment, Truth sofar) {
    Truth truth = sofar;
    for (Body.Group group : body.groups()) {
      Truth inner = truth(tracer, group.body(), environment);
      truth = truth.and(group.negated() ? inner.not() : inner);
      if (truth == Truth.FALSE) {
        return false;
      }
    }
    (truth == Truth.TRUE ? certain : possible).add(new LinkedHashMap<>(environment));
    return truth == Truth.TRUE;
  }
}
