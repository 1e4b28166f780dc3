package clusterkb.report;

import clusterkb.engine.Conclusion;
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
   * The word for a stage.
   *
   * @param waived whether a violation is one that a waiver settles, so that all is as it may be
   */
  static StageStatus of(List<Conclusion> conclusions, Predicate<Conclusion> waived) {
    StageCount count = new StageCount();
    for (Conclusion one : conclusions) {
      count.add(one.requirement().level(), one.verdict(), waived.test(one));
    }
    return count.status();
  }
}
