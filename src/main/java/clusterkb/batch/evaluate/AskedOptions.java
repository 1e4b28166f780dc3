package clusterkb.batch.evaluate;

import clusterkb.engine.Knowledge;
import clusterkb.report.FailOn;
import clusterkb.report.StageWord;
import clusterkb.rules.Stage;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what a batch is asked for, wherever it runs. */
public final class AskedOptions {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      converter = StageWord.class,
      completionCandidates = StageWord.class,
      description = "Report this stage only: ${COMPLETION-CANDIDATES}.")
  private Stage stage;

  @Option(
      names = "--all-verdicts",
      description = "Rows hold verdicts that are MET, NOTED or NOT_APPLICABLE, too.")
  private boolean everyVerdict;

  @Option(
      names = "--explain",
      description = "Rows hold the whole report of 'kb check --format json', too; takes long.")
  private boolean explained;

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      paramLabel = "LEVEL",
      description =
          "Exit with 1 from this level on: error (default: a MUST is violated),"
              + " warning (a SHOULD too), unknown (anything undecided too).")
  private FailOn failOn;

  @Option(names = "--drafts", description = "Let drafts give verdicts as if they were in force.")
  private boolean drafts;

  @Option(
      names = "--most-steps",
      paramLabel = "N",
      description =
          "Stop evaluating a deployment after so many steps (default ${DEFAULT-VALUE}; a step takes"
              + " some nanoseconds).")
  private long mostSteps = Knowledge.MOST_STEPS;

  @Option(
      names = "--audit",
      paramLabel = "N",
      description =
          "Evaluate one in N deployments in a Drools session, too, which must come to the same"
              + " (default ${DEFAULT-VALUE}; 1: each, 0: none).")
  private int auditedOneIn = Settings.AUDITED_ONE_IN;

  /**
   * Makes sure that they can be meant.
   *
   * @param command the command that has them
   * @throws ParameterException if not
   */
  public void check(CommandLine command) {
    if (mostSteps < 1) {
      throw new ParameterException(command, "--most-steps " + mostSteps + ": it is 1 or more");
    }
    if (auditedOneIn < 0) {
      throw new ParameterException(command, "--audit " + auditedOneIn + ": it is 0 or more");
    }
  }

  /**
   * What is asked for.
   *
   * @param reported whether outcomes hold a report, for other formats
   */
  public Settings settings(boolean reported) {
    Set<Stage> stages = stage == null ? EnumSet.allOf(Stage.class) : EnumSet.of(stage);
    return new Settings(stages, everyVerdict, explained, reported, drafts, mostSteps, auditedOneIn);
  }

  /** From which kind of finding on the exit code says so. */
  public FailOn failOn() {
    return failOn;
  }
}
