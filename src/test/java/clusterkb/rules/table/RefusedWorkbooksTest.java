package clusterkb.rules.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no workbooks, or such that nobody should open. */
class RefusedWorkbooksTest {
  private static final List<List<String>> TABLE =
      List.of(
          List.of("edition", "nodes", "note"),
          List.of("Node.exchangeEdition", "number", "text"),
          List.of("Enterprise", "8", "a"));

  @TempDir private Path parent;
  private int folders;

  private String errors(String file, byte[] bytes) {
    return new RulesFolder(parent.resolve("" + folders++))
        .with("vocabulary/" + file, bytes)
        .with("disks/x/x.drl", RulesFolder.RULE)
        .errors();
  }

  @Test
  void saysWhatAFileIsThatIsNoWorkbook() {
    byte[] csv = "a\nnumber\n1\n".getBytes(UTF_8);
    assertThat(errors("Limit.xls", csv))
        .isEqualTo(
            """
            rules/vocabulary/Limit.xls: error: this is no .xls workbook, but text [wrong-table]
              If it is a CSV file, give it the ending .csv; else save it anew as a workbook.
            """);
    assertThat(errors("Limit.xls", "<html>".getBytes(UTF_8)))
        .contains("this is no .xls workbook, but a web page or other markup");
    assertThat(errors("Limit.xls", Workbooks.of("Limit.xlsx", TABLE)))
        .contains("this is no .xls workbook, but an .xlsx workbook or another zip file");
  }

  @Test
  void saysWhatAWorkbookOfAnotherKindIs() {
    assertThat(errors("Limit.xlsx", Workbooks.of("Limit.xls", TABLE)))
        .isEqualTo(
            """
            rules/vocabulary/Limit.xlsx: error: this is no .xlsx workbook, but an .xls workbook or another compound file [wrong-table]
              Give the file the ending .xls, or save it anew as .xlsx.
            """);
    assertThat(errors("Limit.csv", Workbooks.of("Limit.xlsx", TABLE)))
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv: error: this is no CSV file, but an .xlsx workbook or another zip file [wrong-table]
              Give the file the ending that belongs to it, or save it as 'CSV UTF-8'.
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Limit.xls", "Limit.xlsx"})
  void neverBreaksOnTruncatedOrDamagedWorkbooks(String file) {
    byte[] good = Workbooks.of(file, TABLE);
    for (int length = 8; length < good.length; length += good.length / 40) {
      String errors = errors(file, Arrays.copyOf(good, length));
      // A workbook whose end is missing may still be whole where it counts.
      assertThat(errors.isEmpty() || errors.contains("the workbook cannot be read: it is damaged"))
          .as(length + ": " + errors)
          .isTrue();
    }
    assertThat(errors(file, Arrays.copyOf(good, good.length / 2)))
        .isEqualTo(
            """
            rules/vocabulary/FILE: error: the workbook cannot be read: it is damaged, incomplete or of a rare kind [wrong-table]
              Open it in the spreadsheet program and save it anew as 'Excel Workbook (.xlsx)'.
            """
                .replace("FILE", file));
  }

  @Test
  void refusesWorkbooksWithAPassword() throws IOException, InvalidFormatException {
    byte[] plain = Workbooks.of("Limit.xlsx", TABLE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem content = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(plain));
          OutputStream encrypted = encryptor.getDataStream(content)) {
        opened.save(encrypted);
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
      content.writeFilesystem(out);
    }
    assertThat(errors("Limit.xlsx", out.toByteArray()))
        .isEqualTo(
            """
            rules/vocabulary/Limit.xlsx: error: the workbook is protected with a password [wrong-table]
              Save it without the password.
            """);
  }

  @Test
  void refusesMacrosUnderAnyName() throws IOException {
    assertThat(errors("Limit.xlsm", Workbooks.of("Limit.xlsx", TABLE)))
        .isEqualTo(
            """
            rules/vocabulary/Limit.xlsm: error: tables of this kind are not read [wrong-table]
              Save it as .csv or .xlsx.
            """);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet();
      workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1}));
      assertThat(errors("Other.xlsx", Workbooks.bytes(workbook)))
          .contains("Other.xlsx: error: the workbook holds macros, which tables must not");
    }
  }

  @Test
  void refusesZipBombsAndEntities() {
    assertThat(errors("Limit.xlsx", Workbooks.zip(Map.of("a.xml", " ".repeat(9 << 20)))))
        .isEqualTo(
            """
            rules/vocabulary/Limit.xlsx: error: the workbook unpacks to more than 8 MiB [wrong-table]
              No table needs that much: remove its pictures, formats and further sheets.
            """);
    String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";
    assertThat(errors("Limit.xlsx", Workbooks.zip(Map.of("xl/workbook.xml", entity))))
        .contains("the workbook declares entities, which no spreadsheet program writes");
  }
}
