package clusterkb.engine;

import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Origin;
import java.util.HashSet;
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
    Set<String> inner = new HashSet<>();
    scope.facts().forEach(fact -> inner.add(fact.name()));
    scope.tallies().forEach(tally -> inner.add(tally.name()));
    for (Requirement.Breach breach : requirement.breaches()) {
      for (String variable : breach.body().variables()) {
        if (inner.contains(variable)) {
          return new ScopeParts(Body.EMPTY, Body.EMPTY, scope);
        }
      }
    }
    Set<String> connected = connected(scope, requirement.subject());
    Body everywhere = part(scope, connected, false);
    Body subject = part(scope, connected, true);
    boolean plain =
        subject.facts().isEmpty() && subject.tallies().isEmpty() && subject.groups().isEmpty();
    return plain
        ? new ScopeParts(everywhere, Body.EMPTY, subject)
        : new ScopeParts(everywhere, subject, Body.EMPTY);
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
    return names.stream().anyMatch(connected::contains) && connected.addAll(names);
  }

  private static Body part(Body scope, Set<String> connected, boolean in) {
    return new Body(
        scope.facts().stream().filter(f -> connected.contains(f.name()) == in).toList(),
        scope.tallies().stream().filter(t -> connected.contains(t.name()) == in).toList(),
        scope.constraints().stream()
            .filter(c -> c.variables().stream().anyMatch(connected::contains) == in)
            .toList(),
        scope.groups().stream()
            .filter(g -> g.body().variables().stream().anyMatch(connected::contains) == in)
            .toList());
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
