package clusterkb.engine;

import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;

/** A test as Drools' executable model wants it: for any number of facts. */
final class Predicate
    implements PredicateN,
        Predicate1<Object>,
        Predicate2<Object, Object>,
        Predicate3<Object, Object, Object>,
        Predicate4<Object, Object, Object, Object>,
        Predicate5<Object, Object, Object, Object, Object>,
        HashedExpression {
  private static final long serialVersionUID = 1L;

  /** Decides on the values of the predicate's variables. */
  @FunctionalInterface
  interface Decision {
    boolean holds(Object[] tuple);
  }

  private final String text;
  private final transient Decision decision;

  /**
   * A predicate.
   *
   * @param text says all that the decision depends on: Drools shares nodes whose texts are equal
   */
  Predicate(String text, Decision decision) {
    this.text = text;
    this.decision = decision;
  }

  @Override
  public boolean test(Object... values) {
    return decision.holds(values);
  }

  @Override
  public boolean test(Object a) {
    return decision.holds(new Object[] {a});
  }

  @Override
  public boolean test(Object a, Object b) {
    return decision.holds(new Object[] {a, b});
  }

  @Override
  public boolean test(Object a, Object b, Object c) {
    return decision.holds(new Object[] {a, b, c});
  }

  @Override
  public boolean test(Object a, Object b, Object c, Object d) {
    return decision.holds(new Object[] {a, b, c, d});
  }

  @Override
  public boolean test(Object a, Object b, Object c, Object d, Object e) {
    return decision.holds(new Object[] {a, b, c, d, e});
  }

  @Override
  public Predicate negate() {
    return new Predicate("!" + text, tuple -> !decision.holds(tuple));
  }

  @Override
  public PredicateInformation predicateInformation() {
    return PredicateInformation.EMPTY_PREDICATE_INFORMATION;
  }

  @Override
  public String getExpressionHash() {
    return text;
  }
}
