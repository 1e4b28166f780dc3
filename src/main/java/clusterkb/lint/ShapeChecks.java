package clusterkb.lint;

import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Conditions that another way of writing them would decide earlier, or make plainer. */
final class ShapeChecks {
  private static final Pattern ONE_VALUE =
      Pattern.compile("\\bin\\s*\\(\\s*(?:\"[^\"]*\"|[^,()\"]+)\\s*\\)");

  private final Findings findings;

  ShapeChecks(Findings findings) {
    this.findings = findings;
  }

  void run(Requirement one) {
    Conditions.each(one.scope(), this::body);
    one.breaches().forEach(breach -> Conditions.each(breach.body(), this::body));
    for (Requirement.Breach wide : one.breaches()) {
      for (Requirement.Breach narrow : one.breaches()) {
        if (wide != narrow) {
          opposite(wide.body(), narrow.body());
        }
      }
    }
  }

  private void body(Body body) {
    constraints(body.constraints());
    body.tallies().forEach(tally -> constraints(tally.constraints()));
  }

  private void constraints(List<Constraint> constraints) {
    List<Constraint> flat = Conditions.flat(constraints);
    several(flat, Operator.NOT_EQUAL, true);
    for (Constraint one : flat) {
      if (ONE_VALUE.matcher(one.origin().text()).find()) {
        findings.add(
            LintRule.SINGLE_VALUE_IN,
            one.origin(),
            "'in' with one value",
            "Write == for in, != for not in.");
      }
      if (one instanceof Constraint.Junction junction) {
        several(junction.parts(), Operator.EQUAL, false);
        junction.parts().forEach(part -> constraints(List.of(part)));
      }
    }
  }

  /** Comparisons of one property with several values, which the parser has not put together. */
  private void several(List<Constraint> parts, Operator operator, boolean inverted) {
    Map<Expression, Constraint> seen = new HashMap<>();
    for (Constraint part : parts) {
      Expression.Read read = compared(part, operator, inverted);
      if (read != null && seen.putIfAbsent(read, part) != null) {
        findings.add(
            LintRule.USE_IN,
            part.origin(),
            "a second comparison of "
                + read.property().name()
                + (inverted ? ", all of which must hold" : ", of which one must hold"),
            "Write one "
                + read.property().name()
                + (inverted ? " not in ( ... )" : " in ( ... )")
                + ": it decides earlier where the value is known in part.");
      }
    }
  }

  private static Expression.Read compared(Constraint part, Operator operator, boolean inverted) {
    if (part instanceof Constraint.Membership membership
        && membership.inverted() == inverted
        && membership.left() instanceof Expression.Read read) {
      return read;
    }
    return part instanceof Constraint.Comparison comparison
            && comparison.operator() == operator
            && comparison.left() instanceof Expression.Read read
            && comparison.right() instanceof Expression.Literal literal
            && literal.value() != null
            && !(literal.value() instanceof Boolean)
        ? read
        : null;
  }

  /**
   * Tells of a condition of the narrower way to break the requirement that could go: the wider way
   * is to break it where the condition does not hold and less is asked for.
   */
  private void opposite(Body wide, Body narrow) {
    if (!wide.facts().isEmpty() || !wide.tallies().isEmpty() || !wide.groups().isEmpty()) {
      return;
    }
    List<Constraint> asked = new ArrayList<>();
    Conditions.flat(wide.constraints()).forEach(one -> asked.add(Conditions.plain(one)));
    Set<Constraint> given = new HashSet<>();
    Conditions.flat(narrow.constraints()).forEach(one -> given.add(Conditions.plain(one)));
    for (Constraint one : Conditions.flat(narrow.constraints())) {
      Constraint opposite = Conditions.plain(one.negated());
      List<Constraint> others = new ArrayList<>(asked);
      if (others.remove(opposite)
          && given.containsAll(others)
          && given.size() > others.size() + 1) {
        findings.add(
            LintRule.OPPOSITE_CONDITIONS,
            one.origin(),
            "another rule of the requirement asks the opposite of '" + one.origin().text() + "'",
            "Leave it out here: where it does not hold, the other rule says so already.");
      }
    }
  }
}
