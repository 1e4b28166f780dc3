package clusterkb.facts.read;

import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sentences that say what to write instead. */
final class Advice {
  /** So many names are listed in full though it is clear which is meant. */
  private static final int SHORT = 12;

  /** More names than these help nobody. */
  private static final int LONG = 60;

  private Advice() {}

  /** What somebody may have meant, and what there is. */
  static String known(String word, Collection<String> names, String what) {
    return known(Names.nearest(word, names, 3), names, what);
  }

  /**
   * The same.
   *
   * @param near what may have been meant, nearest first
   * @param what how to call the names, such as {@code Properties of Node}
   */
  static String known(List<String> near, Collection<String> names, String what) {
    String meant = near.isEmpty() ? "" : "Did you mean " + or(near) + "?";
    if (names.size() > LONG || (names.size() > SHORT && !near.isEmpty())) {
      return meant;
    }
    List<String> ordered = new ArrayList<>(near);
    ordered.retainAll(names);
    names.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
    String all = what + ": " + String.join(", ", ordered) + ".";
    return meant.isEmpty() ? all : meant + "\n" + all;
  }

  /** {@code a, b or c}. */
  static String or(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
