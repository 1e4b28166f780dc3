package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.ListValue;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.facts.Term;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The reference's reading of constraints: what they come to where facts are missing. It shares no
 * code with the engine.
 *
 * <p>Truth is a {@code Boolean}; null means that it cannot be told.
 */
final class ReferenceLogic {
  private ReferenceLogic() {}

  /** A number between two others; infinity where there is no bound. */
  record Bounds(double least, double most) {
    static Bounds exactly(double number) {
      return new Bounds(number, number);
    }

    boolean exact() {
      return least == most;
    }
  }

  /**
   * Whether a constraint holds.
   *
   * @param names the facts and counts ({@link Bounds}) that its variables stand for
   */
  static Boolean holds(Constraint constraint, Map<String, Object> names) {
    if (constraint instanceof Constraint.Junction junction) {
      boolean open = false;
      for (Constraint part : junction.parts()) {
        Boolean one = holds(part, names);
        if (one == null) {
          open = true;
        } else if (one != junction.all()) {
          return one;
        }
      }
      return open ? null : Boolean.valueOf(junction.all());
    }
    if (constraint instanceof Constraint.Membership membership) {
      Boolean among = among(membership, names);
      return membership.inverted() ? not(among) : among;
    }
    return compare((Constraint.Comparison) constraint, names);
  }

  private static Boolean not(Boolean truth) {
    return truth == null ? null : Boolean.valueOf(!truth);
  }

  private static Boolean compare(Constraint.Comparison comparison, Map<String, Object> names) {
    Expression left = comparison.left();
    Expression right = comparison.right();
    return switch (comparison.operator()) {
      case EQUAL -> equal(left, right, names);
      case NOT_EQUAL -> not(equal(left, right, names));
      case LESS -> less(number(left, names), number(right, names));
      case LESS_OR_EQUAL -> not(less(number(right, names), number(left, names)));
      case GREATER -> less(number(right, names), number(left, names));
      case GREATER_OR_EQUAL -> not(less(number(left, names), number(right, names)));
      case CONTAINS -> contains(left, right, names);
      case EXCLUDES -> not(contains(left, right, names));
    };
  }

  private static Boolean less(Bounds left, Bounds right) {
    if (left.most < right.least) {
      return true;
    }
    return left.least >= right.most ? false : null;
  }

  private static Boolean equal(Expression left, Expression right, Map<String, Object> names) {
    if (isNumber(left)) {
      Bounds a = number(left, names);
      Bounds b = number(right, names);
      if (a.exact() && b.exact()) {
        return a.least == b.least;
      }
      return a.most < b.least || b.most < a.least ? false : null;
    }
    if (isNothing(left) || isNothing(right)) {
      Object target = value(isNothing(left) ? right : left, names);
      return target == null ? null : target instanceof Ref ref && ref.isNone();
    }
    return same(candidates(left, names), candidates(right, names), left, right, names);
  }

  private static boolean isNothing(Expression expression) {
    return expression instanceof Expression.Literal literal && literal.value() == null;
  }

  /** Compares by what either side can be, where that is known; else looks at facts and texts. */
  private static Boolean same(
      Set<?> left, Set<?> right, Expression a, Expression b, Map<String, Object> names) {
    if (left != null && right != null) {
      if (left.size() == 1 && right.size() == 1) {
        return left.equals(right);
      }
      return left.stream().noneMatch(right::contains) ? false : null;
    }
    return identical(value(a, names), value(b, names));
  }

  /** Whether two facts, references or texts are the same. */
  private static Boolean identical(Object left, Object right) {
    if (left == null || right == null) {
      return null;
    }
    if (left instanceof Fact a && right instanceof Fact b) {
      if (!a.identity().equals(b.identity())) {
        return false;
      }
      // A stand-in is for any number of facts: one of them may or may not be another.
      return a.unlisted() ? null : true;
    }
    if (left instanceof Fact fact) {
      return !fact.unlisted() && named(fact).equals(right);
    }
    if (right instanceof Fact fact) {
      return !fact.unlisted() && named(fact).equals(left);
    }
    if (left instanceof String text) {
      return text.equalsIgnoreCase((String) right);
    }
    return left.equals(right);
  }

  private static Ref named(Fact fact) {
    return Ref.to(fact.type().javaClass(), fact.name());
  }

