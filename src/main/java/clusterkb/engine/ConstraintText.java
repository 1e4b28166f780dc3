package clusterkb.engine;

import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;

/**
 * Writes constraints as texts that are equal exactly where the constraints are, so that Drools
 * shares the nodes that test them. What records offer for this is slow at the start of a process.
 */
final class ConstraintText {
  private final StringBuilder text = new StringBuilder();

  private ConstraintText() {}

  static String of(Constraint constraint) {
    ConstraintText writer = new ConstraintText();
    writer.add(constraint);
    return writer.text.toString();
  }

  private void add(Constraint constraint) {
    text.append('(');
    if (constraint instanceof Constraint.Comparison comparison) {
      add(comparison.left());
      text.append(' ').append(comparison.operator().symbol()).append(' ');
      add(comparison.right());
    } else if (constraint instanceof Constraint.Membership membership) {
      add(membership.left());
      text.append(membership.inverted() ? " not in" : " in");
      membership.values().forEach(this::add);
    } else if (constraint instanceof Constraint.Junction junction) {
      text.append(junction.all() ? "and" : "or");
      junction.parts().forEach(this::add);
    }
    text.append(')');
  }

  private void add(Expression expression) {
    text.append('{');
    if (expression instanceof Expression.Literal literal) {
      Object value = literal.value();
      text.append(value == null ? "null" : value.getClass().getSimpleName());
      text.append(':').append(value);
    } else if (expression instanceof Expression.Read read) {
      text.append(read.variable()).append('.').append(read.property().name());
    } else if (expression instanceof Expression.Size size) {
      add(size.list());
      text.append(".size");
    } else if (expression instanceof Expression.Self self) {
      text.append(self.variable());
    } else if (expression instanceof Expression.Count count) {
      text.append("count ").append(count.variable());
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      add(arithmetic.left());
      text.append(arithmetic.operator());
      add(arithmetic.right());
    }
    text.append('}');
  }
}
