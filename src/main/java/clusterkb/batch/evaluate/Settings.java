package clusterkb.batch.evaluate;

import clusterkb.engine.Knowledge;
import clusterkb.rules.Stage;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a batch is asked for.
 *
 * @param stages the stages that are reported
 * @param everyVerdict whether rows hold all verdicts, not only those that are VIOLATED or UNKNOWN
 * @param explained whether lines of results hold what {@code kb check --format json} reports
 * @param reported whether outcomes hold a report, for other formats
 * @param drafts whether drafts give verdicts as if they were in force
 * @param mostSteps so many facts are tried for one deployment at most
 * @param auditedOneIn one in so many deployments is evaluated in a Drools session, too, and must
 *     come to the same verdicts; 1: each; 0: none
 */
public record Settings(
    Set<Stage> stages,
    boolean everyVerdict,
    boolean explained,
    boolean reported,
    boolean drafts,
    long mostSteps,
    int auditedOneIn) {
  /** Costs about a hundredth of a run. */
  public static final int AUDITED_ONE_IN = 1000;

  /** All stages; the verdicts that somebody has to look at. */
  public static final Settings USUAL =
      new Settings(
          EnumSet.allOf(Stage.class),
          false,
          false,
          false,
          false,
          Knowledge.MOST_STEPS,
          AUDITED_ONE_IN);
}
