package clusterkb.engine;

import clusterkb.engine.RandomRequirements.Names;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.lang.Body.FactVariable;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random constraints that compare like with like. */
final class RandomConstraints {
  private static final Origin ORIGIN = new Origin("random.drl", 1, 1, "constraint");
  private static final List<Operator> ORDERS =
      List.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS,
          Operator.LESS_OR_EQUAL,
          Operator.GREATER,
          Operator.GREATER_OR_EQUAL);

  private final RuleValues values;
  private final Random random;

  RandomConstraints(RuleValues values, Random random) {
    this.values = values;
    this.random = random;
  }

  /** Adds a constraint on that fact, if one can be found. */
  void add(FactVariable fact, Names names, List<Constraint> conditions) {
    Constraint one = constraint(fact, names);
    Constraint other = random.nextInt(4) == 0 ? constraint(fact, names) : null;
    if (one != null && other != null) {
      conditions.add(new Constraint.Junction(random.nextBoolean(), List.of(one, other), ORIGIN));
    } else if (one != null) {
      conditions.add(one);
    }
  }

  /** A constraint on a count. */
  Constraint onCount(String count, Names names) {
    return compare(new Expression.Count(count), ORDERS, number(names));
  }

  private Constraint compare(Expression left, List<Operator> operators, Expression right) {
    return left.equals(right)
        ? null
        : new Constraint.Comparison(left, RuleValues.pick(operators, random), right, ORIGIN);
  }

  private Constraint constraint(FactVariable fact, Names names) {
    if (random.nextInt(6) == 0) {
      Expression other = self(fact.type(), names);
      return other == null ? null : equality(new Expression.Self(fact.name()), other);
    }
    List<PropertyType> read = fact.type().properties().stream().filter(values::read).toList();
    if (read.isEmpty()) {
      return null;
    }
    PropertyType property = RuleValues.pick(read, random);
    Expression.Read left = new Expression.Read(fact.name(), property);
    return switch (property.kind()) {
      case FLAG -> equality(left, new Expression.Literal(random.nextBoolean()));
      case NUMBER -> compare(left, ORDERS, number(names));
      case TEXT, CHOICE -> chosen(left, names);
      case REFERENCE -> equality(left, reference(property, names));
      case TEXTS, CHOICES, REFERENCES -> list(left, names);
    };
  }

  private Constraint equality(Expression left, Expression right) {
    return right == null ? null : compare(left, List.of(Operator.EQUAL, Operator.NOT_EQUAL), right);
  }

  private Constraint chosen(Expression.Read left, Names names) {
    if (random.nextInt(3) == 0) {
      Expression other = read(names, p -> likeItem(p, left.property()));
      return equality(left, other == null ? literal(left.property()) : other);
    }
    if (random.nextInt(3) > 0) {
      Set<Expression.Literal> several = new LinkedHashSet<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        several.add(literal(left.property()));
      }
      return new Constraint.Membership(
          left, new ArrayList<>(several), random.nextBoolean(), ORIGIN);
    }
    return equality(left, literal(left.property()));
  }

  /** Whether a value of one property can be an item or value of the other. */
  private static boolean likeItem(PropertyType value, PropertyType other) {
    boolean text = other.kind() == PropertyKind.TEXT || other.kind() == PropertyKind.TEXTS;
    return text
        ? value.kind() == PropertyKind.TEXT
        : (value.kind() == PropertyKind.CHOICE || value.kind() == PropertyKind.REFERENCE)
            && value.choices() == other.choices()
            && value.target() == other.target();
  }

  private Expression reference(PropertyType property, Names names) {
    Expression other =
        random.nextBoolean()
            ? self(FactType.of(property.target()), names)
            : read(names, p -> likeItem(p, property));
    boolean none = other == null || random.nextInt(4) == 0;
    return none ? new Expression.Literal(null) : other;
  }

  private Constraint list(Expression.Read left, Names names) {
    if (random.nextInt(4) == 0) {
      return compare(new Expression.Size(left), ORDERS, number(names));
    }
    PropertyType property = left.property();
    Expression item = read(names, p -> likeItem(p, property));
    if (property.kind() == PropertyKind.REFERENCES && (item == null || random.nextBoolean())) {
      item = self(FactType.of(property.target()), names);
    } else if (property.kind() != PropertyKind.REFERENCES && random.nextBoolean()) {
      item = literal(property);
    }
    List<Operator> operators = List.of(Operator.CONTAINS, Operator.EXCLUDES);
    return item == null ? null : compare(left, operators, item);
  }

  /** A written value of a text or an enumeration. */
  private Expression.Literal literal(PropertyType property) {
    while (true) {
      Object value = values.value(property, Map.of(), random);
      if (value instanceof ListValue list) {
        value = list.items().isEmpty() ? null : list.items().get(0);
      }
      if (value instanceof Term || value instanceof String) {
        return new Expression.Literal(value);
      }
    }
  }

  private Expression self(FactType type, Names names) {
    List<FactVariable> same = names.facts.stream().filter(f -> f.type() == type).toList();
    return same.isEmpty() ? null : new Expression.Self(RuleValues.pick(same, random).name());
  }

  private Expression read(Names names, java.util.function.Predicate<PropertyType> wanted) {
    List<Expression> reads = new ArrayList<>();
    for (FactVariable fact : names.facts) {
      for (PropertyType property : fact.type().properties()) {
        if ((values.read(property) || property.identity()) && wanted.test(property)) {
          reads.add(new Expression.Read(fact.name(), property));
        }
      }
    }
    return reads.isEmpty() ? null : RuleValues.pick(reads, random);
  }

  private Expression number(Names names) {
    Expression number = new Expression.Literal((long) random.nextInt(5));
    if (random.nextInt(4) == 0) {
      Expression other = read(names, p -> p.kind() == PropertyKind.NUMBER);
      number = other == null ? number : other;
    }
    if (!names.counts.isEmpty() && random.nextInt(3) == 0) {
      Expression count = new Expression.Count(RuleValues.pick(names.counts, random));
      char operator = RuleValues.pick(List.of('+', '-', '*'), random);
      number = new Expression.Arithmetic(operator, count, number);
    }
    return number;
  }
}
