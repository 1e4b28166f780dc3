package clusterkb.report;

/** From which kind of finding on the exit code says so. */
public enum FailOn {
  /** A MUST is violated, or the sources do not speak of the deployment. */
  ERROR,
  /** A SHOULD is violated, too. */
  WARNING,
  /** Anything is undecided, too. */
  UNKNOWN
}
