package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that rules count, made ready to be counted.
 *
 * <p>The session counts, and not a Drools {@code accumulate}: in 10.2.0 that loses findings beside
 * other conditions, and it knows no bounds.
 */
final class TallyDefinition {
  private final String key;
  private final FactType element;
  private final FactType outer;
  private final List<Test> tests;
  private final Set<String> ofElement = new HashSet<>();
  private final Set<String> ofOuter = new HashSet<>();

  /**
   * Makes a count ready.
   *
   * @param outer the class of the fact outside that it depends on; null where on none
   */
  TallyDefinition(Body.Tally tally, FactType outer) {
    key = key(tally, outer == null ? null : outer.javaClass());
    element = tally.element().type();
    this.outer = outer;
    List<String> variables = new ArrayList<>();
    variables.add(tally.element().name());
    variables.addAll(tally.outer());
    tests = tally.constraints().stream().map(c -> Test.of(c, variables)).toList();
    for (Constraint constraint : tally.constraints()) {
      for (Expression.Read read : Reads.of(constraint)) {
        boolean element = read.variable().equals(tally.element().name());
        (element ? ofElement : ofOuter).add(read.property().watched());
      }
    }
  }

  /**
   * What tells counts of different things apart.
   *
   * @param outer the class of the fact outside that it depends on; null where on none
   */
  static String key(Body.Tally tally, Class<?> outer) {
    StringBuilder key = new StringBuilder(tally.element().type().name());
    if (outer != null) {
      key.append(" for ").append(outer.getSimpleName());
    }
    for (Constraint constraint : tally.constraints()) {
      key.append(tally.element().name()).append(ConstraintText.of(constraint));
    }
    return key.toString();
  }

  String key() {
    return key;
  }

  FactType element() {
    return element;
  }

  FactType outer() {
    return outer;
  }

  /** Whether a changed property of what is counted can change the count. */
  boolean readsOfElement(String property) {
    return ofElement.contains(property);
  }

  /** Whether a changed property of the fact outside can change the count. */
  boolean readsOfOuter(String property) {
    return ofOuter.contains(property);
  }

  /** Counts. */
  Tally count(Iterable<Fact> facts, Fact outerFact) {
    Interval number = TallyCount.of(facts, fact -> counts(fact, outerFact));
    return new Tally(key, outerFact == null ? null : outerFact.identity(), number);
  }

  private Truth counts(Fact fact, Fact outerFact) {
    Object[] tuple = {fact, outerFact};
    Truth truth = Truth.TRUE;
    for (Test test : tests) {
      truth = truth.and(test.of(tuple));
      if (truth == Truth.FALSE) {
        break;
      }
    }
    return truth;
  }
}
