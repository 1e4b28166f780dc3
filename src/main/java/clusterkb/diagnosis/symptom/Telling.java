package clusterkb.diagnosis.symptom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much something tells: how few other things look the same. The first tells the most. */
public enum Telling {
  /** Nothing else is known to look like that. */
  EXACT,
  /** Little else looks like that. */
  STRONG,
  /** Much else looks like that, so that it never decides alone. */
  WEAK;

  /** How files call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words for all. */
  static List<String> words() {
    return Arrays.stream(values()).map(Telling::word).toList();
  }

  /** The one that files call so; null if none. */
  static Telling of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }
}
