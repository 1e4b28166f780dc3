package clusterkb.text;

import clusterkb.facts.Place;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What is wrong at one place of a file, and what to do about it.
 *
 * @param place where; line 0 where it is the file as a whole
 * @param message what is wrong, in one line
 * @param advice what to do, in one or more lines; empty where the message says it all
 * @param check what it fails; null where such checks are not documented one by one
 */
public record Diagnostic(Place place, String message, String advice, Check check) {
  /** By file, line, column and message; what concerns the file as a whole comes last. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.place().file())
          .thenComparing(d -> d.place().line() == 0)
          .thenComparing(d -> d.place().line())
          .thenComparing(d -> d.place().column())
          .thenComparing(Diagnostic::message);

  private static final int WIDTH = 96;
  private static final String MARGIN = "    ";

  /** One that fails no documented check. */
  public Diagnostic(Place place, String message, String advice) {
    this(place, message, advice, null);
  }

  /** The same as a failure of that check, unless it fails another one already. */
  public Diagnostic orOf(Check other) {
    return check != null ? this : new Diagnostic(place, message, advice, other);
  }

  /** The same so many lines further down; what concerns the file as a whole stays where it is. */
  public Diagnostic below(int lines) {
    return place.line() == 0
        ? this
        : new Diagnostic(
            new Place(place.file(), place.line() + lines, place.column()), message, advice, check);
  }

  /** How bad it is. */
  public Severity severity() {
    return check == null ? Severity.ERROR : check.severity();
  }

  /** A diagnostic about a file as a whole. */
  public static Diagnostic ofFile(String file, String message, String advice) {
    return new Diagnostic(new Place(file, 0, 0), message, advice);
  }

  /**
   * Writes diagnostics as compilers do: {@code path:line:col: error: message [check]}, the line
   * itself with a caret below, then the advice. Characters that a terminal would act upon are made
   * visible.
   *
   * @param lines the lines of a file by its name; an empty list where it cannot be read any more.
   *     {@link FileText#linesOf} is one.
   */
  public static String render(List<Diagnostic> diagnostics, Function<String, List<String>> lines) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      diagnostic.render(out, lines);
    }
    return out.toString();
  }

  private void render(StringBuilder out, Function<String, List<String>> lines) {
    out.append(visible(place.line() > 0 ? place.toString() : place.file()));
    out.append(": ").append(severity().word()).append(": ").append(visible(message));
    out.append(check == null ? "" : " [" + check.id() + "]").append('\n');
    if (place.line() > 0 && !place.isCell()) {
      List<String> text = lines.apply(place.file());
      if (place.line() <= text.size() && !text.get(place.line() - 1).isBlank()) {
        source(out, visible(text.get(place.line() - 1)));
      }
    }
    if (!advice.isEmpty()) {
      advice.lines().forEach(line -> wrap(out, visible(line)));
    }
  }

  private static void wrap(StringBuilder out, String line) {
    String rest = line;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      int end = space > 0 && !rest.substring(0, space).isBlank() ? space : rest.indexOf(' ', WIDTH);
      if (end < 0) {
        break;
      }
      out.append("  ").append(rest, 0, end).append('\n');
      rest = rest.substring(end + 1);
    }
    out.append("  ").append(rest).append('\n');
  }

  private void source(StringBuilder out, String line) {
    int[] points = line.codePoints().toArray();
    int column = Math.min(Math.max(place.column() - 1, 0), points.length);
    int from = points.length <= WIDTH ? 0 : Math.max(0, column - WIDTH / 2);
    int to = Math.min(points.length, from + WIDTH);
    String before = from > 0 ? "…" : "";
    out.append(MARGIN).append(before).append(new String(points, from, to - from));
    out.append(to < points.length ? "…" : "").append('\n');
    out.append(MARGIN).append(" ".repeat(before.length() + column - from)).append("^\n");
  }

  /**
   * A text in which each character that a terminal would act upon is replaced by a visible one. The
   * number of characters stays.
   */
  public static String visible(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Diagnostic::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Nearly every text is, and is found to be much sooner than it is copied. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int visible(int point) {
    if (point == '\t') {
      return '→';
    } else if (point < 0x20) {
      return 0x2400 + point;
    } else if (point == 0x7F) {
      return 0x2421;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          0xFFFD;
      default -> point;
    };
  }

  /** A value in quotes as messages show it: cut where it is long. */
  public static String quote(String value) {
    int length = value.codePointCount(0, value.length());
    String shown =
        length <= 60 ? value : value.substring(0, value.offsetByCodePoints(0, 57)) + "...";
    return "'" + visible(shown) + "'";
  }
}
