package clusterkb.lint;

import clusterkb.engine.Interval;
import clusterkb.engine.TallyCount;
import clusterkb.engine.Test;
import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Conditions that are always true, or never, before any fact is known. The engine is asked: with
 * nothing known such a condition is decided, and with each value that matters it comes out alike.
 */
final class ConstantChecks {
  private final Findings findings;

  ConstantChecks(Findings findings) {
    this.findings = findings;
  }

  void run(Requirement one) {
    Map<String, FactType> variables = new HashMap<>();
    body(one.scope(), List.of(), variables);
    for (Requirement.Breach breach : one.breaches()) {
      body(breach.body(), one.scope().constraints(), variables);
    }
  }

  private void body(Body body, List<Constraint> above, Map<String, FactType> outside) {
    Map<String, FactType> variables = new HashMap<>(outside);
    body.facts().forEach(fact -> variables.put(fact.name(), fact.type()));
    outside.putAll(variables);
    for (Body.Tally tally : body.tallies()) {
      Map<String, FactType> counted = new HashMap<>(variables);
      counted.put(tally.element().name(), tally.element().type());
      constraints(tally.constraints(), List.of(), counted);
    }
    constraints(body.constraints(), above, variables);
    for (Body.Group group : body.groups()) {
      body(group.body(), List.of(), new HashMap<>(variables));
    }
  }

  private void constraints(
      List<Constraint> own, List<Constraint> above, Map<String, FactType> variables) {
    Map<Expression.Read, List<Constraint>> byProperty = new LinkedHashMap<>();
    Conditions.flat(above).forEach(one -> file(one, byProperty));
    for (Constraint one : Conditions.flat(own)) {
      Truth decided = decided(one, variables);
      Expression.Read read = onlyRead(one);
      if (decided == Truth.UNKNOWN && read != null) {
        decided = overall(List.of(one), read, variables);
      }
      if (decided != Truth.UNKNOWN) {
        constant(one, decided);
        continue;
      }
      List<Constraint> others = file(one, byProperty);
      if (others.size() > 1 && overall(others, read, variables) == Truth.FALSE) {
        others.remove(one);
        findings.add(
            LintRule.CONSTANT_CONDITION,
            one.origin(),
            "'" + one.origin().text() + "' contradicts '" + others.get(0).origin().text() + "'",
            "The two never hold together: correct one of them.");
      }
    }
  }

  private void constant(Constraint one, Truth decided) {
    findings.add(
        LintRule.CONSTANT_CONDITION,
        one.origin(),
        "'"
            + one.origin().text()
            + "' is "
            + (decided == Truth.TRUE ? "always true" : "never true")
            + bounds(one),
        "Correct it, or leave it out.");
  }

  private static String bounds(Constraint one) {
    Expression.Read read = onlyRead(one);
    return read == null || !isNumber(read.property()) || sameOnBothSides(one)
        ? ""
        : ": "
            + read.property().name()
            + " is from "
            + read.property().info().min()
            + " to "
            + read.property().info().max();
  }

  private static List<Constraint> file(
      Constraint one, Map<Expression.Read, List<Constraint>> byProperty) {
    Expression.Read read = onlyRead(one);
    if (read == null) {
      return List.of();
    }
    List<Constraint> all = byProperty.computeIfAbsent(read, any -> new ArrayList<>());
    all.add(one);
    return all;
  }

  /**
   * What comes out with nothing known; UNKNOWN where it is about facts and not their properties.
   */
  private static Truth decided(Constraint one, Map<String, FactType> variables) {
    for (Expression operand : Conditions.operands(one)) {
      if (operand instanceof Expression.Self
          || operand instanceof Expression.Literal none && none.value() == null) {
        return Truth.UNKNOWN;
      }
    }
    if (sameOnBothSides(one)) {
      return Truth.of(
          switch (((Constraint.Comparison) one).operator()) {
            case EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL -> true;
            default -> false;
          });
    }
    return test(one, variables, null, null);
  }

  private static boolean sameOnBothSides(Constraint one) {
    return one instanceof Constraint.Comparison comparison
        && comparison.left().equals(comparison.right());
  }

  /** What comes out of all of them together, whatever that property is: UNKNOWN if it matters. */
  private static Truth overall(
      List<Constraint> all, Expression.Read read, Map<String, FactType> variables) {
    List<Object> values = values(all, read.property());
    Truth first = null;
    for (Object value : values) {
      Truth truth = Truth.TRUE;
      for (Constraint one : all) {
        truth = truth.and(test(one, variables, read, value));
      }
      if (first != null && truth != first) {
        return Truth.UNKNOWN;
      }
      first = truth;
    }
    return first == null ? Truth.UNKNOWN : first;
  }

  private static Truth test(
      Constraint one, Map<String, FactType> variables, Expression.Read read, Object value) {
    List<String> names = List.copyOf(one.variables());
    Object[] tuple = new Object[names.size()];
    for (int i = 0; i < tuple.length; i++) {
      FactType type = variables.get(names.get(i));
      if (type == null) {
        tuple[i] = TallyCount.tally(new Interval(0, Interval.UNBOUNDED));
      } else {
        Fact unknown = type.unlisted(null, null);
        tuple[i] = read == null ? unknown : unknown.with(read.property(), value, null);
      }
    }
    return Test.of(one, names).of(tuple);
  }

  /** The only property that a constraint compares, and only with written values; else null. */
  private static Expression.Read onlyRead(Constraint one) {
    Expression.Read only = null;
    for (Expression operand : Conditions.operands(one)) {
      if (operand instanceof Expression.Read read && (only == null || only.equals(read))) {
        only = read;
      } else if (!(operand instanceof Expression.Literal literal) || literal.value() == null) {
        return null;
      }
    }
    return only == null || only.property().isColumn() || only.property().identity() ? null : only;
  }

  private static boolean isNumber(PropertyType property) {
    return property.kind() == PropertyKind.NUMBER;
  }

  /** The values of a property that can make a difference; none where they cannot be listed. */
  private static List<Object> values(List<Constraint> constraints, PropertyType property) {
    return switch (property.kind()) {
      case FLAG -> List.of(true, false);
      case CHOICE -> List.copyOf(property.terms());
      case NUMBER -> List.copyOf(numbers(constraints, property));
      case TEXT -> List.copyOf(texts(constraints));
      default -> List.of();
    };
  }

  private static TreeSet<Object> numbers(List<Constraint> constraints, PropertyType property) {
    long least = property.info().min();
    long most = property.info().max();
    TreeSet<Object> numbers = new TreeSet<>(List.of(least, most));
    for (Object written : literals(constraints)) {
      for (long near = (Long) written - 1; near <= (Long) written + 1; near++) {
        if (near >= least && near <= most) {
          numbers.add(near);
        }
      }
    }
    return numbers;
  }

  private static List<Object> texts(List<Constraint> constraints) {
    List<Object> texts = literals(constraints);
    texts.add("another text than " + texts);
    return texts;
  }

  private static List<Object> literals(List<Constraint> constraints) {
    List<Object> literals = new ArrayList<>();
    for (Constraint one : constraints) {
      for (Expression operand : Conditions.operands(one)) {
        if (operand instanceof Expression.Literal literal) {
          literals.add(literal.value());
        }
      }
    }
    return literals;
  }
}
