package clusterkb.rules;

import java.util.List;

/**
 * A place where the sources contradict each other or themselves, once for all requirements that it
 * concerns.
 *
 * @param id what {@code @conflict} names it by, such as {@code setup-one-node-at-a-time}
 * @param paragraphs the ids of the paragraphs that disagree
 * @param says what they say, in our own words
 * @param followed the reading that the rules follow
 * @param why why that reading
 */
public record Conflict(
    String id, List<String> paragraphs, String says, String followed, String why) {
  /** Copies the list. */
  public Conflict {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The disagreement and the reading, as findings tell it. */
  public String text() {
    return says + " " + followed;
  }
}
