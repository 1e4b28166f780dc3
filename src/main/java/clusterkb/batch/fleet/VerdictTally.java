package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;

/** Counts all verdicts by what they call for. */
final class VerdictTally {
  private final Count must = new Count();
  private final Count should = new Count();
  private final Count unknown = new Count();
  private final Count waived = new Count();
  private final Count acknowledged = new Count();
  private final Count outside = new Count();

  /** Whether a violation is waived: such a one counts as waived, not as violated. */
  static boolean isWaived(Row.Result result) {
    return result.waiver() != null
        && result.level() != Level.MUST
        && result.verdict() == VerdictKind.VIOLATED;
  }

  void add(Row.Result result, boolean isWaived, long deployment) {
    switch (result.verdict()) {
      case VIOLATED -> {
        if (isWaived) {
          waived.add(deployment);
        } else if (result.level() == Level.MUST) {
          must.add(deployment);
          if (result.waiver() != null) {
            acknowledged.add(deployment);
          }
        } else {
          should.add(deployment);
        }
      }
      case UNKNOWN -> unknown.add(deployment);
      case NOTED, MET, NOT_APPLICABLE -> {
        // Rows hold them only where all verdicts are asked for.
      }
    }
  }

  void addOutside(long deployment) {
    outside.add(deployment);
  }

  Summary.Verdicts deployments() {
    return new Summary.Verdicts(
        must.deployments(),
        should.deployments(),
        unknown.deployments(),
        waived.deployments(),
        acknowledged.deployments(),
        outside.deployments());
  }

  Summary.Verdicts verdicts() {
    return new Summary.Verdicts(
        must.times(),
        should.times(),
        unknown.times(),
        waived.times(),
        acknowledged.times(),
        outside.times());
  }
}
