package clusterkb.diagnosis.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first and the last of many sayings. */
final class Kept {
  private static final int KNOWN = 2000;
  private final int most;
  private final List<Draft> first = new ArrayList<>();
  private final Deque<Draft> last = new ArrayDeque<>();
  private final Set<String> gists = new HashSet<>();
  private long leftOut;
  private long repeated;

  /**
   * Keeps that many from the beginning, and as many from the end.
   *
   * @param most how many
   */
  Kept(int most) {
    this.most = most;
  }

  void add(Draft draft) {
    if (first.size() < most) {
      first.add(draft);
      return;
    }
    last.addLast(draft);
    if (last.size() > most) {
      last.removeFirst();
      leftOut++;
    }
  }

  /** The same, unless there was one that says the same. */
  boolean addOnce(Draft draft) {
    if (gists.contains(draft.gist())) {
      repeated++;
      return false;
    }
    if (gists.size() < KNOWN) {
      gists.add(draft.gist());
    }
    add(draft);
    return true;
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** In the order in which they came. */
  List<Draft> all() {
    List<Draft> all = new ArrayList<>(first);
    all.addAll(last);
    return all;
  }

  /** Says what is not among them. */
  void remark(Remarks remarks, String what) {
    if (repeated > 0) {
      remarks.add(
          "Of the "
              + what
              + ", "
              + repeated
              + (repeated == 1 ? " says" : " say")
              + " again what another says; each is listed once.");
    }
    if (leftOut > 0) {
      remarks.add(
          "Of the "
              + what
              + ", the first and the last "
              + most
              + " are listed; "
              + leftOut
              + (leftOut == 1 ? " between them is left out." : " between them are left out."));
    }
  }
}
