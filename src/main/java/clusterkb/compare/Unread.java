package clusterkb.compare;

import clusterkb.text.Diagnostic;
import java.util.List;

/**
 * A file of the corpus that only one side can read.
 *
 * @param place the file as reports show it
 * @param before whether it is the side before that cannot read it
 * @param problems why it cannot
 */
public record Unread(String place, boolean before, List<Diagnostic> problems) {
  /** Copies the list. */
  public Unread {
    problems = List.copyOf(problems);
  }
}
