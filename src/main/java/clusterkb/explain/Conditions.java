package clusterkb.explain;

import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the facts that come closest to satisfying a body, and tells how each condition fares. */
final class Conditions {
  private final Tracer tracer;

  Conditions(Tracer tracer) {
    this.tracer = tracer;
  }

  List<Condition> of(Body body, Map<String, Object> outside) {
    Map<String, Object> environment = new LinkedHashMap<>(outside);
    for (Body.FactVariable variable : body.facts()) {
      Fact best = closest(variable, body, environment);
      if (best != null) {
        environment.put(variable.name(), best);
      }
    }
    for (Body.Tally tally : body.tallies()) {
      if (environment.keySet().containsAll(tally.outer())) {
        environment.put(tally.name(), tracer.count(tally, environment));
      }
    }
    List<Condition> conditions = new ArrayList<>();
    for (Constraint constraint : body.constraints()) {
      conditions.add(condition(constraint, environment));
    }
    for (Body.Group group : body.groups()) {
      conditions.add(condition(group, environment));
    }
    return conditions;
  }

  /** The fact with which the most constraints hold, or may hold. */
  private Fact closest(Body.FactVariable variable, Body body, Map<String, Object> environment) {
    Fact best = null;
    int most = -1;
    for (Fact fact : tracer.facts(variable.type())) {
      environment.put(variable.name(), fact);
      int score = 0;
      for (Constraint constraint : body.constraints()) {
        if (constraint.variables().contains(variable.name())
            && environment.keySet().containsAll(constraint.variables())) {
          score += 2 - tracer.truth(constraint, environment).ordinal();
        }
      }
      if (score > most) {
        most = score;
        best = fact;
      }
    }
    environment.remove(variable.name());
    return best;
  }

  private Condition condition(Constraint constraint, Map<String, Object> environment) {
    if (!environment.keySet().containsAll(constraint.variables())) {
      return new Condition(constraint.origin(), null, List.of(), List.of());
    }
    Set<Evidence> facts = Trace.noEvidence();
    Set<Missing> missing = new HashSet<>();
    tracer.note(constraint, environment, facts, missing);
    for (String variable : constraint.variables()) {
      if (environment.get(variable) instanceof Fact fact && fact.unlisted()) {
        missing.add(Explainer.listOf(fact));
      }
    }
    return new Condition(
        constraint.origin(),
        tracer.truth(constraint, environment),
        List.copyOf(facts),
        List.copyOf(missing));
  }

  private Condition condition(Body.Group group, Map<String, Object> environment) {
    if (!environment.keySet().containsAll(outer(group.body()))) {
      return new Condition(group.origin(), null, List.of(), List.of());
    }
    Trace trace = tracer.trace(group.body(), environment);
    Truth truth = group.negated() ? trace.truth().not() : trace.truth();
    return new Condition(
        group.origin(), truth, List.copyOf(trace.evidence()), List.copyOf(trace.missing()));
  }

  private static Set<String> outer(Body body) {
    Set<String> names = new HashSet<>(body.variables());
    removeDeclared(body, names);
    return names;
  }

  private static void removeDeclared(Body body, Set<String> names) {
    body.facts().forEach(fact -> names.remove(fact.name()));
    for (Body.Tally tally : body.tallies()) {
      names.remove(tally.name());
      names.remove(tally.element().name());
    }
    body.groups().forEach(group -> removeDeclared(group.body(), names));
  }
}
