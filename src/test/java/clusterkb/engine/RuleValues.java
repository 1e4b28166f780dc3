package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.facts.Term;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random values of properties, mostly those that make a difference to some rule. */
final class RuleValues {
  /** Names of facts and all other texts come from here, so that they often meet. */
  static final List<String> NAMES =
      List.of("alpha", "Beta", "corp.test", "sub.corp.test", "Q:", "R:", "svc", "group one");

  private final Map<PropertyType, Set<Object>> literals = new HashMap<>();
  private final Set<Object> numbers = new LinkedHashSet<>(List.of(0L, 1L, 2L));

  RuleValues(RuleSet rules) {
    for (Requirement requirement : rules.statements()) {
      collect(requirement.scope());
      requirement.breaches().forEach(breach -> collect(breach.body()));
    }
    for (Fact row : rules.rows()) {
      for (PropertyType column : row.type().properties()) {
        if (row.value(column) instanceof Long number) {
          numbers.add(number);
        }
      }
    }
  }

  private void collect(Body body) {
    body.constraints().forEach(this::collect);
    body.tallies().forEach(tally -> tally.constraints().forEach(this::collect));
    body.groups().forEach(group -> collect(group.body()));
  }

  private void collect(Constraint constraint) {
    if (constraint instanceof Constraint.Junction junction) {
      junction.parts().forEach(this::collect);
      return;
    }
    Set<PropertyType> read = new HashSet<>();
    Set<Object> written = new LinkedHashSet<>();
    if (constraint instanceof Constraint.Membership membership) {
      collect(membership.left(), read, written);
      membership.values().forEach(value -> written.add(value.value()));
    } else if (constraint instanceof Constraint.Comparison comparison) {
      collect(comparison.left(), read, written);
      collect(comparison.right(), read, written);
    }
    for (PropertyType property : read) {
      literals.computeIfAbsent(property, p -> new LinkedHashSet<>()).addAll(written);
    }
  }

  private void collect(Expression expression, Set<PropertyType> read, Set<Object> written) {
    if (expression instanceof Expression.Read one) {
      read.add(one.property());
    } else if (expression instanceof Expression.Size size) {
      read.add(size.list().property());
    } else if (expression instanceof Expression.Literal literal && literal.value() != null) {
      written.add(literal.value());
      if (literal.value() instanceof Long) {
        numbers.add(literal.value());
      }
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      collect(arithmetic.left(), read, written);
      collect(arithmetic.right(), read, written);
    }
  }

  /** Whether some rule reads that property, or what is computed from it. */
  boolean read(PropertyType property) {
    return literals.containsKey(property) || property.name().equals("memberOf");
  }

  /**
   * A known value, as {@link Fact#value} gives it; null where there is none to choose from.
   *
   * @param names the names of the facts that references can name
   */
  Object value(PropertyType property, Map<FactType, List<String>> names, Random random) {
    return switch (property.kind()) {
      case REFERENCE ->
          property.info().optional() && random.nextInt(5) == 0
              ? Ref.none(target(property))
              : one(property, names, random);
      case CHOICE -> {
        List<OneOf> families = families(property);
        yield !families.isEmpty() && random.nextInt(8) == 0
            ? pick(families, random)
            : one(property, names, random);
      }
      case TEXTS, CHOICES, REFERENCES -> {
        Set<Object> items = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(one(property, names, random));
        }
        items.remove(null);
        yield new ListValue(new ArrayList<>(items), random.nextInt(4) == 0);
      }
      default -> one(property, names, random);
    };
  }

  private Object one(PropertyType property, Map<FactType, List<String>> names, Random random) {
    // A list may also be compared by its size.
    boolean sized =
        property.kind() == PropertyKind.TEXTS || property.kind() == PropertyKind.CHOICES;
    List<Object> written =
        literals.getOrDefault(property, Set.of()).stream()
            .filter(value -> !(sized && value instanceof Long))
            .toList();
    return switch (property.kind()) {
      case FLAG -> random.nextInt(3) > 0;
      case NUMBER -> number(property, written, random);
      case TEXT, TEXTS ->
          written.isEmpty() || random.nextInt(4) == 0
              ? anyCase(pick(NAMES, random), random)
              : anyCase((String) pick(written, random), random);
      case CHOICE, CHOICES ->
          written.isEmpty() || random.nextInt(3) == 0
              ? pick(property.terms(), random)
              : pick(written, random);
      case REFERENCE, REFERENCES -> {
        List<String> known = names.getOrDefault(FactType.of(target(property)), List.of());
        yield known.isEmpty()
            ? null
            : Ref.to(target(property), anyCase(pick(known, random), random));
      }
    };
  }

  private static Class<? extends Fact> target(PropertyType property) {
    return property.target();
  }

  private Long number(PropertyType property, List<Object> written, Random random) {
    List<Object> near =
        written.stream().anyMatch(Long.class::isInstance) && random.nextInt(3) > 0
            ? written.stream().filter(Long.class::isInstance).toList()
            : List.copyOf(numbers);
    long number = (Long) pick(near, random) + random.nextInt(3) - 1;
    return Math.max(property.info().min(), Math.min(property.info().max(), number));
  }

  private static String anyCase(String text, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      default -> text;
    };
  }

  /** One of them. */
  static <T> T pick(List<? extends T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** The partly known values that a file can state. */
  static List<OneOf> families(PropertyType property) {
    return property.choices() == null
        ? List.of()
        : property.choices().families().values().stream().distinct().toList();
  }

  /** A value as a file writes it. */
  static Object written(PropertyType property, Object value) {
    if (value == null) {
      return "unknown";
    }
    if (value instanceof ListValue list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(written(property, item)));
      if (list.open()) {
        items.add(FactsDocument.MORE);
      }
      return items;
    }
    if (value instanceof OneOf) {
      return property.choices().families().entrySet().stream()
          .filter(family -> family.getValue().equals(value))
          .findFirst()
          .orElseThrow()
          .getKey();
    }
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    return value instanceof Term term ? term.name() : value.toString();
  }

  /** A word that names the same value and others; empty where there is none. */
  static Optional<String> vaguer(PropertyType property, String word) {
    for (Term term : property.terms()) {
      List<String> words = new ArrayList<>(term.words());
      words.add(term.name());
      words.add(term.label());
      if (words.stream().anyMatch(one -> letters(one).equals(letters(word)))) {
        return property.choices().families().entrySet().stream()
            .filter(family -> family.getValue().terms().contains(term))
            .map(Map.Entry::getKey)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** A word as files compare words. */
  static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
