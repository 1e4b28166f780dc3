package clusterkb.rules.read;

import clusterkb.rules.LintRule;
import java.util.Locale;

/**
 * Holds the text of a rule file to what people write, before any parser sees it: nothing that shows
 * otherwise than it is read, nothing so long or so deep that a parser would not come to an end.
 */
final class TextFence {
  private static final int MOST_CHARACTERS = 1 << 18;
  private static final int MOST_TOKENS = 20_000;
  private static final int LONGEST_LINE = 5_000;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_WORD = 200;
  private static final int DEEPEST = 20;
  private static final int MOST_DOTS = 10;
  private static final int MOST_SIGNS = 5;
  private static final String SPLIT = "Split it: a rule file holds one requirement.";

  private final String file;
  private final String text;
  private final Problems problems;
  private int at;
  private int tokens;
  private int depth;
  private int dots;
  private int signs;

  /** A kind of quotation mark that is not closed any more; the parser tells of it. */
  private int unclosed = -1;

  private TextFence(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** Whether the text may go to the parser; if not, the reason is noted. */
  static boolean admits(String file, String text, Problems problems) {
    TextFence fence = new TextFence(file, text, problems);
    return fence.size() && fence.escapes() && fence.characters() && fence.tokens();
  }

  private boolean size() {
    return text.length() <= MOST_CHARACTERS
        || refuse(
            0, "the rule file has more than " + number(MOST_CHARACTERS) + " characters", SPLIT);
  }

  private boolean escapes() {
    int escape = text.indexOf("\\u");
    if (escape < 0) {
      return true;
    }
    problems.add(
        LintRule.NOT_ALLOWED,
        file,
        line(escape),
        1,
        "Unicode escapes are not allowed in rules",
        "Write the character itself.");
    return false;
  }

  private boolean characters() {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        return refuse(
            i,
            "a line ends here with a carriage return alone",
            "Save the file with the line ends of Windows or of Unix.");
      }
      if (c == '\n') {
        start = i + 1;
      } else if (i - start >= LONGEST_LINE) {
        return refuse(
            start, "the line has more than " + number(LONGEST_LINE) + " characters", SPLIT);
      }
      int point = text.codePointAt(i);
      if (!shows(point)) {
        return refuse(
            i,
            String.format(Locale.ROOT, "the invisible character U+%04X stands here", point),
            "Delete it: with it the rule can show otherwise than it is read.");
      }
      i += Character.charCount(point) - 1;
    }
    return true;
  }

  private static boolean shows(int point) {
    return point == '\n'
        || point == '\r'
        || point == '\t'
        || switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> (point & 0xFFFE) != 0xFFFE;
        };
  }

  private boolean tokens() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (!token(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean token(char c) {
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return true;
    }
    if (text.startsWith("/*", at)) {
      return refuse(
          at,
          "comments of several lines are not allowed in rules",
          "Begin each line of the comment with //.");
    }
    if (++tokens > MOST_TOKENS) {
      return refuse(at, "the rule file has more than " + number(MOST_TOKENS) + " words", SPLIT);
    }
    if (c > 0x7E) {
      return refuse(
          at,
          String.format(Locale.ROOT, "the character U+%04X stands outside", text.codePointAt(at))
              + " quotation marks",
          "Names in rules are of the letters a to z: put texts in double quotes.");
    }
    if ((c == '"' || c == '\'') && c != unclosed) {
      return quoted(c);
    }
    if (isOfWord(c)) {
      return word();
    }
    return symbol(c);
  }

  private boolean quoted(char mark) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != mark) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      unclosed = mark;
      at++;
      return true;
    }
    if (end - at > LONGEST_TEXT) {
      return refuse(
          at, "the text has more than " + number(LONGEST_TEXT) + " characters", "Shorten it.");
    }
    at = end + 1;
    signs = 0;
    return true;
  }

  private boolean word() {
    int end = at;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    if (end - at > LONGEST_WORD) {
      return refuse(
          at, "the word has more than " + number(LONGEST_WORD) + " characters", "Shorten it.");
    }
    at = end;
    signs = 0;
    return true;
  }

  private static boolean isOfWord(char c) {
    return c <= 0x7E && Character.isJavaIdentifierPart(c);
  }

  private boolean symbol(char c) {
    signs = c == '!' || c == '-' || c == '+' || c == '~' ? signs + 1 : 0;
    dots = c == '.' ? dots + 1 : 0;
    if (c == '(' || c == '[' || c == '{') {
      depth++;
    } else if (c == ')' || c == ']' || c == '}') {
      depth = Math.max(0, depth - 1);
    }
    if (depth > DEEPEST) {
      return refuse(
          at,
          "more than " + DEEPEST + " brackets are open here",
          "Write it more simply, or as several rules with the same @id.");
    }
    if (dots > MOST_DOTS || signs > MOST_SIGNS) {
      return refuse(at, "too many of '" + c + "' follow one another here", "Write it more simply.");
    }
    at++;
    return true;
  }

  private boolean refuse(int index, String message, String advice) {
    int start = text.lastIndexOf('\n', index - 1) + 1;
    problems.add(
        LintRule.NOT_ALLOWED,
        file,
        line(index),
        text.codePointCount(start, index) + 1,
        message,
        advice);
    return false;
  }

  private int line(int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
