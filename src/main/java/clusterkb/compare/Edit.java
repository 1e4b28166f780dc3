package clusterkb.compare;

import java.util.List;

/**
 * Something that is written differently in two rule sets.
 *
 * @param what which part: {@code level}, {@code conditions}, {@code table SupportedPlatform}
 * @param before its lines before; none where it was not there
 * @param after its lines after; none where it is not there
 */
public record Edit(String what, List<String> before, List<String> after) {
  /** Copies the lines. */
  public Edit {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A line of either side. */
  public enum Mark {
    /** Only before. */
    GONE,
    /** In both. */
    KEPT,
    /** Only after. */
    NEW
  }

  /**
   * A line with the side that has it.
   *
   * @param mark which side
   * @param text the line
   */
  public record Line(Mark mark, String text) {}

  /** The lines of both sides in one sequence, with as many in common as can be. */
  public List<Line> lines() {
    return LineDifference.of(before, after);
  }
}
