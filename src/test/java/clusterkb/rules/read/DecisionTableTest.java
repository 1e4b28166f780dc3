package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.Status;
import clusterkb.rules.table.Workbooks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that fill in the rules beside them. */
class DecisionTableTest {
  private static final String RULE =
      """
      package clusterkb

      // [[nothing]] is filled in here: it's a comment.
      rule "Disks of [[what]] must be [[type]]" extends "a disk"
        @id("[[id]]")  @level("[[level]]")  @stages("design")
        @source("guide:1")
        @message("{$disk} of [[what]] is no [[type]] disk")
        @remedy("r")
      when
        Disk( this == $disk, name != [[what]], type != [[type]], spindles > [[spindles]], aligned == [[aligned]] )
      then
        violated( drools, $disk );
      end
      """;

  private static final String TABLE =
      """
      id,level,what,type,spindles,aligned
      text,text,text,Disk.type,number,yes/no
      R-1,MUST,mail,basic,2,yes
      R-2,SHOULD,"logs, ""old""\",dynamic,3,no
      """;

  @TempDir private Path parent;
  private RulesFolder folder;

  @BeforeEach
  void newFolder() {
    folder = new RulesFolder(parent).with("disks/x/x.drl", RULE);
  }

  private String errors(String table) {
    return folder.with("disks/x/x.csv", table).errors();
  }

  @Test
  void eachRowStatesARequirement() {
    List<Requirement> stated = folder.with("disks/x/x.csv", TABLE).load().requirements();
    assertThat(stated)
        .extracting(one -> one.id() + " " + one.level() + " " + one.title() + " " + one.origin())
        .containsExactly(
            "R-1 MUST Disks of mail must be basic Origin[file=rules/disks/x/x.drl, line=4,"
                + " column=1, text=Disks of mail must be basic, row=rules/disks/x/x.csv:3:1]",
            "R-2 SHOULD Disks of logs, \"old\" must be dynamic Origin[file=rules/disks/x/x.drl,"
                + " line=4, column=1, text=Disks of logs, \"old\" must be dynamic,"
                + " row=rules/disks/x/x.csv:4:1]");
    assertThat(stated.get(1).breaches().get(0).body().constraints())
        .extracting(one -> one.origin().text())
        .containsExactly(
            "name != \"logs, \\\"old\\\"\"",
            "type != DiskType.DYNAMIC",
            "spindles > 3",
            "aligned == false");
  }

