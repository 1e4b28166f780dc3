package clusterkb.lint;

import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Ways through the syntax tree of conditions. */
final class Conditions {
  private static final Origin NOWHERE = new Origin("", 0, 0, "");

  private Conditions() {}

  /** Gives each body its turn: this one, and those inside {@code not} and {@code exists}. */
  static void each(Body body, Consumer<Body> turn) {
    turn.accept(body);
    body.groups().forEach(group -> each(group.body(), turn));
  }

  /** The constraints that must all hold, those joined by {@code &&} one by one. */
  static List<Constraint> flat(List<Constraint> constraints) {
    List<Constraint> flat = new ArrayList<>();
    for (Constraint one : constraints) {
      if (one instanceof Constraint.Junction junction && junction.all()) {
        flat.addAll(flat(junction.parts()));
      } else {
        flat.add(one);
      }
    }
    return flat;
  }

  /** The same constraint written nowhere, so that equal ones are equal. */
  static Constraint plain(Constraint one) {
    if (one instanceof Constraint.Comparison comparison) {
      return new Constraint.Comparison(
          comparison.left(), comparison.operator(), comparison.right(), NOWHERE);
    }
    if (one instanceof Constraint.Membership membership) {
      return new Constraint.Membership(
          membership.left(), membership.values(), membership.inverted(), NOWHERE);
    }
    Constraint.Junction junction = (Constraint.Junction) one;
    return new Constraint.Junction(
        junction.all(), junction.parts().stream().map(Conditions::plain).toList(), NOWHERE);
  }

  /** The expressions that a constraint compares. */
  static List<Expression> operands(Constraint one) {
    List<Expression> operands = new ArrayList<>();
    if (one instanceof Constraint.Comparison comparison) {
      operands.add(comparison.left());
      operands.add(comparison.right());
    } else if (one instanceof Constraint.Membership membership) {
      operands.add(membership.left());
      operands.addAll(membership.values());
    } else {
      ((Constraint.Junction) one).parts().forEach(part -> operands.addAll(operands(part)));
    }
    return operands;
  }
}
