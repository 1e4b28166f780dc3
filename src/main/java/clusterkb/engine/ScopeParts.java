package clusterkb.engine;

import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A requirement's scope, taken apart so that what many requirements share is evaluated once.
 *
 * @param everywhere what does not depend on the subject: "the cluster has four nodes"
 * @param ofSubject what depends on the subject and on other facts
 * @param rest what is cheaper evaluated with the requirement's own conditions: constraints on the
 *     subject alone, or all of it where those conditions go on with its facts
 */
record ScopeParts(Body everywhere, Body ofSubject, Body rest) {

  static ScopeParts of(Requirement requirement) {
    Body scope = requirement.scopeBesideSubject();
    if (isPlain(scope)) {
      return new ScopeParts(Body.EMPTY, Body.EMPTY, scope);
    }
    Set<String> inner = new HashSet<>();
    for (Body.FactVariable fact : scope.facts()) {
      inner.add(fact.name());
    }
    for (Body.Tally tally : scope.tallies()) {
      inner.add(tally.name());
    }
    for (Requirement.Breach breach : requirement.breaches()) {
      if (!inner.isEmpty() && !Collections.disjoint(inner, breach.body().variables())) {
        return new ScopeParts(Body.EMPTY, Body.EMPTY, scope);
      }
    }
    Set<String> connected = connected(scope, requirement.subject());
    Body everywhere = part(scope, connected, false);
    Body subject = part(scope, connected, true);
    return isPlain(subject)
        ? new ScopeParts(everywhere, Body.EMPTY, subject)
        : new ScopeParts(everywhere, subject, Body.EMPTY);
  }

  /** Whether it speaks of nothing beside the subject. */
  private static boolean isPlain(Body scope) {
    return scope.facts().isEmpty() && scope.tallies().isEmpty() && scope.groups().isEmpty();
  }

  /** The variables that conditions connect with the subject, it included. */
  private static Set<String> connected(Body scope, String subject) {
    Set<String> connected = new HashSet<>(Set.of(subject));
    boolean more = true;
    while (more) {
      more = false;
      for (Constraint constraint : scope.constraints()) {
        more |= join(connected, constraint.variables());
      }
      for (Body.Tally tally : scope.tallies()) {
        Set<String> names = new HashSet<>(tally.outer());
        names.add(tally.name());
        more |= join(connected, names);
      }
      for (Body.Group group : scope.groups()) {
        more |= join(connected, group.body().variables());
      }
    }
    return connected;
  }

  private static boolean join(Set<String> connected, Set<String> names) {
    return !Collections.disjoint(connected, names) && connected.addAll(names);
  }

  private static Body part(Body scope, Set<String> connected, boolean in) {
    List<Body.FactVariable> facts = new ArrayList<>();
    for (Body.FactVariable fact : scope.facts()) {
      addIf(connected.contains(fact.name()) == in, fact, facts);
    }
    List<Body.Tally> tallies = new ArrayList<>();
    for (Body.Tally tally : scope.tallies()) {
      addIf(connected.contains(tally.name()) == in, tally, tallies);
    }
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint each : scope.constraints()) {
      addIf(Collections.disjoint(connected, each.variables()) != in, each, constraints);
    }
    List<Body.Group> groups = new ArrayList<>();
    for (Body.Group group : scope.groups()) {
      addIf(Collections.disjoint(connected, group.body().variables()) != in, group, groups);
    }
    return new Body(facts, tallies, constraints, groups);
  }

  private static <T> void addIf(boolean fits, T one, List<T> to) {
    if (fits) {
      to.add(one);
    }
  }

  /** Equal exactly where the bodies are: no two conditions stand at the same place of a file. */
  static String key(Body body) {
    StringBuilder key = new StringBuilder();
    body.facts().forEach(fact -> add(key, fact.origin()));
    body.tallies().forEach(tally -> add(key, tally.origin()));
    body.constraints().forEach(c -> add(key.append(ConstraintText.of(c)), c.origin()));
    body.groups().forEach(group -> add(key, group.origin()));
    return key.toString();
  }

  private static void add(StringBuilder key, Origin origin) {
    key.append(origin.file()).append(':').append(origin.line()).append(':');
    key.append(origin.column()).append('|');
  }
}
