package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.Saying;
import clusterkb.rules.Paragraph;
import java.util.List;

/**
 * Something that was seen and that no symptom speaks of.
 *
 * @param saying what was seen
 * @param nearest the paragraphs that speak of similar things, the nearest first; they explain
 *     nothing
 */
public record Unexplained(Saying saying, List<Paragraph> nearest) {
  /** Copies the list. */
  public Unexplained {
    nearest = List.copyOf(nearest);
  }
}
