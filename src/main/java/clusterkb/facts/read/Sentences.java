package clusterkb.facts.read;

import java.util.Locale;

/** Fits descriptions into sentences. */
final class Sentences {
  private Sentences() {}

  /** With a small first letter, unless the first word is an abbreviation. */
  static String lowerFirst(String text) {
    boolean word = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
    return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }

  /** The name of a heading in the links of a page. */
  static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT);
  }
}
