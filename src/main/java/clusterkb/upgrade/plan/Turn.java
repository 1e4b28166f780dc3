package clusterkb.upgrade.plan;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.rules.Requirement;

/**
 * A verdict that became another.
 *
 * @param before the verdict before; null where the subject was not there
 * @param now what is said now
 * @param explainer explains what is so now
 */
public record Turn(VerdictKind before, Conclusion now, Explainer explainer) {
  /** The requirement. */
  public Requirement requirement() {
    return now.requirement();
  }

  /** What it is about. */
  public Fact subject() {
    return now.subject();
  }

  /** The verdict after. */
  public VerdictKind after() {
    return now.verdict();
  }

  /** Why it is so now: worked out when it is asked for, as few are asked. */
  public Explanation why() {
    return explainer.explain(now);
  }

  /** Whether it is violated now and was not. */
  public boolean breaks() {
    return after() == VerdictKind.VIOLATED;
  }
}
