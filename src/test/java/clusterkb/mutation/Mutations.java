package clusterkb.mutation;

import clusterkb.facts.Term;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Small changes to a requirement, each of which its cases should notice: a constraint, a pattern, a
 * group or a way to break it dropped; a comparison turned round; a bound moved by one; a value of a
 * list of values left out; "and" for "or"; "not" for "exists"; met and broken exchanged.
 */
final class Mutations {
  /**
   * A changed requirement.
   *
   * @param change what was changed, in the words of the rule
   * @param requirement the requirement with the change
   * @param original the requirement without it; both have a plain message where the change took
   *     away what the message may name, else null
   */
  record Mutant(String change, Requirement requirement, Requirement original) {}

  /** A changed piece; null stands for its being dropped. */
  private record Change<T>(String what, T piece) {
    <S> Change<S> in(Function<T, S> whole) {
      return new Change<>(what, whole.apply(piece));
    }
  }

  private Mutations() {}

  /** All small changes to that requirement. */
  static List<Mutant> of(Requirement requirement) {
    List<Mutant> mutants = new ArrayList<>();
    Set<String> needed = new HashSet<>(Set.of(requirement.subject()));
    requirement.breaches().forEach(breach -> needed.addAll(breach.body().variables()));
    for (Change<Body> change : body(requirement.scope(), needed)) {
      boolean nameless = change.what().startsWith("drop pattern");
      Requirement one = nameless ? wordless(requirement) : requirement;
      mutants.add(
          new Mutant(
              plain("scope: " + change.what()),
              with(one, change.piece(), one.breaches()),
              nameless ? one : null));
    }
    List<Requirement.Breach> breaches = requirement.breaches();
    for (int i = 0; i < breaches.size(); i++) {
      Requirement.Breach breach = breaches.get(i);
      String rule = breaches.size() == 1 ? "" : "rule " + (i + 1) + ": ";
      if (breaches.size() > 1) {
        mutants.add(
            new Mutant(
                rule + "dropped",
                with(requirement, requirement.scope(), replaced(breaches, i, null)),
                null));
      }
      for (Change<Body> change : body(breach.body(), Set.of())) {
        boolean nameless = change.what().startsWith("drop pattern");
        mutants.add(mutant(requirement, i, plain(rule + change.what()), change.piece(), nameless));
      }
      if (!breach.body().isEmpty()) {
        String change = rule + "exchange met and broken";
        mutants.add(mutant(requirement, i, change, opposite(breach), true));
      }
    }
    return mutants;
  }

  /** The requirement with messages that name nothing. */
  private static Requirement wordless(Requirement one) {
    Template plain = new Template(List.of("broken"));
    return new Requirement(
        one.id(),
        one.level(),
        one.stages(),
        one.sources(),
        one.title(),
        one.speaksOf(),
        plain,
        one.conflicts(),
        one.subject(),
        one.subjectType(),
        one.scope(),
        one.breaches().stream()
            .map(breach -> new Requirement.Breach(plain, breach.body(), breach.origin()))
            .toList(),
        one.origin(),
        one.status());
  }

