package clusterkb.upgrade.plan;

import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.rules.Requirement;

/**
 * A verdict that became another.
 *
 * @param requirement the requirement
 * @param subject what it is about
 * @param before the verdict before; null where the subject was not there
 * @param after the verdict after
 * @param why why it is violated now; null where it is not
 */
public record Turn(
    Requirement requirement, Fact subject, VerdictKind before, VerdictKind after, Explanation why) {
  /** Whether it is violated now and was not. */
  public boolean breaks() {
    return after == VerdictKind.VIOLATED;
  }
}
