package clusterkb.rules.read;

import clusterkb.facts.PropertyKind;
import clusterkb.facts.Term;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;

/** Turns the parser's tree of one constraint into ours, and refuses what cannot be derived. */
final class ConstraintReader {
  private static final Set<ConnectiveType> INCLUSIVE =
      Set.of(ConnectiveType.INC_AND, ConnectiveType.INC_OR);

  private final Types types;
  private final Scope scope;
  private final String self;
  private final Problems problems;
  private final Origin at;

  /**
   * A reader for the constraints of one pattern.
   *
   * @param self the pattern's variable; null for constraints on a count
   */
  ConstraintReader(Types types, Scope scope, String self, Problems problems, Origin at) {
    this.types = types;
    this.scope = scope;
    this.self = self;
    this.problems = problems;
    this.at = at;
  }

  Constraint read(BaseDescr descr) {
    if (descr instanceof ConstraintConnectiveDescr connective) {
      Constraint joined = junction(connective);
      return connective.isNegated() ? joined.negated() : joined;
    }
    if (descr instanceof RelationalExprDescr relation) {
      return relation(relation);
    }
    if (descr instanceof AtomicExprDescr atom) {
      return flag(atom);
    }
    throw problems.refuse(
        LintRule.NOT_DERIVABLE,
        at,
        "'" + at.text() + "' cannot be read with facts missing",
        "Write comparisons (== != < <= > >= in contains) joined with && and ||.");
  }

