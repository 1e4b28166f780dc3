package clusterkb.rules.table;

import static clusterkb.rules.RulesFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV as people and spreadsheet programs write it. */
class CsvTest {
  private static final String TABLE =
      """
      edition,nodes,note
      Node.exchangeEdition,number,text
      Enterprise,8,a
      """;

  @TempDir private Path parent;
  private RulesFolder folder;

  @BeforeEach
  void newFolder() {
    folder = new RulesFolder(parent);
  }

  @Test
  void readsWhatSpreadsheetProgramsWrite() {
    String written =
        "\uFEFFsep=;\r\n\"# the limits; as agreed\";;\r\nedition;nodes;note;;\r\n"
            + "Node.exchangeEdition;number;text;;\r\n;;;;\r\n"
            + "Enterprise;8,0;\"a\r\n\"\"b\"\"; c\"\r\n\u201cStandard\u201d;\u00a007 ;d";
    assertThat(
            folder
                .with("vocabulary/Limit.csv", written)
                .with("disks/x/x.drl", RULE)
                .load()
                .rows()
                .stream()
                .map(
                    row ->
                        row.type().properties().stream()
                            .map(column -> row.value(column) + " " + row.place(column))
                            .toList()))
        .containsExactly(
            List.of(
                "ENTERPRISE rules/vocabulary/Limit.csv:6:1",
                "8 rules/vocabulary/Limit.csv:6:12",
                "a \"b\"; c rules/vocabulary/Limit.csv:6:16"),
            List.of(
                "STANDARD rules/vocabulary/Limit.csv:8:1",
                "7 rules/vocabulary/Limit.csv:8:13",
                "d rules/vocabulary/Limit.csv:8:17"));
  }

  @Test
  void wantsTextInUtf8() {
    assertThat(
            folder
                .with(
                    "vocabulary/Limit.csv",
                    TABLE.replace(",a", ",gr\u00fcn").getBytes(StandardCharsets.ISO_8859_1))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:3:16: error: this is not text: the bytes here are not valid UTF-8 [wrong-table]
              Save it in the spreadsheet program as 'CSV UTF-8': plain 'CSV' loses letters such as ä.
            """);
  }

  @Test
  void wantsNothingBehindClosedQuotationMarks() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace(",a", ",\"a\" disk"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:3:17: error: a quotation mark ends the cell here, but more follows [wrong-table]
                Enterprise,8,"a" disk
                                ^
              Write quotation marks that belong to the text twice: "".
            """);
  }

  @Test
  void wantsClosedQuotationMarks() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("Enterprise", "\"Enterprise"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:3:1: error: the quotation mark that stands here is not closed [wrong-table]
                "Enterprise,8,a
                ^
              Close it, or remove it.
            """);
  }

  @Test
  void knowsSemicolonsAndTabs() {
    for (String separator : List.of(";", "\t")) {
      assertThat(
              folder
                  .with("vocabulary/Limit.csv", TABLE.replace(",", separator))
                  .with("disks/x/x.drl", RULE)
                  .load()
                  .rows())
          .hasSize(1);
    }
  }
}
