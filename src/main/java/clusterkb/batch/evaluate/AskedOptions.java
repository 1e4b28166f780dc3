package clusterkb.batch.evaluate;

import clusterkb.engine.Knowledge;
import clusterkb.report.FailOn;
import clusterkb.report.VerdictOptions;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what a batch is asked for, wherever it runs. */
public final class AskedOptions {
  @Mixin private VerdictOptions verdicts;

  @Option(
      names = "--all-verdicts",
      description = "Rows hold verdicts that are MET, NOTED or NOT_APPLICABLE, too.")
  private boolean everyVerdict;

  @Option(
      names = "--explain",
      description = "Rows hold the whole report of 'kb check --format json', too; takes long.")
  private boolean explained;

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
    return new Settings(
        verdicts.stages(),
        everyVerdict,
        explained,
        reported,
        verdicts.drafts(),
        mostSteps,
        auditedOneIn);
  }

  /** From which kind of finding on the exit code says so. */
  public FailOn failOn() {
    return verdicts.failOn();
  }
}