  private Constraint junction(ConstraintConnectiveDescr connective) {
    boolean all = connective.getConnective() != ConnectiveType.OR;
    if (connective.getConnective() == ConnectiveType.XOR
        || INCLUSIVE.contains(connective.getConnective()) && connective.getDescrs().size() > 1) {
      throw problems.refuse(
          LintRule.NOT_DERIVABLE, at, "only && and || can join constraints", "Use && or ||.");
    }
    List<Constraint> parts = new ArrayList<>();
    for (BaseDescr part : connective.getDescrs()) {
      parts.add(read(part));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Constraint> merged = merged(parts, all);
    return merged.size() == 1 ? merged.get(0) : new Constraint.Junction(all, merged, at);
  }

  /**
   * The parser writes {@code x in (a, b)} as {@code x == a || x == b}; put together again, a partly
   * known x can be told to be among them.
   */
  private List<Constraint> merged(List<Constraint> parts, boolean all) {
    List<Constraint> merged = new ArrayList<>();
    Operator mergeable = all ? Operator.NOT_EQUAL : Operator.EQUAL;
    for (Constraint part : parts) {
      int last = merged.size() - 1;
      Constraint.Membership one = asMembership(part, mergeable, all);
      Constraint.Membership many = last < 0 ? null : asMembership(merged.get(last), mergeable, all);
      if (one != null && many != null && one.left().equals(many.left())) {
        List<Expression.Literal> values = new ArrayList<>(many.values());
        values.addAll(one.values());
        merged.set(last, new Constraint.Membership(one.left(), values, all, at));
      } else {
        merged.add(part);
      }
    }
    return merged;
  }

  private Constraint.Membership asMembership(Constraint part, Operator operator, boolean inverted) {
    if (part instanceof Constraint.Membership membership && membership.inverted() == inverted) {
      return membership;
    }
    if (part instanceof Constraint.Comparison comparison
        && comparison.operator() == operator
        && comparison.right() instanceof Expression.Literal literal
        && (literal.value() instanceof Term || literal.value() instanceof String)) {
      return new Constraint.Membership(comparison.left(), List.of(literal), inverted, at);
    }
    return null;
  }

  private Constraint flag(AtomicExprDescr atom) {
    String text = atom.getExpression().strip();
    boolean negated = text.startsWith("!");
    Expression value = expression(negated ? text.substring(1) : text);
    if (!Kind.of(value, scope).equals(new Kind(PropertyKind.FLAG, null, false))) {
      throw problems.refuse(
          LintRule.NO_CONDITION,
          at,
          "'" + text + "' is no condition",
          "Compare it with something, such as == true.");
    }
    refuseConstant(value);
    return new Constraint.Comparison(value, Operator.EQUAL, new Expression.Literal(!negated), at);
  }

  private void refuseConstant(Expression... operands) {
    if (Arrays.stream(operands).allMatch(Expression.Literal.class::isInstance)) {
      throw problems.refuse(
          LintRule.NO_CONDITION,
          at,
          "'" + at.text() + "' says nothing of any fact",
          "Compare a property with something.");
    }
  }

  private Expression expression(String text) {
    return ExpressionReader.read(types, scope, self, problems, at, text);
  }

  private Constraint relation(RelationalExprDescr relation) {
    if (!(relation.getLeft() instanceof AtomicExprDescr leftText)
        || !(relation.getRight() instanceof AtomicExprDescr rightText)) {
      throw problems.refuse(
          LintRule.NOT_DERIVABLE,
          at,
          "'" + at.text() + "' is too intricate",
          "Split it into several constraints.");
    }
    Expression left = expression(leftText.getExpression());
    Expression right = expression(rightText.getExpression());
    refuseConstant(left, right);
    boolean negated = relation.getOperatorDescr().isNegated();
    String symbol = relation.getOperator();
    Constraint constraint =
        switch (symbol) {
          case "==" -> compare(left, Operator.EQUAL, right);
          case "!=" -> compare(left, Operator.NOT_EQUAL, right);
          case "<" -> order(left, Operator.LESS, right);
          case "<=" -> order(left, Operator.LESS_OR_EQUAL, right);
          case ">" -> order(left, Operator.GREATER, right);
          case ">=" -> order(left, Operator.GREATER_OR_EQUAL, right);
          case "contains" -> contains(left, right);
          case "memberOf" -> contains(right, left);
          default ->
              throw problems.refuse(
                  LintRule.NOT_DERIVABLE,
                  at,
                  "the operator '" + symbol + "' cannot be read with facts missing",
                  "Use == != < <= > >= in, contains or memberOf.");
        };
    return negated ? constraint.negated() : constraint;
  }

  private Constraint compare(Expression left, Operator operator, Expression right) {
    if (left.equals(right)) {
      throw problems.refuse(
          LintRule.SELF_COMPARISON,
          at,
          "'" + at.text() + "' compares something with itself",
          "A variable that is named like a property of the pattern is hidden by it: begin the"
              + " variable's name with $.");
    }
    Kind leftKind = Kind.of(left, scope);
    Kind rightKind = Kind.of(right, scope);
    if (leftKind.list() || rightKind.list()) {
      throw problems.refuse(
          LintRule.WRONG_TYPE,
          at,
          "a list cannot be compared as a whole",
          "Use contains, or .size for its length.");
    }
    if (rightKind.equals(Kind.NULL) && leftKind.sort() == PropertyKind.REFERENCE) {
      return new Constraint.Comparison(left, operator, right, at);
    }
    if (rightKind.equals(Kind.NULL) || leftKind.equals(Kind.NULL)) {
      throw problems.refuse(
          LintRule.WRONG_TYPE,
          at,
          "null stands for 'refers to nothing' and is for references only",
          "Leave it out: that a value is unknown is seen to without a condition.");
    }
    sameKind(leftKind, rightKind);
    return new Constraint.Comparison(left, operator, right, at);
  }

  private void sameKind(Kind left, Kind right) {
    if (!left.equals(right)) {
      throw problems.refuse(
          LintRule.WRONG_TYPE,
          at,
          "'" + at.text() + "' compares " + left.inWords() + " with " + right.inWords(),
          "Compare like with like.");
    }
  }

  private Constraint order(Expression left, Operator operator, Expression right) {
    for (Expression operand : List.of(left, right)) {
      Kind kind = Kind.of(operand, scope);
      if (!kind.equals(Kind.NUMBER)) {
        throw problems.refuse(
            LintRule.WRONG_TYPE,
            at,
            "'" + operator.symbol() + "' needs numbers, not " + kind.inWords(),
            "Use == or in for anything but numbers.");
      }
    }
    return new Constraint.Comparison(left, operator, right, at);
  }

  private Constraint contains(Expression list, Expression item) {
    Kind listKind = Kind.of(list, scope);
    if (!listKind.list() || !(list instanceof Expression.Read)) {
      throw problems.refuse(
          LintRule.WRONG_TYPE,
          at,
          "'" + at.text() + "' needs a list",
          "Put a list-valued property on that side.");
    }
    sameKind(listKind.element(), Kind.of(item, scope));
    return new Constraint.Comparison(list, Operator.CONTAINS, item, at);
  }
}
