package clusterkb.upgrade.play;

import clusterkb.engine.Reads;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.UpgradeStep;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.upgrade.step.Change;
import clusterkb.upgrade.step.Guard;
import clusterkb.upgrade.step.Selection;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which properties decide whether a step can be taken; so it is known what cannot matter to it. */
public final class Reading {
  /** Anything may matter. */
  private static final String ANY = "*";

  private final Map<String, Set<String>> byKind = new HashMap<>();

  /** Whether changes may matter to whether a step of that kind can be taken. */
  public boolean concerns(StepKind kind, List<FactChange> changes) {
    Set<String> reads = byKind.computeIfAbsent(kind.id(), id -> of(kind));
    if (reads.contains(ANY)) {
      return true;
    }
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
    FactType step = FactType.of(UpgradeStep.class);
    for (Change.Assignment one : kind.says()) {
      value(one.value(), kind, reads);
    }
    for (PropertyType property : step.properties()) {
      // What its UpgradeStep refers to is what the step is about: it is there or not.
      variable("$" + property.name(), kind, reads);
    }
    for (Change change : kind.during()) {
      change(change, kind, reads);
    }
    return reads;
  }

  private static void change(Change change, StepKind kind, Set<String> reads) {
    for (Change.Condition condition : change.conditions()) {
      each(condition.each(), kind, reads);
    }
    if (change.facts() instanceof Selection.Each each) {
      each(each, kind, reads);
    } else if (change.facts() instanceof Selection.Added added) {
      reads.add(added.type().name());
      value(added.name(), kind, reads);
    } else if (change.facts() instanceof Selection.Of of) {
      variable(of.variable(), kind, reads);
    }
    change.set().forEach(one -> value(one.value(), kind, reads));
  }

  private static void each(Selection.Each each, StepKind kind, Set<String> reads) {
    reads.add(each.type().name());
    for (Selection.Match match : each.where()) {
      reads.add(text(each.type(), match.property()));
      match.values().forEach(value -> value(value, kind, reads));
    }
  }

  private static void variable(String variable, StepKind kind, Set<String> reads) {
    if (kind.variables().containsKey(variable)) {
      reads.add(kind.variables().get(variable).name());
    }
  }

  private static void value(Value value, StepKind kind, Set<String> reads) {
    if (value instanceof Value.Read read) {
      // Of the cluster and the organization, which every step may read, none is a variable of it.
      FactType type = kind.variables().get(read.variable());
      reads.add(type == null ? ANY : text(type, read.property()));
    } else if (value instanceof Value.Named named) {
      variable(named.variable(), kind, reads);
    } else if (value instanceof Value.Called called) {
      value(called.name(), kind, reads);
    } else if (value instanceof Value.Several several) {
      several.items().forEach(item -> value(item, kind, reads));
    } else if (value instanceof Value.Text text) {
      for (Object part : text.parts()) {
        if (part instanceof Value inner) {
          value(inner, kind, reads);
        }
      }
    }
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
