package clusterkb.report;

import clusterkb.text.Diagnostic;

/** Text that means in Markdown what it says, whatever the names in it are. */
public final class MarkdownText {
  private static final String SPECIAL = "\\`*_[]<>|~#$";

  private MarkdownText() {}

  /** The text, with nothing in it that Markdown would act upon. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String line = line(text);
    for (int i = 0; i < line.length(); i++) {
      char one = line.charAt(i);
      if (one == '&') {
        out.append("&amp;");
      } else if (one == '<') {
        out.append("&lt;");
      } else {
        if (SPECIAL.indexOf(one) >= 0) {
          out.append('\\');
        }
        out.append(one);
      }
    }
    return out.toString();
  }

  /** The same in bold letters. */
  public static String bold(String text) {
    return "**" + of(text) + "**";
  }

  /** Text as it is, in letters of one width. */
  public static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + space + line(text) + space + fence;
  }

  /** The text on one line, with nothing in it that cannot be seen. */
  private static String line(String text) {
    return Diagnostic.visible(text.replace('\n', ' ').replace('\r', ' '));
  }

  /** A part of a finding, as an item of a list. */
  public static String item(FindingPart part) {
    String label = part.label().isEmpty() ? "" : part.label() + ": ";
    String place = part.place().isEmpty() ? "" : " " + code(part.place());
    return "- " + label + of(part.text()) + place;
  }
}
