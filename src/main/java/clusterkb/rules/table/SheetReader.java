package clusterkb.rules.table;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Reads the rows of a spreadsheet's sheet. */
final class SheetReader {
  /** What spreadsheet programs allow a sheet's name. */
  private static final int LONGEST_NAME = 31;

  /** No row of a table that a person keeps is wider. */
  private static final int WIDEST = 200;

  private final String file;
  private final Sheet sheet;
  private final List<CellRangeAddress> merged;
  private final List<Diagnostic> problems;

  private SheetReader(String file, Sheet sheet, List<Diagnostic> problems) {
    this.file = file;
    this.sheet = sheet;
    this.merged = sheet.getMergedRegions();
    this.problems = problems;
  }

  /** Reads the sheet that is named like the file, else the only one that holds anything. */
  static Grid read(String file, Workbook workbook, List<Diagnostic> problems) {
    String name = Grid.name(file);
    String named = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : workbook) {
      if (sheet.getSheetName().equalsIgnoreCase(named)) {
        sheets.add(0, sheet);
        break;
      }
      if (sheet.getPhysicalNumberOfRows() > 0) {
        sheets.add(sheet);
      }
    }
    if (sheets.isEmpty()) {
      return new Grid(file, List.of());
    }
    Sheet chosen = sheets.get(0);
    if (sheets.size() > 1 && !chosen.getSheetName().equalsIgnoreCase(named)) {
      problems.add(
          Diagnostic.ofFile(
              file,
              "several sheets hold something: "
                  + sheets.stream().map(Sheet::getSheetName).collect(Collectors.joining(", ")),
              "Name the sheet that is the table '" + named + "', or remove the others."));
      return null;
    }
    if (workbook.getSheetVisibility(workbook.getSheetIndex(chosen)) != SheetVisibility.VISIBLE) {
      problems.add(
          Diagnostic.ofFile(
              file, "the sheet '" + chosen.getSheetName() + "' is hidden", "Unhide it."));
      return null;
    }
    String shown = workbook.getNumberOfSheets() > 1 ? file + "!" + chosen.getSheetName() : file;
    return new Grid(file, new SheetReader(shown, chosen, problems).rows());
  }

  private List<Grid.Row> rows() {
    List<Grid.Row> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<Cell> cells = new ArrayList<>();
      int width = Math.min(Math.max(0, row.getLastCellNum()), WIDEST);
      for (int i = 0; i < width; i++) {
        cells.add(cell(row, i));
      }
      int before = rows.size();
      Place end = place(row.getRowNum(), width);
      Grid.add(rows, cells, end);
      if (rows.size() > before) {
        checkHidden(row, rows.get(before));
      }
    }
    return rows;
  }

  private Place place(int row, int column) {
    return new Place(file, row + 1, column + 1);
  }

  private void checkHidden(Row row, Grid.Row read) {
    if (row.getZeroHeight()) {
      problems.add(
          new Diagnostic(
              place(row.getRowNum(), 0),
              "the row is hidden",
              "Show it (remove filters too), or delete it: what counts must be seen."));
    }
    for (int i = 0; i < read.cells().size(); i++) {
      if (sheet.isColumnHidden(i) && !read.cell(i).blank()) {
        // Said once, of its first cell.
        Diagnostic hidden =
            new Diagnostic(
                place(0, i),
                "the column is hidden",
                "Show it, or delete it: what counts must be seen.");
        if (!problems.contains(hidden)) {
          problems.add(hidden);
        }
      }
    }
  }

  private Cell cell(Row row, int column) {
    Place place = place(row.getRowNum(), column);
    org.apache.poi.ss.usermodel.Cell cell = row.getCell(column);
    for (CellRangeAddress region : merged) {
      if (region.isInRange(row.getRowNum(), column)) {
        Place first = place(region.getFirstRow(), region.getFirstColumn());
        String text = cell != null && cell.getCellType() == CellType.STRING ? text(cell) : "";
        return new Cell(
            text,
            place,
            new Diagnostic(
                first,
                "the cells " + region.formatAsString() + " are merged",
                "Split them, and fill each."));
      }
    }
    return cell == null ? new Cell("", place, null) : cell(cell, place);
  }

  private static String text(org.apache.poi.ss.usermodel.Cell cell) {
    return cell.getStringCellValue().strip();
  }

  private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, Place place) {
    return switch (cell.getCellType()) {
      case STRING -> Cell.of(cell.getStringCellValue(), place);
      case BOOLEAN -> new Cell(cell.getBooleanCellValue() ? "yes" : "no", place, null);
      case NUMERIC -> number(cell, place);
      case FORMULA ->
          Cell.faulty(
              "=" + cell.getCellFormula(),
              place,
              "the cell holds a formula",
              "Copy the cell and paste it over itself as a value.");
      case ERROR ->
          Cell.faulty("#", place, "the cell holds an error value", "Type what belongs there.");
      default -> new Cell("", place, null);
    };
  }

  private static Cell number(org.apache.poi.ss.usermodel.Cell cell, Place place) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      return Cell.faulty(
          NumberToTextConverter.toText(value),
          place,
          "the cell holds a date",
          "Spreadsheet programs make dates of texts such as 1-2: format the cell as text, and type"
              + " it again.");
    }
    String text = NumberToTextConverter.toText(value);
    String format = String.valueOf(cell.getCellStyle().getDataFormatString());
    if (format.matches("0{2,}") && text.matches("\\d+")) {
      // Leading zeros, shown by a format of their own.
      text = "0".repeat(Math.max(0, format.length() - text.length())) + text;
    }
    return new Cell(text, place, null);
  }
}
