package clusterkb.rules.read;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of a rule file apart into comments, texts in quotation marks, and the rest. */
final class RuleTexts {
  private RuleTexts() {}

  /**
   * A part of a rule file.
   *
   * @param from where it begins
   * @param to where it ends; quotation marks do not belong to what stands in them
   * @param quote the kind of quotation marks around it; 0 where there are none
   * @param comment whether it is a comment
   */
  record Part(int from, int to, char quote, boolean comment) {}

  /** The parts in their order. */
  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int plain = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean comment = text.startsWith("//", at) || text.startsWith("/*", at);
      if (!comment && c != '"' && c != '\'') {
        at++;
        continue;
      }
      parts.add(new Part(plain, at, (char) 0, false));
      int end = comment ? endOfComment(text, at) : endOfText(text, at);
      parts.add(comment ? new Part(at, end, (char) 0, true) : new Part(at + 1, end, c, false));
      at = comment ? end : Math.min(text.length(), end + 1);
      plain = at;
    }
    parts.add(new Part(plain, text.length(), (char) 0, false));
    return parts;
  }

  private static int endOfComment(String text, int from) {
    boolean line = text.startsWith("//", from);
    int end = text.indexOf(line ? "\n" : "*/", from + 2);
    return end < 0 ? text.length() : line ? end : end + 2;
  }

  private static int endOfText(String text, int from) {
    char quote = text.charAt(from);
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }
}
