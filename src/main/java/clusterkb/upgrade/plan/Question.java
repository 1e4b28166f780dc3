package clusterkb.upgrade.plan;

import clusterkb.explain.Missing;
import clusterkb.rules.Requirement;
import java.util.List;

/**
 * A fact that is not known and that a plan depends on.
 *
 * @param missing the fact
 * @param requirements what would be decided by it
 * @param steps the numbers of the steps that depend on it; none where the end, or all of it, does
 */
public record Question(Missing missing, List<Requirement> requirements, List<Integer> steps) {
  /** Copies the lists. */
  public Question {
    requirements = List.copyOf(requirements);
    steps = List.copyOf(steps);
  }
}
