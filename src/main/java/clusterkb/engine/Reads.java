package clusterkb.engine;

import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.List;

/** Which properties a constraint reads. */
public final class Reads {
  private Reads() {}

  /** The properties that it reads, in the order in which it names them. */
  public static List<Expression.Read> of(Constraint constraint) {
    List<Expression.Read> reads = new ArrayList<>();
    collect(constraint, reads);
    return reads;
  }

  private static void collect(Constraint constraint, List<Expression.Read> reads) {
    if (constraint instanceof Constraint.Junction junction) {
      junction.parts().forEach(part -> collect(part, reads));
    } else if (constraint instanceof Constraint.Membership membership) {
      collect(membership.left(), reads);
    } else if (constraint instanceof Constraint.Comparison comparison) {
      collect(comparison.left(), reads);
      collect(comparison.right(), reads);
    }
  }

  private static void collect(Expression expression, List<Expression.Read> reads) {
    if (expression instanceof Expression.Read read) {
      reads.add(read);
    } else if (expression instanceof Expression.Size size) {
      reads.add(size.list());
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      collect(arithmetic.left(), reads);
      collect(arithmetic.right(), reads);
    }
  }
}
