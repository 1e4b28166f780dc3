package clusterkb.engine;

import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A constraint with what building rules asks of it time and again: each takes part in all rules
 * derived from its requirement.
 *
 * @param constraint the constraint
 * @param variables the names of the variables that it reads
 * @param reads the properties that it reads
 * @param text tells it from others
 */
record Prepared(
    Constraint constraint, Set<String> variables, List<Expression.Read> reads, String text) {

  /** The properties of that variable that it reads, those of customers' facts only. */
  String[] properties(String variable) {
    List<String> names = new ArrayList<>();
    for (Expression.Read read : reads) {
      if (read.variable().equals(variable)
          && !read.property().isColumn()
          && !names.contains(read.property().watched())) {
        names.add(read.property().watched());
      }
    }
    return names.toArray(String[]::new);
  }

  /** All constraints of the requirements that a KieBase is being built from. */
  static final class Cache {
    private final Map<Constraint, Prepared> prepared = new IdentityHashMap<>();
    private final Map<Constraint, Map<List<String>, Test>> tests = new IdentityHashMap<>();

    Prepared of(Constraint constraint) {
      Prepared found = prepared.get(constraint);
      if (found == null) {
        found =
            new Prepared(
                constraint,
                constraint.variables(),
                Reads.of(constraint),
                ConstraintText.of(constraint));
        prepared.put(constraint, found);
      }
      return found;
    }

    /** The constraint made ready for tuples of these variables. */
    Test test(Constraint constraint, List<String> order) {
      Map<List<String>, Test> known = tests.computeIfAbsent(constraint, c -> new HashMap<>());
      Test found = known.get(order);
      if (found == null) {
        found = Test.of(constraint, order);
        known.put(order, found);
      }
      return found;
    }
  }
}
