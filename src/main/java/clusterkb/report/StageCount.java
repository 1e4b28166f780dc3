package clusterkb.report;

import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;

/** Counts the verdicts of one stage. */
public final class StageCount {
  private static final int KINDS = VerdictKind.values().length;

  private final int[] all = new int[KINDS];
  private final int[] must = new int[KINDS];
  private final int[] should = new int[KINDS];
  private int waived;
  private boolean outside;

  /**
   * Counts a verdict.
   *
   * @param settled whether it is a violation that a waiver settles
   */
  public void add(Level level, VerdictKind verdict, boolean settled) {
    if (settled) {
      waived++;
      return;
    }
    all[verdict.ordinal()]++;
    if (level == Level.MUST) {
      must[verdict.ordinal()]++;
    } else if (level == Level.SHOULD) {
      should[verdict.ordinal()]++;
    }
  }

  /** Takes note that the sources do not speak of the deployment in this stage. */
  public void lieOutside() {
    outside = true;
  }

  /** How many verdicts are of that kind, violations that are waived not among them. */
  public int of(VerdictKind kind) {
    return all[kind.ordinal()];
  }

  /** How many violations are waived. */
  public int waived() {
    return waived;
  }

  /**
   * The word for the stage. Like a verdict it is what every way to complete the facts comes to: an
   * undecided piece of advice beside a violated one leaves nothing open.
   */
  public StageStatus status() {
    if (outside) {
      return StageStatus.OUTSIDE;
    }
    if (must[VerdictKind.VIOLATED.ordinal()] > 0) {
      return StageStatus.BLOCKED;
    }
    if (must[VerdictKind.UNKNOWN.ordinal()] > 0) {
      return StageStatus.UNDECIDED;
    }
    if (should[VerdictKind.VIOLATED.ordinal()] > 0) {
      return StageStatus.READY_WITH_ADVICE;
    }
    if (should[VerdictKind.UNKNOWN.ordinal()] > 0) {
      return StageStatus.UNDECIDED;
    }
    return of(VerdictKind.MET) + of(VerdictKind.NOTED) + waived > 0
        ? StageStatus.READY
        : StageStatus.NOT_APPLICABLE;
  }
}
