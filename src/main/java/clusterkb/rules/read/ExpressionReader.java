package clusterkb.rules.read;

import clusterkb.facts.Choices;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Origin;
import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an operand of a constraint: a number, text, truth value or enumeration value, a property of
 * this or another fact, a fact, a count, or arithmetic on numbers. Nothing else can be written, so
 * that nothing else can run.
 */
final class ExpressionReader {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*+(\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'|\\d++(?![\\w.])"
              + "|[$A-Za-z_][$\\w]*+(?:\\s*+\\.\\s*+[$A-Za-z_][$\\w]*+)*+|[-+*()])\\s*+");

  private static final int MOST_NUMBERS = 30;
  private static final int MOST_TOKENS = 200;

  private final Types types;
  private final Scope scope;
  private final String self;
  private final Problems problems;
  private final Origin at;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private ExpressionReader(
      Types types, Scope scope, String self, Problems problems, Origin at, String text) {
    this.types = types;
    this.scope = scope;
    this.self = self;
    this.problems = problems;
    this.at = at;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.region(end, text.length()).lookingAt()) {
        throw problems.refuse(
            LintRule.NOT_ALLOWED,
            at,
            "'" + text.strip() + "' is nothing that a rule can compare",
            "Write a property, a number, a text in quotation marks, true, false, an enumeration"
                + " value such as DiskType.BASIC, or + - * of numbers. Method calls are not"
                + " allowed.");
      }
      tokens.add(matcher.group(1));
      if (tokens.size() > MOST_TOKENS) {
        throw problems.refuse(
            LintRule.NOT_ALLOWED,
            at,
            "more than " + MOST_TOKENS + " words and signs are put together here",
            "Write it more simply.");
      }
      end = matcher.end();
    }
  }

  /**
   * Reads an operand.
   *
   * @param self the variable of the pattern in which it stands; null outside a pattern
   */
  static Expression read(
      Types types, Scope scope, String self, Problems problems, Origin at, String text) {
    ExpressionReader reader = new ExpressionReader(types, scope, self, problems, at, text);
    Expression expression = reader.sum();
    if (reader.next < reader.tokens.size()) {
      throw reader.unreadable(reader.tokens.get(reader.next));
    }
    return expression;
  }

  private Problems.Unreadable unreadable(String token) {
    return problems.refuse(
        LintRule.SYNTAX,
        at,
        "'" + token + "' is not expected here",
        "Check the operators and brackets.");
  }

  private Expression sum() {
    Expression left = product();
    while (next < tokens.size() && (peek("+") || peek("-"))) {
      char operator = tokens.get(next++).charAt(0);
      left = arithmetic(operator, left, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = factor();
    while (next < tokens.size() && peek("*")) {
      next++;
      left = arithmetic('*', left, factor());
    }
    return left;
  }

  private Expression arithmetic(char operator, Expression left, Expression right) {
    for (Expression operand : List.of(left, right)) {
      Kind kind = Kind.of(operand, scope);
      if (!kind.equals(Kind.NUMBER)) {
        throw problems.refuse(
            LintRule.WRONG_TYPE,
            at,
            "'" + operator + "' needs numbers, not " + kind.inWords(),
            "Use numbers only.");
      }
    }
    if (size(left) + size(right) > MOST_NUMBERS) {
      throw problems.refuse(
          LintRule.NOT_ALLOWED,
          at,
          "more than " + MOST_NUMBERS + " numbers are put together here",
          "Write it more simply: a named number counts with all that went into it.");
    }
    return new Expression.Arithmetic(operator, left, right);
  }

  /** How many numbers go into it: named ones can double with each name. */
  private static int size(Expression number) {
    return number instanceof Expression.Arithmetic arithmetic
        ? size(arithmetic.left()) + size(arithmetic.right())
        : 1;
  }

  private boolean peek(String token) {
    return tokens.get(next).equals(token);
  }

  private Expression factor() {
    if (next >= tokens.size()) {
      throw problems.refuse(
          LintRule.SYNTAX, at, "an operand is missing", "Complete the comparison.");
    }
    String token = tokens.get(next++);
    char first = token.charAt(0);
    if (first == '(') {
      Expression inner = sum();
      if (next >= tokens.size() || !tokens.get(next++).equals(")")) {
        throw problems.refuse(LintRule.SYNTAX, at, "a closing bracket is missing", "Add ')'.");
      }
      return inner;
    }
    if (first == '-' && next < tokens.size()) {
      return arithmetic('-', new Expression.Literal(0L), factor());
    }
    if (first == '"' || first == '\'') {
      return new Expression.Literal(
          token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
    }
    if (Character.isDigit(first)) {
      return number(token);
    }
    if (Character.isLetter(first) || first == '$' || first == '_') {
      return path(Arrays.asList(token.split("\\s*\\.\\s*")));
    }
    throw unreadable(token);
  }

  private Expression number(String token) {
    try {
      return new Expression.Literal((long) Integer.parseInt(token));
    } catch (NumberFormatException e) {
      throw problems.refuse(
          LintRule.WRONG_TYPE, at, token + " is too large", "Use a number below 2147483648.");
    }
  }

  private Expression path(List<String> path) {
    String head = path.get(0);
    switch (head) {
      case "true", "false" -> {
        return new Expression.Literal(Boolean.valueOf(head));
      }
      case "null" -> {
        return new Expression.Literal(null);
      }
      default -> {}
    }
    if (head.equals("this") && self != null) {
      return member(self, path.subList(1, path.size()));
    }
    if (self != null && scope.fact(self).property(head) != null) {
      return member(self, path);
    }
    if (scope.fact(head) != null) {
      return member(head, path.subList(1, path.size()));
    }
    if (scope.value(head) != null) {
      return sized(scope.value(head), path.subList(1, path.size()), head);
    }
    if (types.enumeration(head) != null && path.size() == 2) {
      return term(types.enumeration(head), path.get(1));
    }
    throw unknown(path);
  }

  private Expression member(String variable, List<String> path) {
    FactType type = scope.fact(variable);
    if (path.isEmpty()) {
      return new Expression.Self(variable);
    }
    PropertyType property = type.property(path.get(0));
    if (property == null) {
      throw problems.refuse(
          LintRule.UNKNOWN_PROPERTY,
          at,
          type.name() + " has no property '" + path.get(0) + "'",
          advice(path.get(0), type.properties().stream().map(PropertyType::name).toList()));
    }
    return sized(
        new Expression.Read(variable, property), path.subList(1, path.size()), property.name());
  }

  private Expression sized(Expression value, List<String> rest, String name) {
    if (rest.isEmpty()) {
      return value;
    }
    if (rest.equals(List.of("size"))
        && value instanceof Expression.Read read
        && Kind.of(value, scope).list()) {
      return new Expression.Size(read);
    }
    String further = String.join(".", rest);
    if (Kind.of(value, scope).sort() == PropertyKind.REFERENCE) {
      String type = Kind.of(value, scope).of();
      throw problems.refuse(
          LintRule.THROUGH_REFERENCE,
          at,
          "'" + name + "." + further + "' reaches through a reference",
          "Name the fact with a pattern of its own: "
              + type
              + "( this == "
              + name
              + ", "
              + further
              + " ... ).");
    }
    throw problems.refuse(
        LintRule.UNKNOWN_PROPERTY,
        at,
        name + " has no '" + further + "'",
        "Remove '." + further + "'.");
  }

  private Expression term(Choices enumeration, String name) {
    Term term = enumeration.term(name);
    if (term == null) {
      throw problems.refuse(
          LintRule.UNKNOWN_VALUE,
          at,
          enumeration.name() + " has no value " + name,
          advice(name, enumeration.terms().stream().map(Term::name).toList()));
    }
    return new Expression.Literal(term);
  }

  private Problems.Unreadable unknown(List<String> path) {
    List<String> known = new ArrayList<>(scope.names().keySet());
    known.removeIf(name -> name.startsWith("#"));
    if (self != null) {
      scope.fact(self).properties().forEach(property -> known.add(property.name()));
    }
    known.addAll(types.enumerationNames());
    String type = self == null ? "" : " (of a " + scope.fact(self).name() + ")";
    boolean property = self != null && Character.isLowerCase(path.get(0).charAt(0));
    return problems.refuse(
        property ? LintRule.UNKNOWN_PROPERTY : LintRule.UNKNOWN_NAME,
        at,
        "unknown name '" + String.join(".", path) + "'" + type,
        advice(path.get(0), known));
  }

  private static String advice(String word, List<String> known) {
    return Names.meant(word, known, 3, "Known are " + String.join(", ", known) + ".");
  }
}
