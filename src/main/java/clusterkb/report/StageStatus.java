package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;
import java.util.List;
import java.util.function.Predicate;

/** What a stage's verdicts amount to. */
public enum StageStatus {
  /** Everything that applies is met. */
  READY,
  /** Nothing that must be is violated; something that should be is. */
  READY_WITH_ADVICE,
  /** It depends on missing facts. */
  UNDECIDED,
  /** Something that must be is violated. */
  BLOCKED,
  /** Nothing in it speaks of this deployment. */
  NOT_APPLICABLE,
  /** The sources do not speak of such deployments; that is no pass, whatever the verdicts are. */
  OUTSIDE;

  /**
   * The word for a stage. Like a verdict it is what every way to complete the facts comes to: an
   * undecided piece of advice beside a violated one leaves nothing open.
   *
   * @param waived whether a violation is one that a waiver settles, so that all is as it may be
   */
  public static StageStatus of(List<Conclusion> conclusions, Predicate<Conclusion> waived) {
    List<Conclusion> open = conclusions.stream().filter(one -> !waived.test(one)).toList();
    if (any(open, Level.MUST, VerdictKind.VIOLATED)) {
      return BLOCKED;
    }
    if (any(open, Level.MUST, VerdictKind.UNKNOWN)) {
      return UNDECIDED;
    }
    if (any(open, Level.SHOULD, VerdictKind.VIOLATED)) {
      return READY_WITH_ADVICE;
    }
    if (any(open, Level.SHOULD, VerdictKind.UNKNOWN)) {
      return UNDECIDED;
    }
    return conclusions.stream()
            .anyMatch(
                one ->
                    one.verdict() == VerdictKind.MET
                        || one.verdict() == VerdictKind.NOTED
                        || waived.test(one))
        ? READY
        : NOT_APPLICABLE;
  }

  private static boolean any(List<Conclusion> conclusions, Level level, VerdictKind verdict) {
    return conclusions.stream()
        .anyMatch(one -> one.requirement().level() == level && one.verdict() == verdict);
  }
}
