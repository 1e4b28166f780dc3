package clusterkb.lint;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in rules that a table fills in, and in their cases. */
class LintTablesTest {
  private static final String RULE =
      """
      package clusterkb

      rule "Shared disks for [[title]] must be [[type]]" extends "a shared disk"
        @id("[[id]]")  @level("MUST")  @stages("design")
        @source("guide:1")
        @message("{$disk} is a {$disk.type} disk[[end]]")
        @remedy("Make {$disk} a [[type]] disk.")
      when
        Disk( this == $disk, type != [[type]], spindles > [[spindles]] )
      then
        violated( drools, $disk );
      end
      """;
  private static final String TABLE =
      """
      id,title,type,spindles,end
      text,text,Disk.type,number,text
      DISK-MAIL,mail,basic,1,:
      DISK-LOGS,logs,dynamic,2,:
      """;
  private static final String CASES =
      """
      - case: all verdicts
        requirement: DISK-MAIL
        facts: {disks: [{name: "A:", shared: yes, type: dynamic, spindles: 2},
          {name: "B:", shared: yes, type: basic}, {name: "C:", shared: no}, {name: "D:"}]}
        expect: {"A:": VIOLATED, "B:": MET, "C:": NOT_APPLICABLE, "D:": UNKNOWN}
      - case: all verdicts
        requirement: DISK-LOGS
        facts: {disks: [{name: "A:", shared: yes, type: basic, spindles: 3},
          {name: "B:", shared: yes, type: dynamic}, {name: "C:", shared: no}, {name: "D:"}]}
        expect: {"A:": VIOLATED, "B:": MET, "C:": NOT_APPLICABLE, "D:": UNKNOWN}
      """;

  @TempDir private Path parent;
  private Path rules;

  @BeforeEach
  void base() {
    rules = RulesFolder.copy(LintExamples.BASE, parent.resolve("rules"));
  }

  private List<String> found(String rule, String table, String cases) throws IOException {
    Path folder = Files.createDirectories(rules.resolve("disks/disk-types"));
    Files.writeString(folder.resolve("disk-types.drl"), rule);
    Files.writeString(folder.resolve("disk-types.csv"), table);
    Files.writeString(folder.resolve("cases.yaml"), cases);
    return Lint.of(rules, null, count -> {}).findings().stream()
        .map(
            one ->
                (one.place() + " " + one.message() + " [" + one.check().id() + "]")
                    .replace("rules/disks/disk-types/", ""))
        .toList();
  }

  @Test
  void nothingIsFoundWhereEachRowHasItsCases() throws IOException {
    assertThat(found(RULE, TABLE, CASES)).isEmpty();
  }

  @Test
  void eachCaseSaysWhichRowItIsAbout() throws IOException {
    assertThat(
            found(
                RULE,
                TABLE,
                CASES.replace("  requirement: DISK-MAIL\n", "").replace("DISK-LOGS", "DISK-LOG")))
        .containsExactly(
            "cases.yaml:1:3 the case does not say which requirement it is about [wrong-case]",
            "cases.yaml:5:3 the rules of this folder state no requirement 'DISK-LOG' [wrong-case]",
            "disk-types.csv:3:1 DISK-MAIL has no cases [no-cases]",
            "disk-types.csv:4:1 DISK-LOGS has no cases [no-cases]");
  }

  @Test
  void casesAreOfARowThatCannotBeRead() throws IOException {
    assertThat(found(RULE, TABLE.replace("DISK-LOGS,", "disk logs,"), CASES))
        .containsExactly(
            "disk-types.csv:4:1 id: 'disk logs' is no id of a requirement [wrong-annotation]");
  }

  @Test
  void theCasesOfEachRowShowAllOfItsVerdictsAndNameItsSubjects() throws IOException {
    assertThat(
            found(
                RULE,
                TABLE,
                CASES.replaceFirst(", \"B:\": MET", "").replaceFirst("\"D:\": U", "\"E:\": U")))
        .containsExactly(
            "cases.yaml:1:3 the case 'all verdicts' expects a verdict on 'E:', which its facts do"
                + " not have [case-subject]",
            "cases.yaml:1:3 the case 'all verdicts' expects nothing of 'B:' [case-subject]",
            "cases.yaml:1:3 the case 'all verdicts' expects nothing of 'D:' [case-subject]",
            "disk-types.csv:3:1 no case of DISK-MAIL shows MET [verdict-not-shown]");
  }

  @Test
  void whatAllRowsHaveIsToldOnceAndElseTheRow() throws IOException {
    assertThat(found(RULE.replace("{$disk} is a {$disk.type} disk", "it is another"), TABLE, CASES))
        .containsExactly("disk-types.drl:6:3 the message does not name $disk [message-subject]");
    assertThat(found(RULE, TABLE.replace("2,:", "2,."), CASES))
        .containsExactly(
            "disk-types.drl:6:3 the message ends with a full stop (row 4 of disk-types.csv)"
                + " [message-form]");
    assertThat(found(RULE, TABLE.replace(",2,:", ",10000,:"), CASES))
        .containsExactly(
            "disk-types.drl:9:42 'spindles > 10000' is never true: spindles is from 0 to 10000 (row"
                + " 4 of disk-types.csv) [constant-condition]");
  }

  @Test
  void rowsHaveTitlesOfTheirOwn() throws IOException {
    assertThat(found(RULE.replace("be [[type]]\"", "be\""), TABLE.replace("logs,", "mail,"), CASES))
        .containsExactly(
            "disk-types.csv:3:1 DISK-MAIL has the title of DISK-LOGS in disk-types.csv"
                + " [duplicate-title]");
  }

  @Test
  void anIdFindsTheFolderOfItsRow() throws IOException {
    found(RULE, TABLE, CASES);
    assertThat(Lint.of(rules, null, count -> {}).stated())
        .containsEntry("DISK-LOGS", "rules/disks/disk-types")
        .containsEntry("DISK-BASIC", "rules/disks/disk-basic");
  }
}
