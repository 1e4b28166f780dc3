package clusterkb.diagnosis.log;

import java.util.HashSet;
import java.util.Set;

/**
 * A failure, and how far up the call stack it was reported. Each function that gives up logs the
 * error again; the first one carries the cause.
 */
final class ErrorChain {
  private static final int MOST = 20;
  private final Draft draft;
  private final long since;
  private final Set<Long> codes = new HashSet<>();
  private int depth;
  private int lowest;
  private boolean hasWorkBehind;

  /**
   * A failure as it is reported first.
   *
   * @param since which of the functions that were entered was entered last
   * @param depth how many functions are open
   */
  ErrorChain(Draft draft, Long code, long since, int depth) {
    this.draft = draft;
    this.since = since;
    this.depth = depth;
    this.lowest = depth;
    if (code != null) {
      codes.add(code);
    }
  }

  Draft draft() {
    return draft;
  }

  /** Whether it was reported after that function was entered. */
  boolean isSince(long entered) {
    return since >= entered;
  }

  /** So many functions are open now. */
  void depth(int now) {
    lowest = Math.min(lowest, now);
  }

  /** Something else was begun or said while so many functions were open. */
  void work(int now) {
    hasWorkBehind |= now <= depth;
  }

  /** Whether what was said with so many functions open came from one that reported it, or above. */
  boolean isOver(int now) {
    return now <= lowest;
  }

  /** Takes a further report of the same failure; false if it is another one. */
  boolean takes(ErrorText error, int now) {
    if (now > lowest || (now == depth && hasWorkBehind)) {
      return false;
    }
    boolean isSame = codes.contains(error.code()) || quotes(error);
    // A caller that fails right behind what it called gives the failure a code of its own.
    if (!isSame && (now == depth || hasWorkBehind)) {
      return false;
    }
    if (codes.size() < MOST && error.code() != null) {
      codes.add(error.code());
    }
    depth = now;
    hasWorkBehind = false;
    return true;
  }

  private boolean quotes(ErrorText error) {
    String whole = error.whole();
    return codes.stream().anyMatch(code -> Codes.quotes(whole, code));
  }
}
