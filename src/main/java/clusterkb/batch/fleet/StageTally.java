package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import clusterkb.report.StageStatus;
import clusterkb.rules.Stage;
import java.util.EnumMap;
import java.util.Map;

/** Counts what one stage's verdicts amount to. */
final class StageTally {
  private final Stage stage;
  private final Map<StageStatus, Long> statuses = new EnumMap<>(StageStatus.class);
  private long violated;
  private long unknown;
  private long noted;
  private long met;
  private long notApplicable;
  private long waived;

  StageTally(Stage stage) {
    this.stage = stage;
  }

  void add(Row.OfStage one) {
    statuses.merge(one.status(), 1L, Long::sum);
    violated += one.violated();
    unknown += one.unknown();
    noted += one.noted();
    met += one.met();
    notApplicable += one.notApplicable();
    waived += one.waived();
  }

  Summary.OfStage summary() {
    Map<StageStatus, Long> counts = new EnumMap<>(StageStatus.class);
    for (StageStatus status : StageStatus.values()) {
      counts.put(status, statuses.getOrDefault(status, 0L));
    }
    return new Summary.OfStage(
        stage,
        counts,
        new Summary.StageVerdicts(violated, unknown, noted, met, notApplicable, waived));
  }
}
