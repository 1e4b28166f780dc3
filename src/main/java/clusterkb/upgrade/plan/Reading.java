package clusterkb.upgrade.plan;

import clusterkb.engine.Reads;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.upgrade.step.Guard;
import clusterkb.upgrade.step.StepKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which properties decide whether a step can be taken; so it is known what cannot matter to it. */
final class Reading {
  private final Map<String, Set<String>> byKind = new HashMap<>();

  /** Whether changes may matter to whether a step of that kind can be taken. */
  boolean concerns(StepKind kind, List<FactChange> changes) {
    Set<String> reads = byKind.computeIfAbsent(kind.id(), id -> of(kind));
    for (FactChange change : changes) {
      if (change.before() == null || change.after() == null) {
        if (reads.contains(change.key().type().name())) {
          return true;
        }
      }
      for (PropertyType property : change.properties()) {
        if (reads.contains(text(change.key().type(), property))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> of(StepKind kind) {
    Set<String> reads = new HashSet<>();
    requirement(kind.rule(), reads);
    for (Guard guard : kind.guards()) {
      requirement(guard.requirement(), reads);
    }
    return reads;
  }

  private static void requirement(Requirement requirement, Set<String> reads) {
    Map<String, FactType> variables = new HashMap<>();
    body(requirement.scope(), variables, reads);
    for (Requirement.Breach breach : requirement.breaches()) {
      body(breach.body(), new HashMap<>(variables), reads);
    }
  }

  private static void body(Body body, Map<String, FactType> variables, Set<String> reads) {
    for (Body.FactVariable fact : body.facts()) {
      variables.put(fact.name(), fact.type());
      reads.add(fact.type().name());
    }
    for (Body.Tally tally : body.tallies()) {
      reads.add(tally.element().type().name());
      Map<String, FactType> inside = new HashMap<>(variables);
      inside.put(tally.element().name(), tally.element().type());
      tally.constraints().forEach(constraint -> constraint(constraint, inside, reads));
    }
    body.constraints().forEach(constraint -> constraint(constraint, variables, reads));
    body.groups().forEach(group -> body(group.body(), new HashMap<>(variables), reads));
  }

  private static void constraint(
      Constraint constraint, Map<String, FactType> variables, Set<String> reads) {
    for (Expression.Read read : Reads.of(constraint)) {
      FactType type = variables.get(read.variable());
      if (type != null) {
        reads.add(text(type, read.property()));
      }
    }
  }

  private static String text(FactType type, PropertyType property) {
    return type.name() + "." + property.name();
  }
}
