package clusterkb.diagnosis.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The last lines of an input, and the sayings that wait for the next ones. */
final class Surroundings {
  private static final int BEFORE = 3;
  private static final int AFTER = 3;
  private static final int OWN = 8;
  private static final int REMEMBERED = 80;
  private static final int LONGEST = 300;

  private record Seen(int number, String raw) {}

  private record Waiting(List<String> context, int until) {}

  private final Deque<Seen> last = new ArrayDeque<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /** Takes the next line. */
  void line(Line line) {
    String raw = Wording.cut(line.raw(), LONGEST);
    last.addLast(new Seen(line.number(), raw));
    if (last.size() > REMEMBERED) {
      last.removeFirst();
    }
    if (waiting.isEmpty()) {
      return;
    }
    for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
      Waiting one = each.next();
      if (line.number() <= one.until) {
        one.context.add(raw);
      }
      if (line.number() >= one.until) {
        each.remove();
      }
    }
  }

  /**
   * Gives a saying the lines around it.
   *
   * @param to the last line of what it was read from
   */
  void around(Draft draft, int to) {
    int until = Math.min(to, draft.line() + OWN - 1) + AFTER;
    for (Seen seen : last) {
      if (seen.number >= draft.line() - BEFORE && seen.number <= until) {
        draft.context().add(seen.raw);
      }
    }
    if (!last.isEmpty() && last.peekLast().number < until) {
      waiting.add(new Waiting(draft.context(), until));
    }
  }
}