  @Test
  void eachRowHasTheStatusOfItsRule() {
    folder
        .with("disks/x/x.csv", TABLE)
        .with("disks/x/x.drl", RULE.replace("@remedy", "@status(\"retired: gone\")\n  @remedy"));
    assertThat(folder.load().requirements())
        .extracting(Requirement::status)
        .containsOnly(Status.of("retired: gone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.xls", "x.xlsx"})
  void aSpreadsheetStatesTheSameAsACsvFile(String file) {
    List<List<String>> rows = TABLE.lines().map(line -> List.of(line.split(",(?! \"\")"))).toList();
    byte[] workbook =
        Workbooks.of(
            file,
            rows,
            book -> {
              book.getSheetAt(0).getRow(3).getCell(2).setCellValue("logs, \"old\"");
              book.getSheetAt(0).getRow(3).getCell(5).setCellValue(false);
            });
    RuleSet read = folder.with("disks/x/" + file, workbook).load();
    RuleSet expected =
        new RulesFolder(parent.resolve("csv"))
            .with("disks/x/x.drl", RULE)
            .with("disks/x/x.csv", TABLE)
            .load();
    assertThat(read.requirements().stream().map(one -> one.ofRow(null)).toList())
        .isEqualTo(expected.requirements().stream().map(one -> one.ofRow(null)).toList());
    assertThat(read.requirements().get(1).origin().row().shown())
        .isEqualTo("rules/disks/x/" + file + "!A4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\" ) // ",
        "mail\", aligned == true, name != \"",
        "mail\") then violated( drools, $disk ); end rule \"S\" when ",
        "mail\")  @level(\"NOTE\"",
        "*/ ) /*",
        "\\",
        "\\\" ) ",
        "'",
        "' || '1' == '1",
        "[[",
        "//",
        "@id(\"R-9\")",
        "$disk.name",
        "a\nend\nrule \"S\"\nwhen\nthen\nend\n",
      })
  void whateverACellHoldsIsTextAndNothingElse(String text) {
    String cell = "\"" + text.replace("\"", "\"\"") + "\"";
    String table = TABLE.replace("R-1,MUST,mail", "R-1,MUST," + cell);
    String shown = text.strip().replaceAll("\\s*\n\\s*", " ");
    if (text.equals("[[")) {
      assertThat(errors(table)).contains("must not hold '[['");
      return;
    }
    RuleSet rules = folder.with("disks/x/x.csv", table).load();
    assertThat(rules.requirements()).extracting(Requirement::id).containsExactly("R-1", "R-2");
    Requirement one = rules.requirements().get(0);
    assertThat(one.title()).isEqualTo("Disks of " + shown + " must be basic");
    assertThat(one.level()).isEqualTo(Level.MUST);
    assertThat(one.breaches()).hasSize(1);
    assertThat(one.breaches().get(0).message().parts().get(1))
        .isEqualTo(" of " + shown + " is no basic disk");
    assertThat(one.breaches().get(0).body().constraints()).hasSize(4);
    assertThat(one.breaches().get(0).body().constraints().get(0).toString())
        .contains("Literal[value=" + shown + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{$disk}", "a}", "C:\\users"})
  void refusesWhatRulesWouldReadAsSomethingElse(String text) {
    String mark = text.contains("{") ? "{" : text.contains("}") ? "}" : "\\u";
    assertThat(errors(TABLE.replace(",mail", "," + text)))
        .contains(
            "rules/disks/x/x.csv:3:10: error: what: a text that rules are filled in with must not"
                + " hold '"
                + mark
                + "'");
  }

  @Test
  void namesTheCellOfAnAnnotation() {
    assertThat(errors(TABLE.replace("SHOULD", "SHALL").replace("R-1", "r 1")))
        .isEqualTo(
            """
            rules/disks/x/x.csv:3:1: error: id: 'r 1' is no id of a requirement [wrong-annotation]
                r 1,MUST,mail,basic,2,yes
                ^
              Write capital letters and digits joined by hyphens, such as DISK-BASIC.
            rules/disks/x/x.csv:4:5: error: level: unknown level 'SHALL' [wrong-annotation]
                R-2,SHALL,"logs, ""old""\",dynamic,3,no
                    ^
              Use MUST, SHOULD, NOTE, OUTSIDE or STEP.
            """);
  }

  @Test
  void namesTheCellThatCitesNothing() {
    folder.with(
        "disks/x/x.drl",
        RULE.replace("\"guide:1\"", "\"guide:1, [[cited]]\"").replace("[[level]]", "MUST"));
    assertThat(
            errors(
                TABLE.replace("level", "cited").replace("MUST", "guide:2").replace("SHOULD", "x")))
        .isEqualTo(
            """
            rules/disks/x/x.csv:3:5: error: @source names 'guide:2', which is no paragraph of the sources [unknown-source]
                R-1,guide:2,mail,basic,2,yes
                    ^
              See rules/sources for the ids that there are.
            rules/disks/x/x.csv:4:5: error: @source names 'x', which is no paragraph of the sources [unknown-source]
                R-2,x,"logs, ""old""\",dynamic,3,no
                    ^
              See rules/sources for the ids that there are.
            """);
  }

  @Test
  void tellsAnErrorOfTheRuleOnceWhereTheRuleHasIt() {
    folder.with("disks/x/x.drl", RULE.replace("spindles >", "spindels >"));
    assertThat(errors(TABLE))
        .isEqualTo(
            """
            rules/disks/x/x.drl:10:60: error: unknown name 'spindels' (of a Disk) [unknown-property]
                …s == $disk, name != [[what]], type != [[type]], spindels > [[spindles]], aligned == [[aligned]] …
                                                                 ^
              Did you mean spindles?
            """);
  }

  @Test
  void namesTheRowsOfWhichAnErrorIs() {
    folder.with("disks/x/x.drl", RULE.replace("\"a disk\"", "\"[[what]]\""));
    assertThat(
            errors(TABLE.replace(",mail,", ",a disk,").replace("\"logs, \"\"old\"\"\"", "a dsk")))
        .contains(
            "rules/disks/x/x.drl:4:1: error: there is no rule 'a dsk' to extend (row 4 of x.csv)");
    assertThat(
            errors(TABLE.replace(",mail,", ",a disc,").replace("\"logs, \"\"old\"\"\"", "a dsk")))
        .contains(
            "rules/disks/x/x.drl:4:1: error: there is no rule 'a disc' to extend (row 3 of x.csv,"
                + " and each other row likewise)")
        .doesNotContain("a dsk' to extend");
  }

  @Test
  void namesTheColumnNearestToAnUnknownOne() {
    folder.with("disks/x/x.drl", RULE.replace("[[level]]", "[[levle]]"));
    assertThat(errors(TABLE))
        .isEqualTo(
            """
            rules/disks/x/x.csv: error: no rule beside the table uses its column 'level' [wrong-table]
              Write [[level]] where a rule is to have what a row says, or 'comment' below the column's name.
            rules/disks/x/x.drl:5:26: error: the table has no column 'levle' [wrong-table]
                  @id("[[id]]")  @level("[[levle]]")  @stages("design")
                                         ^
              Did you mean level?
            """);
  }

  @Test
  void wantsATableForWhatIsToBeFilledIn() {
    assertThat(
            folder
                .with(
                    "disks/x/x.drl",
                    RulesFolder.RULE.replace("@message(\"m\")", "@message(\"[[m]]\")"))
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:6:13: error: '[[m]]' names a column, but the folder has no table [wrong-table]
                  @message("[[m]]")
                            ^
              Put a table (.csv, .xls or .xlsx) beside the rule, or write out what is meant.
            """);
  }

  @Test
  void wantsARuleBesideATableAndOneTableOnly() {
    assertThat(folder.with("disks/y/y.csv", TABLE).with("disks/x/z.csv", TABLE).errors())
        .contains("rules/disks/y/y.csv: error: there is no rule beside the table [wrong-table]");
    assertThat(errors(TABLE))
        .contains(
            "rules/disks/x/z.csv: error: a second table beside rules/disks/x/x.csv [duplicate-name]\n"
                + "  Keep one of the two.\n");
  }

  @Test
  void wantsAnIdForEachRow() {
    assertThat(errors(TABLE.replace("R-2", "R-1")))
        .contains(
            "rules/disks/x/x.csv:4:1: error: R-1 is stated a second time (first in row 3)",
            "Give each row an id of its own.");
  }

  @Test
  void anEmptyCellIsTold() {
    assertThat(errors(TABLE.replace(",mail,", ",,")))
        .contains("rules/disks/x/x.csv:3:10: error: column 3 (what): the cell is empty");
  }
}
