package clusterkb.report;

import clusterkb.rules.Stage;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which verdicts are reported, and which of them count for the exit code. */
public final class VerdictOptions {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      converter = StageWord.class,
      completionCandidates = StageWord.class,
      description = "Report this stage only: ${COMPLETION-CANDIDATES}.")
  private Stage stage;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Exit with 1 from this level on: error (default: a MUST is violated),"
              + " warning (a SHOULD too), unknown (anything undecided too).")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--drafts",
      description = "Let drafts give verdicts as if they were in force; reports mark them.")
  private boolean drafts;

  /** The stages to report. */
  public Set<Stage> stages() {
    return stage == null ? EnumSet.allOf(Stage.class) : EnumSet.of(stage);
  }

  /** From which kind of finding on the exit code says so. */
  public FailOn failOn() {
    return failOn;
  }

  /** Whether drafts give verdicts as if they were in force. */
  public boolean drafts() {
    return drafts;
  }
}
