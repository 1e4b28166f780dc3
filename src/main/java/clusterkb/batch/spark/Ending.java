package clusterkb.batch.spark;

import clusterkb.engine.VerdictKind;
import java.io.PrintWriter;
import java.util.Locale;

/** What is said at the end of a run. */
final class Ending {
  private final Counts counts;

  Ending(Counts counts) {
    this.counts = counts;
  }

  /** Writes the counts. */
  void print(PrintWriter out) {
    out.print(counts.account() + "\n");
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
