package clusterkb.engine;

import clusterkb.engine.ReferenceLogic.Bounds;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What requirements say of a deployment, worked out without Drools: by trying all facts for all
 * variables. Slow, and meant to be obviously right; the engine is held to it.
 *
 * <p>A body is <em>certain</em> if there are listed facts for which each constraint holds for
 * certain and each group is certain. It is <em>possible</em> if there are facts, or stand-ins for
 * what open lists do not name, for which no constraint fails for certain and each group is
 * possible. A {@code not} is certain where what it speaks of is not possible, and possible where
 * that is not certain.
 */
public final class ReferenceEvaluator {
  private final List<Fact> facts = new ArrayList<>();
  private final Map<Constraint, Set<String>> variables = new IdentityHashMap<>();

  /**
   * An evaluator of one deployment.
   *
   * @param rows the rows of the knowledge's tables
   */
  public ReferenceEvaluator(List<Fact> rows, Deployment deployment) {
    facts.addAll(rows);
    facts.addAll(deployment.all());
  }

  /** What each requirement says of each of its subjects; keys are {@code ID Subject}. */
  Map<String, VerdictKind> verdicts(List<Requirement> requirements) {
    Map<String, VerdictKind> verdicts = new LinkedHashMap<>();
    for (Requirement requirement : requirements) {
      for (Fact subject : ofType(requirement.subjectType())) {
        verdicts.put(key(requirement, subject), verdict(requirement, subject));
      }
    }
    return verdicts;
  }

  /** What tells a verdict from the others on the same deployment. */
  static String key(Requirement requirement, Fact subject) {
    return requirement.id() + " " + subject;
  }

  /** What one requirement says of each of its subjects, in the order of the facts. */
  public List<Conclusion> conclusions(Requirement requirement) {
    return ofType(requirement.subjectType()).stream()
        .map(subject -> new Conclusion(requirement, subject, verdict(requirement, subject)))
        .toList();
  }

  /** What one requirement says of one subject. */
  VerdictKind verdict(Requirement requirement, Fact subject) {
    Map<String, Object> names = Map.of(requirement.subject(), subject);
    Body scope = withoutSubject(requirement);
    boolean certain = false;
    boolean possible = false;
    for (Requirement.Breach breach : requirement.breaches()) {
      Body broken = scope.and(breach.body());
      certain |= !subject.unlisted() && certain(broken, names);
      possible |= possible(broken, names);
    }
    boolean note = requirement.level().informs();
    if (certain) {
      return note ? VerdictKind.NOTED : VerdictKind.VIOLATED;
    }
    if (possible) {
      return VerdictKind.UNKNOWN;
    }
    return !note && possible(scope, names) ? VerdictKind.MET : VerdictKind.NOT_APPLICABLE;
  }

  private static Body withoutSubject(Requirement requirement) {
    Body scope = requirement.scope();
    List<Body.FactVariable> others =
        scope.facts().stream().filter(f -> !f.name().equals(requirement.subject())).toList();
    return new Body(others, scope.tallies(), scope.constraints(), scope.groups());
  }

  private List<Fact> ofType(FactType type) {
    return facts.stream().filter(fact -> fact.type().name().equals(type.name())).toList();
  }

  private boolean certain(Body body, Map<String, Object> names) {
    return some(body, 0, names, true);
  }

  private boolean possible(Body body, Map<String, Object> names) {
    return some(body, 0, names, false);
  }

  /** Whether some facts for the variables from that one on make the body certain, or possible. */
  private boolean some(Body body, int next, Map<String, Object> names, boolean certain) {
    if (next < body.facts().size()) {
      Body.FactVariable variable = body.facts().get(next);
      for (Fact fact : ofType(variable.type())) {
        Map<String, Object> more = with(names, variable.name(), fact);
        if (!(certain && fact.unlisted())
            && constraints(body, more, certain)
            && some(body, next + 1, more, certain)) {
          return true;
        }
      }
      return false;
    }
    Map<String, Object> all = names;
    for (Body.Tally tally : body.tallies()) {
      all = with(all, tally.name(), count(tally, all));
    }
    return everyVariableGiven(body, all)
        && constraints(body, all, certain)
        && groups(body, all, certain);
  }

  private static Map<String, Object> with(Map<String, Object> names, String name, Object value) {
    Map<String, Object> more = new HashMap<>(names);
    if (more.put(name, value) != null) {
      throw new IllegalStateException(name + " stands for two things");
    }
    return more;
  }

  private Set<String> variables(Constraint constraint) {
    return variables.computeIfAbsent(constraint, Constraint::variables);
  }

  private boolean everyVariableGiven(Body body, Map<String, Object> names) {
    for (Constraint constraint : body.constraints()) {
      if (!names.keySet().containsAll(variables(constraint))) {
        throw new IllegalStateException(constraint + " has variables beyond " + names.keySet());
      }
    }
    return true;
  }

  /** Whether each constraint whose variables are all given holds, or may hold. */
  private boolean constraints(Body body, Map<String, Object> names, boolean certain) {
    for (Constraint constraint : body.constraints()) {
      if (names.keySet().containsAll(variables(constraint))) {
        Boolean holds = ReferenceLogic.holds(constraint, names);
        if (holds == null ? certain : !holds) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean groups(Body body, Map<String, Object> names, boolean certain) {
    for (Body.Group group : body.groups()) {
      boolean holds =
          group.negated()
              ? !some(group.body(), 0, names, !certain)
              : some(group.body(), 0, names, certain);
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** Listed facts count for certain or perhaps; a stand-in may be any number of facts. */
  private Bounds count(Body.Tally tally, Map<String, Object> names) {
    double least = 0;
    double most = 0;
    for (Fact fact : ofType(tally.element().type())) {
      Map<String, Object> more = with(names, tally.element().name(), fact);
      boolean never = false;
      boolean surely = true;
      for (Constraint constraint : tally.constraints()) {
        Boolean holds = ReferenceLogic.holds(constraint, more);
        never |= Boolean.FALSE.equals(holds);
        surely &= Boolean.TRUE.equals(holds);
      }
      if (fact.unlisted()) {
        most += never ? 0 : Double.POSITIVE_INFINITY;
      } else {
        most += never ? 0 : 1;
        least += surely ? 1 : 0;
      }
    }
    return new Bounds(least, most);
  }
}
