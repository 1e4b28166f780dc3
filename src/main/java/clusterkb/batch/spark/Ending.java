package clusterkb.batch.spark;

import clusterkb.batch.result.Outcome;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;
import java.io.PrintWriter;
import java.util.Locale;

/** What is said at the end of a run, and its exit code. */
final class Ending {
  /** Nothing to report. */
  static final int NOTHING = 0;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Inputs or rules cannot be read. */
  static final int UNREADABLE = 3;

  /** The engine is at fault, or the cluster. */
  static final int FAULT = 4;

  private static final int FINDINGS = 1;

  private final Counts counts;

  Ending(Counts counts) {
    this.counts = counts;
  }

  /** Writes the counts. */
  void print(PrintWriter out) {
    line(
        out,
        "read %,d = evaluated %,d + rejected %,d (unreadable %,d, stopped %,d, faults %,d)",
        counts.inputs(),
        counts.evaluated(),
        counts.rejected(),
        counts.rejected(Outcome.Reason.UNREADABLE),
        counts.rejected(Outcome.Reason.STOPPED),
        counts.rejected(Outcome.Reason.FAULT));
    for (VerdictKind kind : VerdictKind.values()) {
      long of = counts.verdicts(kind);
      if (of > 0) {
        line(out, "%s %,d", kind, of);
      }
    }
    if (counts.outside() > 0) {
      line(out, "outside what the sources speak of %,d", counts.outside());
    }
    if (!counts.addUp()) {
      line(out, "The counts do not add up: %,d inputs were found.", counts.expected());
    }
    out.flush();
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values) + "\n");
  }

  /** The exit code; a fault weighs more than what was not read, and that more than findings. */
  int code(SparkBatch.FailOn failOn) {
    if (!counts.addUp() || counts.rejected(Outcome.Reason.FAULT) > 0) {
      return FAULT;
    }
    if (counts.rejected() > 0) {
      return UNREADABLE;
    }
    return fails(failOn) ? FINDINGS : NOTHING;
  }

  private boolean fails(SparkBatch.FailOn failOn) {
    return counts.outside() > 0
        || counts.verdicts(Level.MUST, VerdictKind.VIOLATED) > 0
        || (failOn != SparkBatch.FailOn.ERROR && counts.verdicts(VerdictKind.VIOLATED) > 0)
        || (failOn == SparkBatch.FailOn.UNKNOWN && counts.verdicts(VerdictKind.UNKNOWN) > 0);
  }

  /** The first line of what is behind a failure. */
  static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.toString() : message.lines().findFirst().orElse("");
  }
}
