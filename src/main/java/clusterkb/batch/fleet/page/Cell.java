package clusterkb.batch.fleet.page;

import java.util.Locale;

/**
 * A cell of a table.
 *
 * @param text what it says
 * @param kind what it is
 * @param share how much of a whole it is, from 0 to 1; shown as a bar where it is more than 0
 */
public record Cell(String text, Kind kind, double share) {
  /** What a cell is. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** An id, or something that stands in a file. */
    CODE,
    /** A number. */
    NUMBER
  }

  /** Words. */
  public static Cell text(String text) {
    return new Cell(text, Kind.TEXT, 0);
  }

  /** An id, or something that stands in a file. */
  public static Cell code(String text) {
    return new Cell(text, Kind.CODE, 0);
  }

  /** A number. */
  public static Cell number(long number) {
    return new Cell(digits(number), Kind.NUMBER, 0);
  }

  /** A number with how much of a whole it is. */
  public static Cell share(long number, long whole) {
    return new Cell(digits(number), Kind.NUMBER, whole == 0 ? 0 : (double) number / whole);
  }

  /** A number for people: {@code 12,345}. */
  public static String digits(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
