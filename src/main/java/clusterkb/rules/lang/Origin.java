package clusterkb.rules.lang;

import clusterkb.facts.Place;

/**
 * Where a piece of a rule was written.
 *
 * @param file the rule file's path below the rules folder
 * @param line from 1
 * @param column from 1
 * @param text the piece as written
 * @param row the row of the table beside the rule from which it was filled in; null where there is
 *     none
 */
public record Origin(String file, int line, int column, String text, Place row) {
  /** Where a piece of a rule was written that no table fills in. */
  public Origin(String file, int line, int column, String text) {
    this(file, line, column, text, null);
  }

  /** Where to look for it: in the row that it was filled in from, else where it is written. */
  public Place place() {
    return row == null ? new Place(file, line, column) : row;
  }

  /** The folder in which the file is. */
  public String folder() {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** The same, filled in from that row. */
  public Origin ofRow(Place from) {
    return new Origin(file, line, column, text, from);
  }
}
