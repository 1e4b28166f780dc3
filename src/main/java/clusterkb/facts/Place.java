package clusterkb.facts;

import java.util.Locale;

/**
 * Where something stands in a file.
 *
 * @param file the file's path as the user gave it; of a spreadsheet with several sheets also the
 *     sheet, behind an exclamation mark
 * @param line from 1; the row of a spreadsheet
 * @param column from 1
 */
public record Place(String file, int line, int column) {
  private static final int LETTERS = 26;

  /** Whether it is a cell of a spreadsheet. */
  public boolean isCell() {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return line > 0
        && (name.endsWith(".xls")
            || name.endsWith(".xlsx")
            || name.contains(".xls!")
            || name.contains(".xlsx!"));
  }

  /** A cell's name as spreadsheet programs show it, such as {@code B7}. */
  public String cell() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString() + line;
  }

  /** The file and the line, or the cell of a spreadsheet; the file alone where it is as a whole. */
  public String shown() {
    if (line == 0) {
      return file;
    }
    return isCell() ? file + "!" + cell() : file + ":" + line;
  }

  @Override
  public String toString() {
    return isCell() ? shown() : file + ":" + line + ":" + column;
  }
}
