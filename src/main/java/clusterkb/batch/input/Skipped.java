package clusterkb.batch.input;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found among the inputs and is none.
 *
 * @param hidden files and folders that systems hide, such as {@code .git}
 * @param other files of kinds that hold no deployments, by their names
 * @param again files that were named before: each is read once
 * @param examples the first few of them
 */
public record Skipped(long hidden, long other, long again, List<String> examples) {
  /** Copies the examples. */
  public Skipped {
    examples = List.copyOf(examples);
  }

  /** How many there are. */
  public long count() {
    return hidden + other + again;
  }

  /** All of it in one line for people; empty where nothing was skipped. */
  public String sentence() {
    if (count() == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    add(parts, other, "of other kinds");
    add(parts, hidden, "hidden");
    add(parts, again, "named twice");
    return "skipped "
        + String.join(", ", parts)
        + ": "
        + String.join(", ", examples)
        + (count() > examples.size() ? ", ..." : "");
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
