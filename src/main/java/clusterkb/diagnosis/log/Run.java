package clusterkb.diagnosis.log;

/**
 * One run of Setup in a log.
 *
 * @param firstLine the line at which it begins
 * @param lastLine its last line
 * @param start the time of its first line as written, such as {@code 09:15:02}; empty if none
 * @param end the time of its last line as written; empty if none
 * @param outcome how it ended
 * @param version the version of Exchange that Setup says it installs, as written; empty if none
 * @param mode what Setup was to do, as the log says it, such as {@code Install}; empty if it does
 *     not say it
 */
public record Run(
    int firstLine,
    int lastLine,
    String start,
    String end,
    Outcome outcome,
    String version,
    String mode) {
  /** How a run ended. */
  public enum Outcome {
    /** The log says that Setup ended without fault. */
    SUCCEEDED,
    /** The log says that Setup failed, or it ends in errors or refusals. */
    FAILED,
    /** The log ends without a word on it, and not in an error. */
    CUT
  }
}
