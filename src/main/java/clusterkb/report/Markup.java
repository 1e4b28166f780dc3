package clusterkb.report;

import clusterkb.text.Diagnostic;

/** Text as SVG and HTML hold it, whatever the names in it are. */
public final class Markup {
  private Markup() {}

  /** The text, fit to stand between tags and in an attribute's quotation marks. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String visible = Diagnostic.visible(text);
    for (int i = 0; i < visible.length(); i++) {
      char one = visible.charAt(i);
      switch (one) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(one);
      }
    }
    return out.toString();
  }

  /** The text, its end left out where it has more than that many characters. */
  public static String shortened(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - 1))) + "…";
  }
}
