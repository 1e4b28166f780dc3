package clusterkb.diagnosis.symptom;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word or phrase, in one of several wordings. Letter case, quotes and the number of blanks do not
 * count; an asterisk at the end of a word stands for any ending.
 */
public final class Wording {
  private static final Pattern QUOTES =
      Pattern.compile("['\"`\\u00B4\\u2018-\\u201F\\u00AB\\u00BB]");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final String PART_OF_WORD = "[\\p{L}\\p{N}_]";

  private final List<String> ways;
  private final Pattern pattern;

  private Wording(List<String> ways) {
    this.ways = List.copyOf(ways);
    this.pattern =
        Pattern.compile(ways.stream().map(Wording::pattern).collect(Collectors.joining("|")));
  }

  /** Any of these. */
  static Wording of(List<String> ways) {
    return new Wording(ways);
  }

  /** Whether a text says anything that could be looked for. */
  static boolean says(String way) {
    return plain(way).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String pattern(String way) {
    StringBuilder regex = new StringBuilder("(?<!" + PART_OF_WORD + ")");
    String separator = "";
    for (String word : plain(way).split(" ")) {
      boolean open = word.endsWith("*");
      regex.append(separator);
      regex.append(Pattern.quote(open ? word.substring(0, word.length() - 1) : word));
      regex.append(open ? PART_OF_WORD + "*" : "");
      separator = " ";
    }
    return regex.append("(?!" + PART_OF_WORD + ")").toString();
  }

  /** A text without what does not count. */
  static String plain(String text) {
    String straight = DASHES.matcher(QUOTES.matcher(text).replaceAll("")).replaceAll("-");
    return BLANKS.matcher(straight).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it occurs in a text.
   *
   * @param plain the text as {@link #plain} gives it
   */
  boolean in(String plain) {
    return pattern.matcher(plain).find();
  }

  /** As it is written, for people. */
  @Override
  public String toString() {
    return String.join(" or ", ways);
  }
}
