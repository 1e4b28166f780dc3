package clusterkb.upgrade.play;

import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.upgrade.step.Guard;
import java.util.List;
import java.util.Map;

/**
 * What a guard says of one of its subjects when a step is about to be taken.
 *
 * @param guard the guard
 * @param explanation what it says and why
 * @param ways where it is violated: the facts that violate it, by the variables of its rules
 */
public record GuardVerdict(Guard guard, Explanation explanation, List<Map<String, Fact>> ways) {
  /** Copies the list. */
  public GuardVerdict {
    ways = List.copyOf(ways);
  }

  /** The verdict. */
  public VerdictKind verdict() {
    return explanation.conclusion().verdict();
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