  private static Boolean contains(Expression list, Expression item, Map<String, Object> names) {
    ListValue known = (ListValue) value(list, names);
    List<Object> listed = known == null ? List.of() : known.items();
    boolean open = known == null || known.open();
    Set<Object> candidates = candidates(item, names);
    if (candidates != null) {
      long found = candidates.stream().filter(listed::contains).count();
      return found == candidates.size() ? Boolean.TRUE : found == 0 && !open ? false : null;
    }
    Object one = value(item, names);
    if (one == null) {
      return listed.isEmpty() && !open ? false : null;
    }
    if (one instanceof Ref ref && ref.isNone()) {
      return false;
    }
    if (listed.stream().anyMatch(each -> Boolean.TRUE.equals(identical(each, one)))) {
      return true;
    }
    return open ? null : false;
  }

  private static Boolean among(Constraint.Membership membership, Map<String, Object> names) {
    Set<Object> written = new HashSet<>();
    membership.values().forEach(literal -> written.add(lowered(literal.value())));
    Set<Object> candidates = candidates(membership.left(), names);
    if (candidates == null) {
      Object value = value(membership.left(), names);
      return value == null ? null : written.contains(lowered(value));
    }
    long within = candidates.stream().filter(written::contains).count();
    return within == 0 ? Boolean.FALSE : within == candidates.size() ? true : null;
  }

  private static Object lowered(Object value) {
    return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
  }

  /** All that a truth value or enumerated value can be; null for anything else. */
  private static Set<Object> candidates(Expression expression, Map<String, Object> names) {
    Object value = value(expression, names);
    if (value instanceof OneOf oneOf) {
      return new HashSet<>(oneOf.terms());
    }
    if (value instanceof Term || value instanceof Boolean) {
      return Set.of(value);
    }
    if (value == null && expression instanceof Expression.Read read) {
      if (read.property().kind() == PropertyKind.FLAG) {
        return Set.of(true, false);
      }
      if (read.property().kind() == PropertyKind.CHOICE) {
        return new HashSet<>(read.property().choices().terms());
      }
    }
    return null;
  }

  /** The value of anything but a number: the fact itself, or what is known of its property. */
  private static Object value(Expression expression, Map<String, Object> names) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Self self) {
      return Objects.requireNonNull(names.get(self.variable()));
    }
    Expression.Read read = (Expression.Read) expression;
    Fact fact = (Fact) Objects.requireNonNull(names.get(read.variable()), read::toString);
    boolean owner = fact.owner() != null && fact.type().ownerProperty() == read.property();
    return owner ? fact.owner() : fact.value(read.property());
  }

  private static boolean isNumber(Expression expression) {
    return expression instanceof Expression.Count
        || expression instanceof Expression.Size
        || expression instanceof Expression.Arithmetic
        || expression instanceof Expression.Literal literal && literal.value() instanceof Long
        || expression instanceof Expression.Read read
            && read.property().kind() == PropertyKind.NUMBER;
  }

  /** The bounds of a number. */
  private static Bounds number(Expression expression, Map<String, Object> names) {
    if (expression instanceof Expression.Count count) {
      return (Bounds) Objects.requireNonNull(names.get(count.variable()));
    }
    if (expression instanceof Expression.Size size) {
      ListValue list = (ListValue) value(size.list(), names);
      int listed = list == null ? 0 : list.items().size();
      boolean closed = list != null && !list.open();
      return new Bounds(listed, closed ? listed : Double.POSITIVE_INFINITY);
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return compute(arithmetic, names);
    }
    Object value = value(expression, names);
    if (value != null) {
      return Bounds.exactly((Long) value);
    }
    PropertyType property = ((Expression.Read) expression).property();
    return property.isColumn()
        ? new Bounds(0, Double.POSITIVE_INFINITY)
        : new Bounds(property.info().min(), property.info().max());
  }

  /** What a sum, difference or product can be lies between what its operands' bounds give. */
  private static Bounds compute(Expression.Arithmetic arithmetic, Map<String, Object> names) {
    Bounds left = number(arithmetic.left(), names);
    Bounds right = number(arithmetic.right(), names);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double a : new double[] {left.least, left.most}) {
      for (double b : new double[] {right.least, right.most}) {
        double result =
            switch (arithmetic.operator()) {
              case '+' -> a + b;
              case '-' -> a - b;
              default -> a == 0 || b == 0 ? 0 : a * b;
            };
        // Infinity less infinity can be anything; the other corners give the bounds.
        least = Double.isNaN(result) ? least : Math.min(least, result);
        most = Double.isNaN(result) ? most : Math.max(most, result);
      }
    }
    return new Bounds(least, most);
  }
}
