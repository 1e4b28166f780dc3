package clusterkb.upgrade.step;

import clusterkb.rules.Level;
import clusterkb.rules.Requirement;

/**
 * A requirement that is asked before a step is taken, while it is as good as under way; or the rule
 * of another kind of step, of which nothing must be left to do.
 *
 * @param requirement the requirement, or that rule
 * @param ofAll whether it is asked of all its subjects; else of those that the step is about, and
 *     of all only where the step is about none of its kind
 * @param advice whether it does no more than advise, whatever its level
 */
public record Guard(Requirement requirement, boolean ofAll, boolean advice) {
  /** Whether the step may not be taken where it hinders. */
  public boolean binds() {
    return !advice && (requirement.level() == Level.MUST || requirement.level() == Level.STEP);
  }
}
