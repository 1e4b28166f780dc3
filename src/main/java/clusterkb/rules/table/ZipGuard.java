package clusterkb.rules.table;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks into an .xlsx before it is read: what unpacks without end is refused, and what is no table.
 */
final class ZipGuard {
  /** A table of ten thousand rows takes a quarter of it. */
  private static final int LARGEST = 8 << 20;

  private static final int MOST_PARTS = 1000;

  private ZipGuard() {}

  /**
   * Unpacks all parts once.
   *
   * @throws DiagnosticException if they are too large, or of a kind that no table needs
   * @throws IOException if they are damaged or incomplete
   */
  static void check(String file, byte[] bytes) throws IOException {
    int left = LARGEST;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0 || ++parts > MOST_PARTS) {
          throw new DiagnosticException(
              Diagnostic.ofFile(
                  file,
                  "the workbook unpacks to more than " + (LARGEST >> 20) + " MiB",
                  "No table needs that much: remove its pictures, formats and further sheets."));
        }
        checkPart(file, part.getName(), content);
      }
    }
    if (parts == 0) {
      throw new IOException("nothing in it");
    }
  }

  private static void checkPart(String file, String name, byte[] content) {
    // What it looks for is ASCII, whatever the encoding is; zeros are those of UTF-16.
    String text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (name.endsWith("vbaProject.bin") || text.contains("macroEnabled")) {
      throw SpreadsheetReader.macros(file);
    }
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              file,
              "the workbook declares entities, which no spreadsheet program writes",
              "Open it in the spreadsheet program and save it anew as 'Excel Workbook (.xlsx)'."));
    }
  }
}
