package clusterkb.rules.table;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens spreadsheets, and says plainly what is wrong with those that are none. */
final class SpreadsheetReader {
  private static final String MACROS = "_VBA_PROJECT_CUR";

  private final String file;
  private final byte[] bytes;

  private SpreadsheetReader(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  static Grid read(String file, byte[] bytes, List<Diagnostic> problems) {
    SpreadsheetReader reader = new SpreadsheetReader(file, bytes);
    try (Workbook workbook = reader.workbook()) {
      return SheetReader.read(file, workbook, problems);
    } catch (DiagnosticException e) {
      problems.addAll(e.diagnostics());
    } catch (EncryptedDocumentException e) {
      problems.addAll(reader.locked().diagnostics());
    } catch (IOException | RuntimeException e) {
      // The library tells of damaged files with exceptions of many kinds.
      problems.addAll(reader.damaged().diagnostics());
    }
    return null;
  }

  private Workbook workbook() throws IOException {
    boolean zipped = file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    ContentKind kind = ContentKind.of(bytes);
    if (kind == ContentKind.XLSX && zipped) {
      ZipGuard.check(file, bytes);
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
    if (kind == ContentKind.XLS) {
      return compound(zipped);
    }
    throw failure(
        "this is no " + (zipped ? ".xlsx" : ".xls") + " workbook, but " + kind.inWords(),
        kind == ContentKind.TEXT
            ? "If it is a CSV file, give it the ending .csv; else save it anew as a workbook."
            : "Give the file the ending that belongs to it, or save it anew as a workbook.");
  }

  private Workbook compound(boolean zipped) throws IOException {
    POIFSFileSystem content = new POIFSFileSystem(new ByteArrayInputStream(bytes));
    DirectoryNode root = content.getRoot();
    if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
      throw locked();
    }
    if (zipped) {
      throw failure(
          "this is no .xlsx workbook, but " + ContentKind.XLS.inWords(),
          "Give the file the ending .xls, or save it anew as .xlsx.");
    }
    if (root.hasEntryCaseInsensitive(MACROS)) {
      throw macros(file);
    }
    return new HSSFWorkbook(content);
  }

  private DiagnosticException locked() {
    return failure("the workbook is protected with a password", "Save it without the password.");
  }

  static DiagnosticException macros(String file) {
    return new DiagnosticException(
        Diagnostic.ofFile(
            file,
            "the workbook holds macros, which tables must not",
            "Save it as 'Excel Workbook (.xlsx)', without macros."));
  }

  private DiagnosticException damaged() {
    return failure(
        "the workbook cannot be read: it is damaged, incomplete or of a rare kind",
        "Open it in the spreadsheet program and save it anew as 'Excel Workbook (.xlsx)'.");
  }

  private DiagnosticException failure(String message, String advice) {
    return new DiagnosticException(Diagnostic.ofFile(file, message, advice));
  }
}
