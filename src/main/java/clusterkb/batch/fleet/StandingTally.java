package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import clusterkb.rules.Requirement;

/** Counts how one requirement stands. */
final class StandingTally {
  private final Requirement requirement;
  private final int number;
  private final Count violated = new Count();
  private final Count unknown = new Count();
  private final Count waived = new Count();
  private final Count acknowledged = new Count();

  /**
   * Of that requirement.
   *
   * @param number its place among all
   */
  StandingTally(Requirement requirement, int number) {
    this.requirement = requirement;
    this.number = number;
  }

  int number() {
    return number;
  }

  Requirement requirement() {
    return requirement;
  }

  void add(Row.Result result, boolean isWaived, long deployment) {
    switch (result.verdict()) {
      case VIOLATED -> {
        if (isWaived) {
          waived.add(deployment);
        } else {
          violated.add(deployment);
          if (result.waiver() != null) {
            acknowledged.add(deployment);
          }
        }
      }
      case UNKNOWN -> unknown.add(deployment);
      case NOTED, MET, NOT_APPLICABLE -> {
        // Rows hold them only where all verdicts are asked for.
      }
    }
  }

  Summary.OfRequirement summary(String statement) {
    return new Summary.OfRequirement(
        requirement.id(),
        requirement.level(),
        requirement.title(),
        requirement.stages(),
        statement,
        new Summary.Standing(
            violated.deployments(),
            unknown.deployments(),
            waived.deployments(),
            acknowledged.deployments()),
        new Summary.Standing(
            violated.times(), unknown.times(), waived.times(), acknowledged.times()));
  }
}
