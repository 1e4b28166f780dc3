package clusterkb.upgrade.play;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.upgrade.step.Guard;
import java.util.List;
import java.util.Map;

/**
 * What a guard says of one of its subjects when a step is about to be taken. Why is worked out when
 * it is asked for, from the facts as they were then: planning asks for few of them.
 */
public final class GuardVerdict {
  private final Guard guard;
  private final Conclusion conclusion;
  private final Explainer explainer;
  private Explanation explanation;
  private List<Map<String, Fact>> ways;

  /**
   * A verdict of now.
   *
   * @param explainer explains what is so now
   */
  public GuardVerdict(Guard guard, Conclusion conclusion, Explainer explainer) {
    this.guard = guard;
    this.conclusion = conclusion;
    this.explainer = explainer;
  }

  /** The guard. */
  public Guard guard() {
    return guard;
  }

  /** The verdict. */
  public VerdictKind verdict() {
    return conclusion.verdict();
  }

  /** What it says and why. */
  public Explanation explanation() {
    if (explanation == null) {
      explanation = explainer.explain(conclusion);
    }
    return explanation;
  }

  /** Where it is violated: the facts that violate it, by the variables of its rules. */
  public List<Map<String, Fact>> ways() {
    if (ways == null) {
      ways =
          certain()
              ? explainer.matches(
                  guard.requirement(), Map.of(guard.requirement().subject(), conclusion.subject()))
              : List.of();
    }
    return ways;
  }

  /** Whether it is certain that it hinders the step; else it is not known. */
  public boolean certain() {
    return verdict() != VerdictKind.UNKNOWN;
  }

  /** Whether the step may not be taken. */
  public boolean forbids() {
    return certain() && guard.binds();
  }
}
