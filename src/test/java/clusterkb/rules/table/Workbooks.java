package clusterkb.rules.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks as a spreadsheet program would. */
public final class Workbooks {
  private Workbooks() {}

  /** An .xls or .xlsx workbook, as the file's name says. */
  public static Workbook empty(String file) {
    return file.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  /** A workbook with these rows on a sheet {@code Sheet1}; what looks like a number is one. */
  public static byte[] of(String file, List<List<String>> rows) {
    return of(file, rows, workbook -> {});
  }

  /** The same, changed further. */
  public static byte[] of(String file, List<List<String>> rows, Consumer<Workbook> change) {
    try (Workbook workbook = empty(file)) {
      Sheet sheet = workbook.createSheet("Sheet1");
      for (List<String> cells : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
          if (cells.get(i).matches("\\d+")) {
            row.createCell(i).setCellValue(Integer.parseInt(cells.get(i)));
          } else {
            row.createCell(i).setCellValue(cells.get(i));
          }
        }
      }
      change.accept(workbook);
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a workbook. */
  public static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** A zip file of these texts. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
