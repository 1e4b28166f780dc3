package clusterkb.facts;

import java.util.List;

/**
 * What is known of a property beside its kind: from its {@link Property} annotation, or declared by
 * the knowledge.
 *
 * @param description what it says, in an administrator's words
 * @param unit the unit of a number; empty where there is none
 * @param sources the source paragraphs that make it matter
 * @param derived whether the program computes it
 * @param from for a derived property: the property that a file has to state for it to be known
 * @param min the least admissible number
 * @param max the greatest admissible number
 * @param optional for a reference: whether a file may say {@code none}
 */
public record PropertyInfo(
    String description,
    String unit,
    List<String> sources,
    boolean derived,
    String from,
    long min,
    long max,
    boolean optional) {
  /** The greatest number where nobody says less. */
  public static final long MOST = 1_000_000_000;

  /** Copies the list. */
  public PropertyInfo {
    sources = List.copyOf(sources);
  }

  static PropertyInfo of(Property annotation) {
    return new PropertyInfo(
        annotation.value(),
        annotation.unit(),
        List.of(annotation.source()),
        annotation.derived(),
        annotation.from(),
        annotation.min(),
        annotation.max(),
        annotation.optional());
  }
}
