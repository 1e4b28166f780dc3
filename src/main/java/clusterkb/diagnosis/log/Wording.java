package clusterkb.diagnosis.log;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write what word processors, browsers and mail programs write in many. */
final class Wording {
  private static final String QUOTING = ">|_ ";
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w{2,5});");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("quot", "\""),
          Map.entry("#34", "\""),
          Map.entry("#8220", "\""),
          Map.entry("#8221", "\""),
          Map.entry("ldquo", "\""),
          Map.entry("rdquo", "\""),
          Map.entry("#39", "'"),
          Map.entry("#8216", "'"),
          Map.entry("#8217", "'"),
          Map.entry("lsquo", "'"),
          Map.entry("rsquo", "'"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("nbsp", " "));

  private Wording() {}

  /** On one line, with straight quotes, plain dashes and single blanks. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String decoded = text.indexOf('&') < 0 ? text : withoutEntities(text);
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c < 0x7F && c != '`') {
        append(plain, c < ' ' ? ' ' : c);
        continue;
      }
      String put = straight(c);
      if (put != null) {
        plain.append(put);
      } else if (!isInvisible(c)) {
        append(plain, isBlank(c) ? ' ' : c);
      }
    }
    return plain.toString().strip();
  }

  private static void append(StringBuilder plain, char c) {
    if (c != ' ' || (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ')) {
      plain.append(c);
    }
  }

  private static String withoutEntities(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    ENTITIES.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), found.group())));
  }

  /** Without the signs that mail programs and web pages put before what they quote. */
  static String unquoted(String plain) {
    int from = 0;
    while (from < plain.length() && QUOTING.indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    return from == 0 ? plain : plain.substring(from);
  }

  private static String straight(char c) {
    return switch (c) {
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> "\"";
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u00B4', '`', '\u2032' -> "'";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
      case '\u2026' -> "...";
      default -> null;
    };
  }

  /** Whether it is a blank of some kind, or a character that shows nothing. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFFFD';
  }

  private static boolean isInvisible(char c) {
    return c == '\uFEFF' || c == '\u00AD' || (c >= '\u200B' && c <= '\u200F');
  }

  /** A line as columns stand in it: blanks of every kind are blanks, tabs stay. */
  static String columns(String raw) {
    StringBuilder columns = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isInvisible(c)) {
        columns.append(c != '\t' && isBlank(c) ? ' ' : c);
      }
    }
    return columns.toString().stripTrailing();
  }

  /** No longer than that. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).stripTrailing();
  }
}
