package clusterkb.rules.lang;

import clusterkb.facts.PropertyType;
import java.util.LinkedHashSet;
import java.util.Set;

/** A value in a constraint. */
public sealed interface Expression {
  /** The names of the variables that it reads. */
  default Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return names;
  }

  /** Adds the names of the variables that it reads. */
  void collect(Set<String> names);

  /**
   * A value written in the rule.
   *
   * @param value a {@code Boolean}, {@code Long}, {@code String} or {@code Term}; null is what
   *     {@code null} means in a rule: a reference known to lead nowhere
   */
  record Literal(Object value) implements Expression {
    @Override
    public void collect(Set<String> names) {}
  }

  /**
   * A property of a fact.
   *
   * @param variable the fact's variable
   * @param property which property
   */
  record Read(String variable, PropertyType property) implements Expression {
    @Override
    public void collect(Set<String> names) {
      names.add(variable);
    }
  }

  /**
   * How many items a list-valued property has.
   *
   * @param list the property
   */
  record Size(Read list) implements Expression {
    @Override
    public void collect(Set<String> names) {
      list.collect(names);
    }
  }

  /**
   * The fact itself.
   *
   * @param variable the fact's variable
   */
  record Self(String variable) implements Expression {
    @Override
    public void collect(Set<String> names) {
      names.add(variable);
    }
  }

  /**
   * A number that an {@code accumulate} counted.
   *
   * @param variable the count's variable
   */
  record Count(String variable) implements Expression {
    @Override
    public void collect(Set<String> names) {
      names.add(variable);
    }
  }

  /**
   * A sum, difference or product of numbers.
   *
   * @param operator one of {@code + - *}
   * @param left the left operand
   * @param right the right operand
   */
  record Arithmetic(char operator, Expression left, Expression right) implements Expression {
    @Override
    public void collect(Set<String> names) {
      left.collect(names);
      right.collect(names);
    }
  }
}
