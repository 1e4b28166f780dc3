package clusterkb.report.diagnosis;

import clusterkb.report.FindingPart;
import java.util.List;

/**
 * One thing that a report on a diagnosis says, whatever the format.
 *
 * @param tone how it is meant
 * @param word what it is: {@code confirmed}, {@code ruled out}, ...; may be empty
 * @param name the id or name of what it is about; may be empty
 * @param about what that is about in turn; may be empty
 * @param message what is said of it; may be empty
 * @param place where that is stated; may be empty
 * @param parts what else is said of it; one line does where there is nothing
 */
record Item(
    Tone tone,
    String word,
    String name,
    String about,
    String message,
    String place,
    List<FindingPart> parts) {
  /** Copies the parts. */
  Item {
    parts = List.copyOf(parts);
  }

  /** One that was stated at no place. */
  Item(Tone tone, String word, String name, String about, String message, List<FindingPart> parts) {
    this(tone, word, name, about, message, "", parts);
  }

  /** One that is only a sentence. */
  static Item of(String message) {
    return new Item(Tone.PLAIN, "", "", "", message, List.of());
  }

  /** Whether it is said in one line. */
  boolean isShort() {
    return parts.isEmpty();
  }
}
