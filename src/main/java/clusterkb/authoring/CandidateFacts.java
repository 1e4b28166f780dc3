package clusterkb.authoring;

import clusterkb.engine.Reads;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of its subject's properties on which a requirement is worth trying. */
final class CandidateFacts {
  /** Leave the property as the facts have it. */
  static final String AS_IT_IS = "as it is";

  private final FactType subject;

  /** The words for each property that is read; null, the first, is for unknown. */
  private final Map<PropertyType, Set<String>> words = new LinkedHashMap<>();

  private CandidateFacts(FactType subject) {
    this.subject = subject;
  }

  /** The words for each property that a requirement reads of its subject; null for unknown. */
  static Map<PropertyType, List<String>> of(Requirement requirement) {
    CandidateFacts candidates = new CandidateFacts(requirement.subjectType());
    requirement.breaches().forEach(breach -> candidates.read(breach.body()));
    candidates.read(requirement.scope());
    Map<PropertyType, List<String>> lists = new LinkedHashMap<>();
    candidates.words.forEach((property, values) -> lists.put(property, new ArrayList<>(values)));
    lists.values().forEach(list -> list.add(AS_IT_IS));
    return lists;
  }

  private void read(Body body) {
    body.constraints().forEach(this::read);
    body.groups().forEach(group -> read(group.body()));
  }

  private void read(Constraint constraint) {
    if (constraint instanceof Constraint.Junction junction) {
      junction.parts().forEach(this::read);
      return;
    }
    List<Object> literals = new ArrayList<>();
    if (constraint instanceof Constraint.Comparison comparison) {
      literals(comparison.left(), literals);
      literals(comparison.right(), literals);
    } else if (constraint instanceof Constraint.Membership membership) {
      membership.values().forEach(value -> literals(value, literals));
    }
    for (Expression.Read read : Reads.of(constraint)) {
      PropertyType property = read.property();
      if (!property.isColumn()
          && !property.identity()
          && !property.derived()
          && property != subject.ownerProperty()
          && subject.property(property.name()) == property) {
        Set<String> values = words.computeIfAbsent(property, p -> new LinkedHashSet<>());
        values.add(null);
        add(property, literals, values);
      }
    }
  }

  private static void literals(Expression expression, List<Object> literals) {
    if (expression instanceof Expression.Literal literal) {
      literals.add(literal.value());
    } else if (expression instanceof Expression.Arithmetic sum) {
      literals(sum.left(), literals);
      literals(sum.right(), literals);
    }
  }

  private static void add(PropertyType property, List<Object> literals, Set<String> values) {
    switch (property.kind()) {
      case FLAG -> values.addAll(List.of("yes", "no"));
      case NUMBER -> numbers(property, literals, values);
      case CHOICE, CHOICES -> choices(property, literals, values);
      case TEXT, TEXTS -> {
        literals.stream().filter(String.class::isInstance).forEach(v -> text(property, v, values));
        text(property, "another text", values);
      }
      case REFERENCE -> {
        if (property.info().optional()) {
          values.add("none");
        }
      }
      case REFERENCES -> values.add("[]");
    }
    if (property.kind() == PropertyKind.CHOICES || property.kind() == PropertyKind.TEXTS) {
      values.add("[]");
    }
  }

  private static void numbers(PropertyType property, List<Object> literals, Set<String> values) {
    List<Long> around = new ArrayList<>();
    for (Object literal : literals) {
      if (literal instanceof Long number) {
        around.addAll(List.of(number - 1, number, number + 1));
      }
    }
    if (around.isEmpty()) {
      around.addAll(List.of(1L, 2L));
    }
    around.stream()
        .filter(n -> n >= property.info().min() && n <= property.info().max())
        .forEach(number -> values.add(String.valueOf(number)));
  }

  private static void choices(PropertyType property, List<Object> literals, Set<String> values) {
    for (Object literal : literals) {
      if (literal instanceof Term term) {
        text(property, term.label(), values);
      }
    }
    property.terms().stream()
        .filter(term -> !literals.contains(term))
        .findFirst()
        .ifPresent(term -> text(property, term.label(), values));
  }

  private static void text(PropertyType property, Object value, Set<String> values) {
    String word = YamlText.scalar(String.valueOf(value));
    boolean list = property.kind() == PropertyKind.CHOICES || property.kind() == PropertyKind.TEXTS;
    values.add(list ? "[" + word + "]" : word);
  }
}
