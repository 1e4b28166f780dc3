package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.ListValue;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.facts.Term;
import clusterkb.rules.lang.Expression;
import java.util.List;

/** An expression made ready to be read from a tuple of facts and tallies. */
abstract class Operand {
  /** The value: null where unknown; a {@link Fact} for the fact itself. */
  abstract Object value(Object[] tuple);

  /** The bounds of a number. */
  Interval number(Object[] tuple) {
    throw new IllegalStateException("no number");
  }

  /** Whether it is a number. */
  boolean isNumber() {
    return false;
  }

  /** All values that it can take, where it is of an enumeration; else empty. */
  List<Term> terms() {
    return List.of();
  }

  static Operand of(Expression expression, List<String> variables) {
    if (expression instanceof Expression.Literal literal) {
      return new Constant(literal.value());
    }
    if (expression instanceof Expression.Self self) {
      int at = position(variables, self.variable());
      return new Operand() {
        @Override
        Object value(Object[] tuple) {
          return tuple[at];
        }
      };
    }
    if (expression instanceof Expression.Read read) {
      return new Property(position(variables, read.variable()), read.property());
    }
    return new Number(expression, variables);
  }

  /** What a property that refers to a fact names: the owner itself, or a reference. */
  static Object named(Fact fact, PropertyType property) {
    return fact.owner() != null && fact.type().ownerProperty() == property
        ? fact.owner()
        : fact.value(property);
  }

  /** The reference that leads to what an operand names; null where it may be any, or none. */
  static Ref reference(Object named) {
    if (named instanceof Fact fact) {
      return fact.reference();
    }
    return named instanceof Ref reference && !reference.isNone() ? reference : null;
  }

  private static int position(List<String> variables, String name) {
    int at = variables.indexOf(name);
    if (at < 0) {
      throw new IllegalStateException("no variable " + name + " among " + variables);
    }
    return at;
  }

  private static final class Constant extends Operand {
    private final Object value;
    private final Interval number;

    Constant(Object value) {
      this.value = value == null ? Compare.NOTHING : value;
      this.number = value instanceof Long known ? Interval.exactly(known) : null;
    }

    @Override
    Object value(Object[] tuple) {
      return value;
    }

    @Override
    boolean isNumber() {
      return number != null;
    }

    @Override
    Interval number(Object[] tuple) {
      return number;
    }
  }

  private static final class Property extends Operand {
    private final int at;
    private final PropertyType property;
    private final boolean reference;
    private final Interval bounds;
    private final List<Term> terms;

    Property(int at, PropertyType property) {
      this.at = at;
      this.property = property;
      this.reference = property.kind() == PropertyKind.REFERENCE;
      this.bounds =
          property.kind() != PropertyKind.NUMBER
              ? null
              : property.isColumn()
                  ? new Interval(0, Interval.UNBOUNDED)
                  : new Interval(property.info().min(), property.info().max());
      this.terms = property.kind() == PropertyKind.CHOICE ? property.terms() : List.of();
    }

    @Override
    Object value(Object[] tuple) {
      Fact fact = (Fact) tuple[at];
      return reference ? named(fact, property) : fact.value(property);
    }

    @Override
    boolean isNumber() {
      return bounds != null;
    }

    @Override
    Interval number(Object[] tuple) {
      Object value = value(tuple);
      return value == null ? bounds : Interval.exactly((Long) value);
    }

    @Override
    List<Term> terms() {
      return terms;
    }
  }

  private static final class Number extends Operand {
    private final java.util.function.Function<Object[], Interval> number;

    Number(Expression expression, List<String> variables) {
      number = compile(expression, variables);
    }

    private static java.util.function.Function<Object[], Interval> compile(
        Expression expression, List<String> variables) {
      if (expression instanceof Expression.Count count) {
        int at = position(variables, count.variable());
        return tuple -> ((Tally) tuple[at]).number();
      }
      if (expression instanceof Expression.Size size) {
        Operand list = of(size.list(), variables);
        return tuple -> size((ListValue) list.value(tuple));
      }
      Expression.Arithmetic arithmetic = (Expression.Arithmetic) expression;
      Operand left = of(arithmetic.left(), variables);
      Operand right = of(arithmetic.right(), variables);
      return switch (arithmetic.operator()) {
        case '+' -> tuple -> left.number(tuple).plus(right.number(tuple));
        case '-' -> tuple -> left.number(tuple).minus(right.number(tuple));
        default -> tuple -> left.number(tuple).times(right.number(tuple));
      };
    }

    private static Interval size(ListValue list) {
      if (list == null) {
        return new Interval(0, Interval.UNBOUNDED);
      }
      int listed = list.items().size();
      return list.open() ? new Interval(listed, Interval.UNBOUNDED) : Interval.exactly(listed);
    }

    @Override
    Object value(Object[] tuple) {
      Interval bounds = number.apply(tuple);
      return bounds.least() == bounds.most() ? (Object) bounds.least() : bounds;
    }

    @Override
    boolean isNumber() {
      return true;
    }

    @Override
    Interval number(Object[] tuple) {
      return number.apply(tuple);
    }
  }
}
