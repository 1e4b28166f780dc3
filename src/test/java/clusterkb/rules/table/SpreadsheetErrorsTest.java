package clusterkb.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets as tables: what is read, and what is said of those that cannot be read. */
class SpreadsheetErrorsTest {
  private static final List<List<String>> TABLE =
      List.of(
          List.of("edition", "nodes", "note"),
          List.of("Node.exchangeEdition", "number", "text"),
          List.of("Enterprise", "8", "a"),
          List.of("Standard", "2", "b"));

  @TempDir private Path parent;
  private int folders;

  private RulesFolder folder() {
    return new RulesFolder(parent.resolve("" + folders++));
  }

  private String errors(String file, byte[] bytes) {
    return folder()
        .with("vocabulary/" + file, bytes)
        .with("disks/x/x.drl", RulesFolder.RULE)
        .errors();
  }

  private String errors(String file, Consumer<Sheet> change) {
    return errors(file, Workbooks.of(file, TABLE, book -> change.accept(book.getSheetAt(0))));
  }

  private List<String> rows(String file, byte[] bytes) {
    return folder()
        .with("vocabulary/" + file, bytes)
        .with("disks/x/x.drl", RulesFolder.RULE)
        .load()
        .rows()
        .stream()
        .map(
            row ->
                row.type().properties().stream().map(row::value).toList()
                    + " "
                    + row.place(row.type().properties().get(1)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Limit.xls", "Limit.xlsx", "Limit.XLSX"})
  void readsRowsWithTheirCells(String file) {
    String kind = file.toLowerCase(Locale.ROOT);
    assertThat(rows(file, Workbooks.of(kind, TABLE)))
        .containsExactly(
            "[ENTERPRISE, 8, a] rules/vocabulary/" + file + "!B3",
            "[STANDARD, 2, b] rules/vocabulary/" + file + "!B4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Limit.xls", "Limit.xlsx"})
  void passesOverCommentsBlankRowsAndColumnsAndWhatProgramsAdd(String file) {
    byte[] bytes =
        Workbooks.of(
            file,
            List.of(
                List.of("# Table 1", "", "and more"),
                List.of(),
                List.of("edition", "why", "nodes", "note", "", " "),
                List.of("Node.exchangeEdition", "comment", "number", "text"),
                List.of("", "", "", "\u00a0"),
                List.of(" Enterprise\u00a0Edition ", "", "8", "the\nsecond", ""),
                List.of("# Standard", "x", "y"),
                List.of("\u201cstandard\u201d", "=", "2", " b ")),
            book -> {
              Sheet sheet = book.getSheetAt(0);
              sheet.getRow(5).createCell(1).setCellFormula("1+1");
              sheet.getRow(5).getCell(2).setCellValue(8.0);
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              book.createSheet("Sheet2");
            });
    assertThat(rows(file, bytes))
        .containsExactly(
            "[ENTERPRISE, 8, the second] rules/vocabulary/" + file + "!Sheet1!C6",
            "[STANDARD, 2, b] rules/vocabulary/" + file + "!Sheet1!C8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Limit.xls", "Limit.xlsx"})
  void tellsAllErrorsOfAllCellsAtOnce(String file) {
    String errors =
        errors(
            file,
            sheet -> {
              sheet.getRow(2).getCell(0).setCellValue("Enterprize");
              sheet.getRow(2).getCell(1).setCellValue(2.5);
              sheet.getRow(2).getCell(2).setCellFormula("UPPER(\"a\")");
              sheet.getRow(3).getCell(0).setBlank();
              CellStyle date = sheet.getWorkbook().createCellStyle();
              date.setDataFormat((short) 14);
              sheet.getRow(3).getCell(1).setCellStyle(date);
              sheet.getRow(3).getCell(2).setCellValue("soft\u00adhyphen");
              sheet.getRow(3).createCell(4).setCellValue("more");
            });
    assertThat(errors)
        .isEqualTo(
            """
            rules/vocabulary/FILE!A3: error: edition: 'Enterprize' is none of its values [unknown-value]
              Write Enterprise Edition.
            rules/vocabulary/FILE!B3: error: nodes: '2.5' is no whole number [wrong-type]
              Write one, such as 8.
            rules/vocabulary/FILE!C3: error: the cell holds a formula [wrong-table]
              Copy the cell and paste it over itself as a value.
            rules/vocabulary/FILE!A4: error: edition: the cell is empty [wrong-table]
              Fill it: a table says all that it speaks of.
            rules/vocabulary/FILE!B4: error: the cell holds a date [wrong-table]
              Spreadsheet programs make dates of texts such as 1-2: format the cell as text, and type it
              again.
            rules/vocabulary/FILE!C4: error: the cell holds the invisible character U+00AD [wrong-table]
              Delete the cell's content and type it again.
            rules/vocabulary/FILE!E4: error: the cell belongs to no column [wrong-table]
              Empty it, or name its column above.
            """
                .replace("FILE", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Limit.xls", "Limit.xlsx"})
  void wantsToSeeWhatCounts(String file) {
    String errors =
        errors(
            file,
            sheet -> {
              sheet.getRow(3).setZeroHeight(true);
              sheet.setColumnHidden(1, true);
              sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
            });
    assertThat(errors)
        .isEqualTo(
            """
            rules/vocabulary/FILE!B1: error: the column is hidden [wrong-table]
              Show it, or delete it: what counts must be seen.
            rules/vocabulary/FILE!C3: error: the cells C3:C4 are merged [wrong-table]
              Split them, and fill each.
            rules/vocabulary/FILE!A4: error: the row is hidden [wrong-table]
              Show it (remove filters too), or delete it: what counts must be seen.
            """
                .replace("FILE", file));
  }

  @Test
  void wantsToKnowWhichOfSeveralSheetsIsTheTable() {
    Consumer<Workbook> second =
        book -> book.createSheet("Other").createRow(0).createCell(0).setCellValue("x");
    assertThat(errors("Limit.xlsx", Workbooks.of("Limit.xlsx", TABLE, second)))
        .isEqualTo(
            """
            rules/vocabulary/Limit.xlsx: error: several sheets hold something: Sheet1, Other [wrong-table]
              Name the sheet that is the table 'Limit', or remove the others.
            """);
    Consumer<Workbook> named = second.andThen(book -> book.setSheetName(0, "limit"));
    assertThat(rows("Limit.xlsx", Workbooks.of("Limit.xlsx", TABLE, named)))
        .first()
        .isEqualTo("[ENTERPRISE, 8, a] rules/vocabulary/Limit.xlsx!limit!B3");
  }

  @Test
  void refusesASecondTableOfOneName() {
    RulesFolder folder =
        folder()
            .with("vocabulary/Limit.csv", "a\nnumber\n1\n")
            .with("vocabulary/Limit.xlsx", Workbooks.of("Limit.xlsx", TABLE))
            .with("vocabulary/~$Limit.xlsx", "the mark of an open file")
            .with("disks/x/x.drl", RulesFolder.RULE);
    assertThat(folder.errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.xlsx: error: a second table 'Limit' (the first is rules/vocabulary/Limit.csv) [duplicate-name]
              Keep one of the two, or rename one.
            """);
  }
}
