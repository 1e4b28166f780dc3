package clusterkb.report.plan;

import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;

/** What is to be said of a plan in one word. */
public enum PlanStatus {
  /** Each step may be taken, and the target is reached. */
  SOUND,
  /** The same, but something advises against a step. */
  SOUND_WITH_ADVICE,
  /** It depends on missing facts. */
  UNDECIDED,
  /** A step is wrong, or the target is not reached. */
  UNSOUND,
  /** Nothing may be begun as things are. */
  FORBIDDEN,
  /** No sound plan was found. */
  NOT_FOUND,
  /** The target is reached without any step. */
  NOTHING_TO_DO;

  /** The word for that plan. */
  public static PlanStatus of(PlanReport report) {
    if (!report.forbidding().isEmpty()) {
      return FORBIDDEN;
    }
    if (report.proposed() && report.steps().isEmpty() && report.unsound()) {
      return NOT_FOUND;
    }
    if (report.unsound()) {
      return UNSOUND;
    }
    if (!report.questions().isEmpty() || report.steps().stream().anyMatch(PlanStatus::isOpen)) {
      return UNDECIDED;
    }
    if (report.steps().isEmpty()) {
      return NOTHING_TO_DO;
    }
    return report.advised() ? SOUND_WITH_ADVICE : SOUND;
  }

  private static boolean isOpen(PlayedStep step) {
    return !step.missing().isEmpty() || !step.open().isEmpty();
  }
}
