package clusterkb.engine;

import clusterkb.facts.ListValue;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.List;

/**
 * A constraint made ready to be tested: its variables are positions in an array of facts and
 * tallies. It is interpreted, never turned into Java code, so that no rule can run anything.
 */
public interface Test {
  /**
   * Whether it holds of these facts.
   *
   * @param tuple the facts and tallies, each at its variable's position
   */
  Truth of(Object[] tuple);

  /**
   * Makes a constraint ready.
   *
   * @param variables the names of the variables, in the order of the tuple's positions
   */
  static Test of(Constraint constraint, List<String> variables) {
    if (constraint instanceof Constraint.Junction junction) {
      Test[] parts =
          junction.parts().stream().map(part -> of(part, variables)).toArray(Test[]::new);
      return junction.all() ? tuple -> all(parts, tuple) : tuple -> any(parts, tuple);
    }
    if (constraint instanceof Constraint.Membership membership) {
      Operand left = Operand.of(membership.left(), variables);
      Object[] values =
          membership.values().stream().map(Expression.Literal::value).toArray(Object[]::new);
      boolean inverted = membership.inverted();
      return tuple -> {
        Truth among = Compare.among(left.value(tuple), left.terms(), values);
        return inverted ? among.not() : among;
      };
    }
    Constraint.Comparison comparison = (Constraint.Comparison) constraint;
    Test positive = comparison(comparison, variables);
    return switch (comparison.operator()) {
      case NOT_EQUAL, GREATER_OR_EQUAL, LESS_OR_EQUAL, EXCLUDES ->
          tuple -> positive.of(tuple).not();
      default -> positive;
    };
  }

  private static Test comparison(Constraint.Comparison comparison, List<String> variables) {
    Operand left = Operand.of(comparison.left(), variables);
    Operand right = Operand.of(comparison.right(), variables);
    return switch (comparison.operator()) {
      case LESS, GREATER_OR_EQUAL -> tuple -> left.number(tuple).less(right.number(tuple));
      case GREATER, LESS_OR_EQUAL -> tuple -> right.number(tuple).less(left.number(tuple));
      case CONTAINS, EXCLUDES ->
          tuple -> Compare.contains((ListValue) left.value(tuple), right.value(tuple));
      case EQUAL, NOT_EQUAL ->
          left.isNumber()
              ? tuple -> left.number(tuple).equal(right.number(tuple))
              : tuple -> Compare.equal(left.value(tuple), right.value(tuple));
    };
  }

  private static Truth all(Test[] parts, Object[] tuple) {
    Truth truth = Truth.TRUE;
    for (Test part : parts) {
      truth = truth.and(part.of(tuple));
      if (truth == Truth.FALSE) {
        break;
      }
    }
    return truth;
  }

  private static Truth any(Test[] parts, Object[] tuple) {
    Truth truth = Truth.FALSE;
    for (Test part : parts) {
      truth = truth.or(part.of(tuple));
      if (truth == Truth.TRUE) {
        break;
      }
    }
    return truth;
  }
}
