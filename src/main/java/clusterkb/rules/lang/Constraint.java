package clusterkb.rules.lang;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Something that holds of facts, does not hold, or cannot be told because a fact is missing. */
public sealed interface Constraint {
  /** Where it was written. */
  Origin origin();

  /** The constraint that holds exactly where this one does not. */
  Constraint negated();

  /** Adds the names of the variables that it reads. */
  void collect(Set<String> names);

  /** The names of the variables that it reads. */
  default Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return names;
  }

  /**
   * Two values compared.
   *
   * @param left the left operand; the list, for {@code contains}
   * @param operator how they compare
   * @param right the right operand
   */
  record Comparison(Expression left, Operator operator, Expression right, Origin origin)
      implements Constraint {
    @Override
    public Constraint negated() {
      return new Comparison(left, operator.negated(), right, origin);
    }

    @Override
    public void collect(Set<String> names) {
      left.collect(names);
      right.collect(names);
    }
  }

  /**
   * A value among several written ones. Kept apart from an {@code or} of comparisons because a
   * partly known value may be among them for certain without being equal to any one for certain.
   *
   * @param left the value
   * @param values the written values
   * @param inverted whether it must be none of them
   */
  record Membership(
      Expression left, List<Expression.Literal> values, boolean inverted, Origin origin)
      implements Constraint {
    /** Copies the values. */
    public Membership {
      values = List.copyOf(values);
    }

    @Override
    public Constraint negated() {
      return new Membership(left, values, !inverted, origin);
    }

    @Override
    public void collect(Set<String> names) {
      left.collect(names);
    }
  }

  /**
   * Several constraints joined.
   *
   * @param all whether all of them must hold ({@code &&}); else one of them ({@code ||})
   * @param parts the constraints
   */
  record Junction(boolean all, List<Constraint> parts, Origin origin) implements Constraint {
    /** Copies the parts. */
    public Junction {
      parts = List.copyOf(parts);
    }

    @Override
    public Constraint negated() {
      return new Junction(!all, parts.stream().map(Constraint::negated).toList(), origin);
    }

    @Override
    public void collect(Set<String> names) {
      parts.forEach(part -> part.collect(names));
    }
  }
}
