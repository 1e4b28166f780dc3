package clusterkb.rules.vet;

import clusterkb.facts.PropertyType;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Template;
import java.util.List;
import java.util.Set;

/**
 * Goes through one requirement's syntax tree, each node of which must be of a known class, of a
 * known sort and about something that is there. It goes no deeper and no further than a rule file
 * can, so that a tree that holds itself, or the same piece many times over, ends as well. Plain
 * loops: every start goes through all rules once, when each lambda and stream costs most.
 */
final class TreeVetting {
  private static final int DEEPEST = 60;
  private static final int MOST_NODES = 50_000;
  private static final int MOST_PATTERNS = 40;

  private int depth;
  private int nodes;
  private int patterns;

  /** Goes one level deeper; whoever does leaves it by taking one off the depth. */
  private void enter() {
    if (++depth > DEEPEST) {
      throw new Unsound("more than " + DEEPEST + " conditions are nested in one another");
    }
    if (++nodes > MOST_NODES) {
      throw new Unsound("it has more than " + MOST_NODES + " parts");
    }
  }

  /** A conjunction; its variables are added to those that there are. */
  void body(Body body, Variables variables) {
    enter();
    for (Body.FactVariable fact : body.facts()) {
      pattern();
      variables.fact(fact.name(), fact.type());
    }
    for (Body.Tally tally : body.tallies()) {
      tally(tally, variables);
    }
    constraints(body.constraints(), variables);
    for (Body.Group group : body.groups()) {
      body(group.body(), variables.inner());
    }
    depth--;
  }

  private void pattern() {
    if (++patterns > MOST_PATTERNS) {
      throw new Unsound("it has more than " + MOST_PATTERNS + " patterns");
    }
  }

  private void tally(Body.Tally tally, Variables variables) {
    pattern();
    Variables inside = variables.inner();
    inside.fact(tally.element().name(), tally.element().type());
    constraints(tally.constraints(), inside);
    Set<String> outer = tally.outer();
    boolean fits = outer.size() <= 1;
    for (String name : outer) {
      fits = fits && variables.isFact(name) && !variables.type(name).isTable();
    }
    if (!fits) {
      throw new Unsound("the count '" + tally.name() + "' depends on too much");
    }
    variables.count(tally.name());
  }

  private void constraints(List<Constraint> constraints, Variables variables) {
    for (Constraint constraint : constraints) {
      constraint(constraint, variables);
    }
  }

  private void constraint(Constraint constraint, Variables variables) {
    enter();
    if (constraint.getClass() == Constraint.Comparison.class) {
      comparison((Constraint.Comparison) constraint, variables);
    } else if (constraint.getClass() == Constraint.Membership.class) {
      membership((Constraint.Membership) constraint, variables);
    } else if (constraint.getClass() == Constraint.Junction.class) {
      constraints(((Constraint.Junction) constraint).parts(), variables);
    } else {
      throw new Unsound("it has a condition of an unknown kind");
    }
    depth--;
  }

  private void membership(Constraint.Membership membership, Variables variables) {
    Sort left = sort(membership.left(), variables);
    for (Expression.Literal value : membership.values()) {
      sort(value, variables);
      if (!left.admits(value.value())) {
        throw unlike();
      }
    }
  }

  private void comparison(Constraint.Comparison comparison, Variables variables) {
    Sort left = sort(comparison.left(), variables);
    Sort right = sort(comparison.right(), variables);
    switch (comparison.operator()) {
      case EQUAL, NOT_EQUAL -> alike(left, right, comparison.left(), comparison.right());
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        if (!left.isNumber() || !right.isNumber()) {
          throw unlike();
        }
      }
      case CONTAINS, EXCLUDES -> {
        if (!left.list()) {
          throw unlike();
        }
        alike(left.element(), right, null, comparison.right());
      }
    }
  }

  private static void alike(Sort left, Sort right, Expression leftOne, Expression rightOne) {
    boolean fits =
        rightOne instanceof Expression.Literal literal
            ? left.admits(literal.value())
            : leftOne instanceof Expression.Literal literal
                ? right.admits(literal.value())
                : !left.list() && left.isSame(right);
    if (!fits) {
      throw unlike();
    }
  }

  private static Unsound unlike() {
    return new Unsound("it compares values of different kinds");
  }

  /** The sort of an expression. */
  private Sort sort(Expression expression, Variables variables) {
    enter();
    Sort sort = sortOf(expression, variables);
    depth--;
    return sort;
  }

  private Sort sortOf(Expression expression, Variables variables) {
    if (expression instanceof Expression.Literal literal) {
      return Literals.sort(literal.value());
    } else if (expression instanceof Expression.Read read) {
      return Sort.of(property(read, variables));
    } else if (expression instanceof Expression.Self self) {
      return Sort.reference(variables.type(self.variable()).javaClass());
    } else if (expression instanceof Expression.Count count) {
      variables.needCount(count.variable());
    } else if (expression instanceof Expression.Size size) {
      if (!Sort.of(property(size.list(), variables)).list()) {
        throw unlike();
      }
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      if ("+-*".indexOf(arithmetic.operator()) < 0
          || !sort(arithmetic.left(), variables).isNumber()
          || !sort(arithmetic.right(), variables).isNumber()) {
        throw new Unsound("it calculates with what is no number");
      }
    } else {
      throw new Unsound("it has a value of an unknown kind");
    }
    return Sort.NUMBER;
  }

  private static PropertyType property(Expression.Read read, Variables variables) {
    return Known.property(variables.type(read.variable()), read.property());
  }

  /** A message. */
  void template(Template template, Variables variables) {
    List<Object> parts = template.parts();
    for (Object part : parts) {
      if (part instanceof Expression expression) {
        sort(expression, variables);
      } else {
        Literals.text(part);
      }
    }
  }
}
