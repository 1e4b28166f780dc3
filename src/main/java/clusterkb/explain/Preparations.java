package clusterkb.explain;

import clusterkb.engine.Reads;
import clusterkb.engine.Test;
import clusterkb.engine.Truth;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What evaluating rules asks of them time and again, whatever the facts: worked out once. */
final class Preparations {
  private final Map<Constraint, Ready> ready = new IdentityHashMap<>();
  private final Map<Body, Steps> steps = new IdentityHashMap<>();
  private final Map<Requirement.Breach, Map<Set<String>, Body>> whole = new IdentityHashMap<>();

  /** A constraint made ready, and the variables of its tuple. */
  record Ready(List<String> variables, Test test, List<Expression.Read> reads) {
    Truth truth(Map<String, Object> environment) {
      Object[] tuple = new Object[variables.size()];
      for (int i = 0; i < tuple.length; i++) {
        tuple[i] = environment.get(variables.get(i));
      }
      return test.of(tuple);
    }
  }

  /**
   * A body as it is evaluated, one variable after the other.
   *
   * @param due the constraints to be tested before the variable of each number, and behind the last
   */
  record Steps(Body body, List<List<Ready>> due) {}

  Ready of(Constraint constraint) {
    Ready found = ready.get(constraint);
    if (found == null) {
      List<String> variables = List.copyOf(constraint.variables());
      found = new Ready(variables, Test.of(constraint, variables), Reads.of(constraint));
      ready.put(constraint, found);
    }
    return found;
  }

  /** The steps of a body that is there for good: a rule's own, or one of {@link #whole}. */
  Steps steps(Body body) {
    Steps found = steps.get(body);
    if (found == null) {
      List<List<Ready>> due = new ArrayList<>();
      for (int i = 0; i <= body.facts().size() + body.tallies().size(); i++) {
        due.add(new ArrayList<>());
      }
      for (Constraint constraint : body.constraints()) {
        Ready made = of(constraint);
        due.get(Tracer.dueAt(body, made.variables())).add(made);
      }
      found = new Steps(body, due);
      steps.put(body, found);
    }
    return found;
  }

  /** All that a breach demands, the scope included, with those variables given from outside. */
  Body whole(Requirement requirement, Requirement.Breach breach, Set<String> given) {
    return whole
        .computeIfAbsent(breach, any -> new HashMap<>())
        .computeIfAbsent(
            Set.copyOf(given), any -> requirement.scope().and(breach.body()).without(given));
  }
}
