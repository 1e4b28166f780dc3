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
 * can, so that a tree that holds itself, or the same piece many times over, ends as well.
 */
final class TreeVetting {
  private static final int DEEPEST = 60;
  private static final int MOST_NODES = 50_000;
  private static final int MOST_PATTERNS = 40;

  private int depth;
  private int nodes;
  private int patterns;

  /** Runs something one level deeper. */
  private void deeper(Runnable step) {
    if (++depth > DEEPEST) {
      throw new Unsound("more than " + DEEPEST + " conditions are nested in one another");
    }
    if (++nodes > MOST_NODES) {
      throw new Unsound("it has more than " + MOST_NODES + " parts");
    }
    step.run();
    depth--;
  }

  /** A conjunction; its variables are added to those that there are. */
  void body(Body body, Variables variables) {
    deeper(
        () -> {
          for (Body.FactVariable fact : body.facts()) {
            pattern();
            variables.fact(fact.name(), fact.type());
          }
          body.tallies().forEach(tally -> tally(tally, variables));
          body.constraints().forEach(constraint -> constraint(constraint, variables));
          body.groups().forEach(group -> body(group.body(), variables.inner()));
        });
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
    tally.constraints().forEach(constraint -> constraint(constraint, inside));
    Set<String> outer = tally.outer();
    if (outer.size() > 1
        || outer.stream().anyMatch(name -> !variables.isFact(name) || isTable(name, variables))) {
      throw new Unsound("the count '" + tally.name() + "' depends on too much");
    }
    variables.count(tally.name());
  }

  private static boolean isTable(String name, Variables variables) {
    return variables.type(name).isTable();
  }

  /** A constraint. */
  private void constraint(Constraint constraint, Variables variables) {
    deeper(
        () -> {
          if (constraint.getClass() == Constraint.Comparison.class) {
            comparison((Constraint.Comparison) constraint, variables);
          } else if (constraint.getClass() == Constraint.Membership.class) {
            membership((Constraint.Membership) constraint, variables);
          } else if (constraint.getClass() == Constraint.Junction.class) {
            ((Constraint.Junction) constraint).parts().forEach(part -> constraint(part, variables));
          } else {
            throw new Unsound("it has a condition of an unknown kind");
          }
        });
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
                : !left.list() && left.equals(right);
    if (!fits) {
      throw unlike();
    }
  }

  private static Unsound unlike() {
    return new Unsound("it compares values of different kinds");
  }

  /** The sort of an expression. */
  private Sort sort(Expression expression, Variables variables) {
    Sort[] sort = new Sort[1];
    deeper(() -> sort[0] = sortOf(expression, variables));
    return sort[0];
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
