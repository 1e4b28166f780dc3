package clusterkb.batch.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far a batch has come: on a terminal in one line that is written anew, elsewhere in a
 * line now and then.
 */
public final class Progress implements AutoCloseable {
  private static final long TERMINAL_MILLIS = 250;
  private static final long LOG_MILLIS = 15_000;
  private static final int BAR = 24;
  private static final double NANOS = 1e9;

  private final Counts counts;
  private final LongSupplier all;
  private final PrintWriter out;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private final Thread thread;
  private volatile boolean over;

  /**
   * Begins to tell.
   *
   * @param all how many inputs there are, as far as that can be told; else -1
   * @param terminal whether it is read on a terminal
   */
  public Progress(Counts counts, LongSupplier all, PrintWriter out, boolean terminal) {
    this.counts = counts;
    this.all = all;
    this.out = out;
    this.terminal = terminal;
    thread = new Thread(this::tell, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  private void tell() {
    while (!over) {
      try {
        Thread.sleep(terminal ? TERMINAL_MILLIS : LOG_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (!over) {
        String line = line((System.nanoTime() - begun) / NANOS);
        out.print(terminal ? "\r" + line + "\u001B[K" : "kb: " + line + "\n");
        out.flush();
      }
    }
  }

  /** How far it has come after so many seconds. */
  String line(double seconds) {
    long done = counts.evaluated() + counts.rejected();
    double rate = seconds <= 0 ? 0 : (done - counts.before()) / seconds;
    long expected = Math.max(all.getAsLong(), -1);
    StringBuilder line = new StringBuilder();
    if (expected > 0 && terminal) {
      int filled = (int) Math.min(BAR, BAR * done / Math.max(expected, done));
      line.append('[').append("#".repeat(filled)).append(" ".repeat(BAR - filled)).append("] ");
    }
    line.append(String.format(Locale.ROOT, "%,d", done));
    if (expected > 0) {
      line.append(String.format(Locale.ROOT, " of about %,d", Math.max(expected, done)));
    }
    line.append(String.format(Locale.ROOT, " done, %,.0f a second", rate));
    if (expected > done && rate > 0) {
      line.append(", ").append(time((expected - done) / rate)).append(" left");
    }
    return line.append(String.format(Locale.ROOT, ", %,d rejected", counts.rejected())).toString();
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + " s"
        : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
  }

  @Override
  public void close() {
    over = true;
    thread.interrupt();
    if (terminal) {
      out.print("\r\u001B[K");
      out.flush();
    }
  }
}
