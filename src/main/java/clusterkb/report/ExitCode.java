package clusterkb.report;

/** The exit codes of {@code kb}, a published contract. */
public final class ExitCode {
  /** Nothing to report at the chosen level. */
  public static final int NOTHING = 0;

  /** Findings at the chosen level. */
  public static final int FINDINGS = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** Facts or rules cannot be read. */
  public static final int UNREADABLE = 3;

  /** The engine is at fault; nothing it says can be trusted. */
  public static final int FAULT = 4;

  private ExitCode() {}
}
