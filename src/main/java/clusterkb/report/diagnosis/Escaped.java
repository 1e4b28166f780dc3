package clusterkb.report.diagnosis;

import clusterkb.report.MarkdownText;
import clusterkb.report.Markup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a name may stand in a report of any format. */
final class Escaped {
  private static final String BEGINS =
      "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[bfnrt])|(?<=\\\\u[0-9A-Fa-f]{4}))";
  private static final String ENDS = "(?![\\p{L}\\p{N}])";

  private Escaped() {}

  /** Whether a name begins with a letter or a number, so that it must not be the end of a word. */
  static boolean beginsWord(String name) {
    return Character.isLetterOrDigit(name.strip().codePointAt(0));
  }

  /** The regular expression for any of some names, each in a group of its own. */
  static String anyOf(List<String> names) {
    if (names.isEmpty()) {
      return "(?!)";
    }
    List<String> within = names.stream().filter(Escaped::beginsWord).toList();
    List<String> odd = names.stream().filter(one -> !beginsWord(one)).toList();
    // Whether a word begins is asked once for all of them.
    String words = within.isEmpty() ? "" : BEGINS + "(?:" + groups(within) + ")";
    return words + (words.isEmpty() || odd.isEmpty() ? "" : "|") + groups(odd);
  }

  private static String groups(List<String> names) {
    return names.stream().map(one -> "(" + regex(one) + ")").collect(Collectors.joining("|"));
  }

  /** The regular expression for it: up to the end of a word, whatever its letter case. */
  static String regex(String name) {
    StringBuilder regex = new StringBuilder();
    int[] points = name.strip().codePoints().toArray();
    boolean blank = false;
    for (int point : points) {
      if (!Character.isWhitespace(point)) {
        regex.append(point(point));
      } else if (!blank) {
        regex.append("[\\s\\u00A0]+");
      }
      blank = Character.isWhitespace(point);
    }
    regex.append(Character.isLetterOrDigit(points[points.length - 1]) ? ENDS : "");
    return regex.toString();
  }

  private static String point(int point) {
    String raw = Character.toString(point);
    if (Character.isLetterOrDigit(point)) {
      return raw;
    }
    Set<String> ways = new LinkedHashSet<>();
    // The longer ones first, so that none of them is left in part.
    ways.add(Markup.of(raw));
    ways.add(MarkdownText.of(raw));
    ways.add("\\" + raw);
    ways.add(raw);
    return ways.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
