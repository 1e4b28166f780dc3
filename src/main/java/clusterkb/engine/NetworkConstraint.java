package clusterkb.engine;

import clusterkb.facts.FactKey;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.constraints.ReactivitySpecs;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.ModelComponent;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.index.BetaIndexImpl;

/** A constraint of a pattern in Drools' executable model, over any number of variables. */
final class NetworkConstraint extends AbstractSingleConstraint {
  private final Variable<?>[] variables;
  private final Predicate predicate;

  /**
   * A constraint.
   *
   * @param variables the pattern's own first
   * @param properties those of the pattern's fact whose change makes Drools test again
   */
  NetworkConstraint(Variable<?>[] variables, Predicate predicate, String... properties) {
    super(predicate.getExpressionHash(), PredicateInformation.EMPTY_PREDICATE_INFORMATION);
    this.variables = variables;
    this.predicate = predicate;
    setReactivitySpecs(new ReactivitySpecs(null, properties));
  }

  /**
   * Lets Drools look matching facts up instead of testing all.
   *
   * @param own what the pattern's fact has to be equal with
   * @param other what the other variable's fact has to be equal with
   */
  NetworkConstraint joined(Function1<Object, FactKey> own, Function1<Object, ?> other) {
    setIndex(new BetaIndexImpl<>(FactKey.class, Index.ConstraintType.EQUAL, 0, own, other));
    return this;
  }

  /**
   * Lets Drools find the pattern by a value instead of testing each pattern.
   *
   * @param own the value of the pattern's fact
   * @param value what it has to be
   */
  <V> NetworkConstraint lookedUp(Class<V> type, Function1<Object, V> own, V value) {
    setIndex(new AlphaIndexImpl<>(type, Index.ConstraintType.EQUAL, 0, own, value));
    return this;
  }

  /** It, as an item of a pattern. */
  PatternDSL.PatternItem<Object> item() {
    NetworkConstraint constraint = this;
    return new PatternDSL.PatternExprImpl<>(getExprId(), null) {
      @Override
      @SuppressWarnings("rawtypes")
      public Constraint asConstraint(PatternDSL.PatternDefImpl pattern) {
        return constraint;
      }
    };
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Variable[] getVariables() {
    return variables;
  }

  @Override
  public PredicateN getPredicate() {
    return predicate;
  }

  @Override
  public Predicate1<?> getPredicate1() {
    return predicate;
  }

  @Override
  public Predicate2<?, ?> getPredicate2() {
    return predicate;
  }

  @Override
  public Predicate3<?, ?, ?> getPredicate3() {
    return predicate;
  }

  @Override
  public Predicate4<?, ?, ?, ?> getPredicate4() {
    return predicate;
  }

  @Override
  public Predicate5<?, ?, ?, ?, ?> getPredicate5() {
    return predicate;
  }

  @Override
  public boolean isEqualTo(ModelComponent other) {
    return other instanceof NetworkConstraint constraint
        && constraint.getExprId().equals(getExprId());
  }

  @Override
  public NetworkConstraint negate() {
    return new NetworkConstraint(variables, predicate.negate(), getReactiveProps());
  }

  @Override
  public NetworkConstraint replaceVariable(Variable from, Variable to) {
    Variable<?>[] replaced = variables.clone();
    for (int i = 0; i < replaced.length; i++) {
      replaced[i] = replaced[i] == from ? to : replaced[i];
    }
    NetworkConstraint copy = new NetworkConstraint(replaced, predicate, getReactiveProps());
    copy.setIndex(getIndex());
    return copy;
  }
}
