package clusterkb.upgrade.plan;

import clusterkb.rules.Requirement;
import java.util.Set;

/**
 * Why a step stands before another, or is taken at all.
 *
 * @param step the number of the step
 * @param before the number of the one that it stands before; 0 for the end of the plan
 * @param requirement what would be violated without it: a requirement; or the rule of the later
 *     step, which could not be done
 * @param message what would be said then
 * @param strength how much is said by that
 */
public record Link(
    int step, int before, Requirement requirement, String message, Strength strength) {
  /** How much is said. */
  public enum Strength {
    /** Were the two exchanged, the later step would be wrong for that reason. */
    ORDERED,
    /** Were the two exchanged, that reason would advise against the later step. */
    ADVISED,
    /** Without the step the later one would be wrong for that reason. */
    NEEDED
  }

  /**
   * The same reason for another step.
   *
   * @param earlier what would be wrong with the later step directly before that one
   */
  Link of(int number, Set<Requirement> earlier) {
    boolean ordered = strength != Strength.ORDERED || earlier.contains(requirement);
    return new Link(number, before, requirement, message, ordered ? strength : Strength.NEEDED);
  }
}
