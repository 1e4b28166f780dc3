package clusterkb.rules.table;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
import java.util.Locale;

/**
 * A cell of a table.
 *
 * @param text what stands in it, without blanks around it; empty where nothing does
 * @param place where it is
 * @param fault why it cannot be used, such as a formula; null where it can
 */
public record Cell(String text, Place place, Diagnostic fault) {
  private static final String BLANK = "[\\s\\u00a0\\u2007\\u202f]";

  /** A cell that holds a text as a person or a program wrote it. */
  static Cell of(String written, Place place) {
    // Spreadsheet programs put non-breaking spaces and line breaks into cells that look like
    // others.
    String text = written.replaceAll(BLANK + "*\\R" + BLANK + "*", " ").replaceAll(BLANK, " ");
    for (int point : text.codePoints().toArray()) {
      if (isInvisible(point)) {
        return faulty(
            text.strip(),
            place,
            String.format(Locale.ROOT, "the cell holds the invisible character U+%04X", point),
            "Delete the cell's content and type it again.");
      }
    }
    return new Cell(text.strip(), place, null);
  }

  /** A cell that cannot be used. */
  static Cell faulty(String text, Place place, String message, String advice) {
    return new Cell(text, place, new Diagnostic(place, message, advice));
  }

  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Whether nothing is there. */
  public boolean blank() {
    return text.isEmpty() && fault == null;
  }
}
