package clusterkb.upgrade.plan;

import java.util.List;

/**
 * The smallest change of a plan that makes a step of it right.
 *
 * @param step the number of the step that is wrong
 * @param kind what to do
 * @param other the number of the step that it is done with, or after which the step is to stand; 0
 *     where steps are inserted
 * @param inserted what the inserted steps do, in their order
 */
public record Repair(int step, Kind kind, int other, List<String> inserted) {
  /** What to do. */
  public enum Kind {
    /** Do another step, which comes later in the plan, before this one. */
    BRING_FORWARD,
    /** Do this step after another one, which comes later in the plan. */
    PUT_OFF,
    /** Do this step by itself, and not while others are under way. */
    TAKE_APART,
    /** Do further steps before this one. */
    INSERT,
    /** Leave this step out. */
    LEAVE_OUT
  }

  /** Copies the list. */
  public Repair {
    inserted = List.copyOf(inserted);
  }
}
