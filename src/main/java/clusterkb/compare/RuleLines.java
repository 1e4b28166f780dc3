package clusterkb.compare;

import clusterkb.facts.Choices;
import clusterkb.facts.DeclaredTerm;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyInfo;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a requirement's rules ask, in lines that are the same exactly where the rules ask the same:
 * layout, comments and the names of patterns without a variable do not count.
 */
final class RuleLines {
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Map<String, FactType> tables = new TreeMap<>();
  private final Set<PropertyType> reads = new LinkedHashSet<>();

  private RuleLines() {}

  /** Whom it speaks of, and each way to break it. */
  static List<String> of(Requirement requirement) {
    return written(requirement).lines;
  }

  /** The tables that its rules look things up in, by name. */
  static Map<String, FactType> tables(Requirement requirement) {
    return written(requirement).tables;
  }

  /**
   * What is declared of the properties that its rules read, and of their values, in an order that
   * means nothing else.
   */
  static List<String> declared(Requirement requirement) {
    return written(requirement).reads.stream()
        .map(RuleLines::declaration)
        .filter(line -> !line.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** What the knowledge declares of a property; empty where that is nothing. */
  static String declaration(PropertyType property) {
    String values =
        property.terms().stream()
            .filter(DeclaredTerm.class::isInstance)
            .map(term -> " | " + String.join(", ", Choices.wordsOf(term)))
            .collect(Collectors.joining());
    if (!property.isDeclared()) {
      return values.isEmpty() ? "" : property.name() + ":" + values;
    }
    PropertyInfo info = property.info();
    return property.name()
        + ": "
        + property.kind()
        + (property.target() == null ? "" : " to " + property.target().getSimpleName())
        + (info.optional() ? " or none" : "")
        + (property.kind() == PropertyKind.NUMBER
            ? " " + info.min() + " to " + info.max() + " " + info.unit()
            : "")
        + values;
  }

  private static RuleLines written(Requirement requirement) {
    RuleLines all = new RuleLines();
    all.lines.add("of each " + requirement.subjectType().name() + " " + requirement.subject());
    all.body(requirement.scopeBesideSubject(), "  ");
    String word = requirement.level().informs() ? "told where" : "broken where";
    for (Requirement.Breach breach : requirement.breaches()) {
      all.lines.add(word);
      all.body(breach.body(), "  ");
      word = "or where";
    }
    return all;
  }

  /** A message as the rule writes it, with its placeholders. */
  static String of(Template template) {
    RuleLines writer = new RuleLines();
    return template.parts().stream()
        .map(part -> part instanceof Expression one ? "{" + writer.text(one) + "}" : part)
        .map(Object::toString)
        .collect(Collectors.joining());
  }

  private void body(Body body, String indent) {
    for (Body.FactVariable fact : body.facts()) {
      String name = declare(fact);
      lines.add(indent + (fact.name().equals(name) ? fact.type().name() + " " + name : name));
    }
    for (Body.Tally tally : body.tallies()) {
      String element = declare(tally.element());
      lines.add(indent + tally.name() + " counts each " + element);
      tally.constraints().forEach(one -> lines.add(indent + "  " + text(one)));
    }
    body.constraints().forEach(one -> lines.add(indent + text(one)));
    for (Body.Group group : body.groups()) {
      lines.add(indent + (group.negated() ? "there is no" : "there is"));
      body(group.body(), indent + "  ");
    }
  }

  /** A pattern without a variable goes by its class. */
  private String declare(Body.FactVariable fact) {
    if (fact.type().isTable()) {
      tables.put(fact.type().name(), fact.type());
    }
    if (!fact.name().startsWith("#")) {
      return fact.name();
    }
    String type = fact.type().name();
    int number = used.merge(type, 1, Integer::sum);
    String name = number == 1 ? type : type + "(" + number + ")";
    names.put(fact.name(), name);
    return name;
  }

  private String name(String variable) {
    return names.getOrDefault(variable, variable);
  }

  private String text(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison one) {
      return text(one.left()) + " " + one.operator().symbol() + " " + text(one.right());
    }
    if (constraint instanceof Constraint.Membership one) {
      return text(one.left())
          + (one.inverted() ? " not in ( " : " in ( ")
          + one.values().stream().map(this::text).collect(Collectors.joining(", "))
          + " )";
    }
    Constraint.Junction junction = (Constraint.Junction) constraint;
    return junction.parts().stream()
        .map(part -> part instanceof Constraint.Junction ? "( " + text(part) + " )" : text(part))
        .collect(Collectors.joining(junction.all() ? " && " : " || "));
  }

  private String text(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal.value());
    } else if (expression instanceof Expression.Read read) {
      reads.add(read.property());
      return name(read.variable()) + "." + read.property().name();
    } else if (expression instanceof Expression.Size size) {
      return text(size.list()) + ".size";
    } else if (expression instanceof Expression.Self self) {
      return name(self.variable());
    } else if (expression instanceof Expression.Count count) {
      return name(count.variable());
    }
    Expression.Arithmetic sum = (Expression.Arithmetic) expression;
    return operand(sum.left()) + " " + sum.operator() + " " + operand(sum.right());
  }

  private String operand(Expression expression) {
    return expression instanceof Expression.Arithmetic
        ? "( " + text(expression) + " )"
        : text(expression);
  }

  /** A value as rules write it. */
  static String literal(Object value) {
    if (value instanceof Term term) {
      return term.name();
    }
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }
}