  private static Mutant mutant(
      Requirement one, int at, String change, Body body, boolean nameless) {
    List<Requirement.Breach> breaches = one.breaches();
    Requirement.Breach breach = breaches.get(at);
    Template message = nameless ? new Template(List.of("broken")) : breach.message();
    return new Mutant(
        change,
        with(
            one,
            one.scope(),
            replaced(breaches, at, new Requirement.Breach(message, body, breach.origin()))),
        nameless
            ? with(
                one,
                one.scope(),
                replaced(
                    breaches, at, new Requirement.Breach(message, breach.body(), breach.origin())))
            : null);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Body opposite(Requirement.Breach breach) {
    return new Body(
        List.of(),
        List.of(),
        List.of(),
        List.of(new Body.Group(true, breach.body(), breach.origin())));
  }

  private static Requirement with(Requirement one, Body scope, List<Requirement.Breach> breaches) {
    return new Requirement(
        one.id(),
        one.level(),
        one.stages(),
        one.sources(),
        one.title(),
        one.speaksOf(),
        one.remedy(),
        one.conflicts(),
        one.subject(),
        one.subjectType(),
        scope,
        breaches,
        one.origin(),
        one.status());
  }

  private static <T> List<T> replaced(List<T> list, int index, T piece) {
    List<T> changed = new ArrayList<>(list);
    if (piece == null) {
      changed.remove(index);
    } else {
      changed.set(index, piece);
    }
    return changed;
  }

  /**
   * Changes of a body.
   *
   * @param needed the variables that something outside of it reads
   */
  private static List<Change<Body>> body(Body body, Set<String> needed) {
    List<Change<Body>> changes = new ArrayList<>();
    for (int i = 0; i < body.constraints().size(); i++) {
      int at = i;
      for (Change<Constraint> change : constraint(body.constraints().get(i))) {
        changes.add(
            change.in(
                piece ->
                    new Body(
                        body.facts(),
                        body.tallies(),
                        replaced(body.constraints(), at, piece),
                        body.groups())));
      }
    }
    for (int i = 0; i < body.tallies().size(); i++) {
      int at = i;
      Body.Tally tally = body.tallies().get(i);
      for (int j = 0; j < tally.constraints().size(); j++) {
        int inner = j;
        for (Change<Constraint> change : constraint(tally.constraints().get(j))) {
          changes.add(
              change.in(
                  piece ->
                      new Body(
                          body.facts(),
                          replaced(
                              body.tallies(),
                              at,
                              new Body.Tally(
                                  tally.name(),
                                  tally.element(),
                                  replaced(tally.constraints(), inner, piece),
                                  tally.origin())),
                          body.constraints(),
                          body.groups())));
        }
      }
    }
    for (int i = 0; i < body.groups().size(); i++) {
      int at = i;
      for (Change<Body.Group> change : group(body.groups().get(i))) {
        changes.add(
            change.in(
                piece ->
                    new Body(
                        body.facts(),
                        body.tallies(),
                        body.constraints(),
                        replaced(body.groups(), at, piece))));
      }
    }
    for (Body.FactVariable fact : body.facts()) {
      if (!needed.contains(fact.name())) {
        changes.add(new Change<>("drop pattern " + fact.origin().text(), without(body, fact)));
      }
    }
    return changes;
  }

  /** The body without that variable and all that is said of it. */
  private static Body without(Body body, Body.FactVariable fact) {
    Set<String> gone = new HashSet<>(Set.of(fact.name()));
    List<Body.Tally> tallies = new ArrayList<>();
    for (Body.Tally tally : body.tallies()) {
      if (tally.outer().contains(fact.name())) {
        gone.add(tally.name());
      } else {
        tallies.add(tally);
      }
    }
    return without(
        new Body(
            body.facts().stream().filter(one -> one != fact).toList(),
            tallies,
            body.constraints(),
            body.groups()),
        gone);
  }

  private static Body without(Body body, Set<String> gone) {
    return new Body(
        body.facts(),
        body.tallies(),
        body.constraints().stream()
            .filter(one -> one.variables().stream().noneMatch(gone::contains))
            .toList(),
        body.groups().stream()
            .map(
                group ->
                    new Body.Group(group.negated(), without(group.body(), gone), group.origin()))
            .filter(group -> !group.body().isEmpty())
            .toList());
  }

  private static String named(Body body) {
    List<String> names = new ArrayList<>();
    body.facts().forEach(fact -> names.add(fact.type().name()));
    body.groups().forEach(group -> names.add("(" + named(group.body()) + ")"));
    return String.join(" ", names);
  }

  private static List<Change<Body.Group>> group(Body.Group group) {
    List<Change<Body.Group>> changes = new ArrayList<>();
    String text = (group.negated() ? "not " : "exists ") + named(group.body());
    changes.add(new Change<>("drop " + text, null));
    changes.add(
        new Change<>(
            "turn round " + text, new Body.Group(!group.negated(), group.body(), group.origin())));
    for (Change<Body> change : body(group.body(), Set.of())) {
      // What is left of the last pattern of a group is no group.
      if (!change.piece().isEmpty()) {
        changes.add(change.in(piece -> new Body.Group(group.negated(), piece, group.origin())));
      }
    }
    return changes;
  }

  private static List<Change<Constraint>> constraint(Constraint constraint) {
    List<Change<Constraint>> changes = new ArrayList<>();
    String text = constraint.origin().text();
    changes.add(new Change<>("drop " + text, null));
    changes.add(new Change<>("turn round " + text, constraint.negated()));
    if (constraint instanceof Constraint.Comparison comparison) {
      comparison(comparison, changes);
    } else if (constraint instanceof Constraint.Membership membership) {
      membership(membership, changes);
    } else if (constraint instanceof Constraint.Junction junction) {
      junction(junction, changes);
    }
    return changes;
  }

  private static void comparison(
      Constraint.Comparison comparison, List<Change<Constraint>> changes) {
    String text = comparison.origin().text();
    Operator moved =
        switch (comparison.operator()) {
          case LESS -> Operator.LESS_OR_EQUAL;
          case LESS_OR_EQUAL -> Operator.LESS;
          case GREATER -> Operator.GREATER_OR_EQUAL;
          case GREATER_OR_EQUAL -> Operator.GREATER;
          default -> null;
        };
    if (moved != null) {
      changes.add(
          new Change<>(
              moved.symbol() + " in " + text,
              new Constraint.Comparison(
                  comparison.left(), moved, comparison.right(), comparison.origin())));
    }
    for (Change<Expression> change : expression(comparison.left())) {
      changes.add(
          new Change<>(
              change.what() + " in " + text,
              new Constraint.Comparison(
                  change.piece(), comparison.operator(), comparison.right(), comparison.origin())));
    }
    for (Change<Expression> change : expression(comparison.right())) {
      changes.add(
          new Change<>(
              change.what() + " in " + text,
              new Constraint.Comparison(
                  comparison.left(), comparison.operator(), change.piece(), comparison.origin())));
    }
  }

  private static List<Change<Expression>> expression(Expression expression) {
    List<Change<Expression>> changes = new ArrayList<>();
    if (expression instanceof Expression.Literal literal && literal.value() instanceof Long value) {
      for (long other : new long[] {value - 1, value + 1}) {
        changes.add(new Change<>(other + " instead of " + value, new Expression.Literal(other)));
      }
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      char other = arithmetic.operator() == '+' ? '-' : '+';
      changes.add(
          new Change<>(
              other + " instead of " + arithmetic.operator(),
              new Expression.Arithmetic(other, arithmetic.left(), arithmetic.right())));
      for (Change<Expression> change : expression(arithmetic.left())) {
        changes.add(
            change.in(
                left ->
                    new Expression.Arithmetic(arithmetic.operator(), left, arithmetic.right())));
      }
      for (Change<Expression> change : expression(arithmetic.right())) {
        changes.add(
            change.in(
                right ->
                    new Expression.Arithmetic(arithmetic.operator(), arithmetic.left(), right)));
      }
    }
    return changes;
  }

  private static void membership(
      Constraint.Membership membership, List<Change<Constraint>> changes) {
    String text = membership.origin().text();
    for (int i = 0; i < membership.values().size(); i++) {
      Object value = membership.values().get(i).value();
      String name = value instanceof Term term ? term.name() : String.valueOf(value);
      changes.add(
          new Change<>(
              "without " + name + " " + text,
              new Constraint.Membership(
                  membership.left(),
                  replaced(membership.values(), i, null),
                  membership.inverted(),
                  membership.origin())));
    }
  }

  private static void junction(Constraint.Junction junction, List<Change<Constraint>> changes) {
    String text = junction.origin().text();
    changes.add(
        new Change<>(
            (junction.all() ? "or for and in " : "and for or in ") + text,
            new Constraint.Junction(!junction.all(), junction.parts(), junction.origin())));
    for (int i = 0; i < junction.parts().size(); i++) {
      int at = i;
      for (Change<Constraint> change : constraint(junction.parts().get(i))) {
        changes.add(
            new Change<>("part " + (i + 1) + ": " + change.what(), change.piece())
                .in(
                    piece ->
                        new Constraint.Junction(
                            junction.all(),
                            replaced(junction.parts(), at, piece),
                            junction.origin())));
      }
    }
  }
}
