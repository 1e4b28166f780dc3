package clusterkb.report.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of a time line stand: all as wide, or as wide as they take time where that is
 * known of all of them.
 */
final class Columns {
  private static final int WIDTH = 44;
  private static final int MOST = 190;

  /** Behind the last column there is room to show what is so afterwards. */
  private static final int AFTERWARDS = 80;

  private final List<Integer> starts = new ArrayList<>();
  private final boolean timed;

  Columns(List<Together> columns, int left) {
    timed = !columns.isEmpty() && columns.stream().allMatch(one -> one.minutes() > 0);
    int x = left;
    for (Together one : columns) {
      starts.add(x);
      // A pixel a minute, but so that each can be read and none hides the others.
      x += timed ? (int) Math.max(WIDTH, Math.min(MOST, one.minutes())) : WIDTH;
    }
    starts.add(x);
    starts.add(x + AFTERWARDS);
  }

  /** Whether it is known how long each takes. */
  boolean timed() {
    return timed;
  }

  /** Where a column begins, and the one before it ends. */
  int start(int column) {
    return starts.get(column);
  }

  /** How wide a column is. */
  int width(int column) {
    return start(column + 1) - start(column);
  }

  /** Where what is so afterwards ends. */
  int right() {
    return starts.get(starts.size() - 1);
  }
}
