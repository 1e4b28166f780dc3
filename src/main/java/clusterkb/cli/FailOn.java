package clusterkb.cli;

/** From which kind of finding on the exit code says so. */
enum FailOn {
  ERROR,
  WARNING,
  UNKNOWN
}
