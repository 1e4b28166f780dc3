package clusterkb.rules.table;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows of a table. Blank rows, and those whose first cell begins with a number sign, which are
 * comments, are left out.
 *
 * @param file the table's file
 * @param rows its rows, none without a cell
 */
public record Grid(String file, List<Row> rows) {
  /** Copies the list. */
  public Grid {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param cells its cells; the last of them is not blank
   * @param end the place behind its last cell
   */
  public record Row(List<Cell> cells, Place end) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of that number, from 0; a blank one where the row is shorter. */
    public Cell cell(int number) {
      if (number < cells.size()) {
        return cells.get(number);
      }
      Place place = end.isCell() ? new Place(end.file(), end.line(), number + 1) : end;
      return new Cell("", place, null);
    }

    /** Where it begins. */
    public Place place() {
      return cells.get(0).place();
    }
  }

  /** Where in the row that begins there a word stands; where the row begins if nowhere. */
  public Place find(Place row, String word) {
    for (Row one : rows) {
      if (one.place().equals(row)) {
        for (Cell cell : one.cells()) {
          if (cell.text().contains(word)) {
            return cell.place();
          }
        }
      }
    }
    return row;
  }

  /** Whether a file of that name is a table. */
  public static boolean isTable(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || isSpreadsheet(name);
  }

  private static boolean isSpreadsheet(String name) {
    return name.endsWith(".xls") || name.endsWith(".xlsx");
  }

  /** The name of a table: its file's, without folder and ending. */
  public static String name(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }

  /**
   * Reads a table.
   *
   * @param file its name, whose ending says what it is
   * @param bytes its content
   * @param problems told what is wrong
   * @return null where it cannot be read, which is told
   */
  public static Grid read(String file, byte[] bytes, List<Diagnostic> problems) {
    return isSpreadsheet(file.toLowerCase(Locale.ROOT))
        ? SpreadsheetReader.read(file, bytes, problems)
        : CsvReader.read(file, bytes, problems);
  }

  /** Adds a row, unless it is blank or a comment. */
  static void add(List<Row> rows, List<Cell> cells, Place end) {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).blank()) {
      size--;
    }
    if (size > 0 && !cells.get(0).text().startsWith("#")) {
      rows.add(new Row(new ArrayList<>(cells.subList(0, size)), end));
    }
  }
}
