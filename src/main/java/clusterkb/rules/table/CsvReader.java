package clusterkb.rules.table;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a table from CSV as people and spreadsheet programs write it: cells apart by commas,
 * semicolons or tabs, in double quotes where they hold one of these or a line break. A library
 * would not say where in its line a cell begins.
 */
final class CsvReader {
  private static final String SEPARATORS = ",;\t";
  private static final String MARK = "sep=";

  private final String file;
  private final String text;
  private final List<Diagnostic> problems;
  private final List<Grid.Row> rows = new ArrayList<>();
  private char separator;
  private int at;
  private int line = 1;
  private int column = 1;

  private CsvReader(String file, String text, List<Diagnostic> problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  static Grid read(String file, byte[] bytes, List<Diagnostic> problems) {
    String text;
    try {
      text = FileText.decode(file, bytes);
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(one -> problems.add(explained(one, bytes)));
      return null;
    }
    CsvReader reader = new CsvReader(file, text, problems);
    return reader.rows() ? new Grid(file, reader.rows) : null;
  }

  private static Diagnostic explained(Diagnostic found, byte[] bytes) {
    if (ContentKind.of(bytes) != ContentKind.TEXT) {
      return Diagnostic.ofFile(
          found.place().file(),
          "this is no CSV file, but " + ContentKind.of(bytes).inWords(),
          "Give the file the ending that belongs to it, or save it as 'CSV UTF-8'.");
    }
    return new Diagnostic(
        found.place(),
        found.message(),
        "Save it in the spreadsheet program as 'CSV UTF-8': plain 'CSV' loses letters such as ä.");
  }

  /** Whether all of it could be taken apart. */
  private boolean rows() {
    separator = separator();
    while (at < text.length()) {
      if (isComment()) {
        skipLine();
      } else if (!row()) {
        return false;
      }
    }
    return true;
  }

  /** What the first line states, or what the first line of cells has most of. */
  private char separator() {
    String first = text.lines().findFirst().orElse("");
    if (first.toLowerCase(Locale.ROOT).startsWith(MARK) && first.length() == MARK.length() + 1) {
      skipLine();
      return first.charAt(MARK.length());
    }
    String cells =
        text.lines()
            .filter(each -> !each.isBlank() && !each.replace("\"", "").strip().startsWith("#"))
            .findFirst()
            .orElse("");
    char most = ',';
    for (char one : SEPARATORS.toCharArray()) {
      if (count(cells, one) > count(cells, most)) {
        most = one;
      }
    }
    return most;
  }

  private static long count(String cells, char one) {
    return cells.chars().filter(each -> each == one).count();
  }

  private boolean isComment() {
    int first = at;
    while (first < text.length() && " \t\u00a0".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    return first < text.length() && text.charAt(first) == '#';
  }

  private void skipLine() {
    while (at < text.length() && !atLineEnd()) {
      next();
    }
    next();
  }

  private boolean row() {
    List<Cell> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      if (!cell(cells)) {
        return false;
      }
      more = at < text.length() && text.charAt(at) == separator;
      if (more) {
        next();
      }
    }
    Place end = here();
    next();
    Grid.add(rows, cells, end);
    return true;
  }

  /** Reads a cell; stands at the separator or line end behind it then. */
  private boolean cell(List<Cell> cells) {
    while (atBlank()) {
      next();
    }
    Place begin = here();
    if (at < text.length() && text.charAt(at) == '"') {
      String quoted = quoted(begin);
      if (quoted == null) {
        return false;
      }
      cells.add(Cell.of(quoted, begin));
    } else {
      cells.add(Cell.of(upToSeparator(), begin));
    }
    return true;
  }

  private String upToSeparator() {
    int from = at;
    while (at < text.length() && !atLineEnd() && text.charAt(at) != separator) {
      next();
    }
    return text.substring(from, at);
  }

  /** The text in quotation marks; null where they are not closed. */
  private String quoted(Place begin) {
    StringBuilder quoted = new StringBuilder();
    next();
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        quoted.appendCodePoint(text.codePointAt(at));
        next();
      } else if (text.startsWith("\"\"", at)) {
        quoted.append('"');
        next();
        next();
      } else {
        next();
        Place behind = here();
        if (!upToSeparator().isBlank()) {
          problems.add(
              new Diagnostic(
                  behind,
                  "a quotation mark ends the cell here, but more follows",
                  "Write quotation marks that belong to the text twice: \"\"."));
        }
        return quoted.toString();
      }
    }
    problems.add(
        new Diagnostic(
            begin, "the quotation mark that stands here is not closed", "Close it, or remove it."));
    return null;
  }

  private boolean atBlank() {
    return at < text.length()
        && text.charAt(at) != separator
        && " \t\u00a0".indexOf(text.charAt(at)) >= 0;
  }

  private boolean atLineEnd() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private Place here() {
    return new Place(file, line, column);
  }

  /** Goes over a character or a line end. */
  private void next() {
    if (at >= text.length()) {
      return;
    }
    if (text.startsWith("\r\n", at)) {
      at++;
    }
    boolean ends = atLineEnd();
    at += Character.charCount(text.codePointAt(at));
    line += ends ? 1 : 0;
    column = ends ? 1 : column + 1;
  }
}
