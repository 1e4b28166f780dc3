package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of the knowledge that cannot be read. */
class TableErrorsTest {
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
  void namesTheValueNearestToAnUnknownOne() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("Enterprise", "Enterprize"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:3:1: error: column 1 (edition): 'Enterprize' is none of its values [unknown-value]
                Enterprize,8,a
                ^
              Write Enterprise Edition.
            """);
  }

  @Test
  void wantsWholeNumbers() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("8", "eight"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:3:12: error: column 2 (nodes): 'eight' is no whole number [wrong-type]
                Enterprise,eight,a
                           ^
              Write one, such as 8.
            """);
  }

  @Test
  void wantsNumbersWithinReason() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("8", "99999999999"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:3:12: error: column 2 (nodes): '99999999999' is too large [wrong-type]
                Enterprise,99999999999,a
                           ^
              Use a number below 2147483648.
            """);
  }

  @Test
  void wantsAllCells() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("8,a", "8"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:3:13: error: column 3 (note): the cell is empty [wrong-table]
                Enterprise,8
                            ^
              Fill it: a table says all that it speaks of.
            """);
  }

  @Test
  void wantsAsManyKindsAsNames() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("edition,nodes,note", "edition,nodes"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:1:14: error: column 3: it has no name [wrong-table]
                edition,nodes
                             ^
              Name it in the first line, or empty it.
            """);
  }

  @Test
  void wantsToKnowWhatAColumnHolds() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("number", "numbr"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:2:22: error: column 2 (nodes): 'numbr' does not say what the column holds [wrong-table]
                Node.exchangeEdition,numbr,text
                                     ^
              Write number, text, yes/no, comment, or an enumerated property such as Node.operatingSystem.
            """);
  }

  @Test
  void wantsAnEnumerationInAColumnOfAProperty() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("Node.exchangeEdition", "Node.name"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:2:1: error: column 1 (edition): 'Node.name' does not say what the column holds [wrong-table]
                Node.name,number,text
                ^
              Write number, text, yes/no, comment, or an enumerated property such as Node.operatingSystem.
            """);
  }

  @Test
  void refusesASecondColumnOfOneName() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("note", "nodes"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:1:15: error: column 3: a second 'nodes' [duplicate-name]
                edition,nodes,nodes
                              ^
              Rename one.
            """);
  }

  @Test
  void wantsNamesThatRulesCanCall() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("nodes", "number of nodes"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:1:9: error: column 2: 'number of nodes' is no name that a rule can call [wrong-table]
                edition,number of nodes,note
                        ^
              Write one word of letters and digits.
            """);
  }

  @Test
  void wantsRows() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE.replace("Enterprise,8,a\n", ""))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv: error: the table has no rows [wrong-table]
              Write column names, a line saying what each column holds, then the rows.
            """);
  }

  @Test
  void wantsYesOrNo() {
    assertThat(
            folder
                .with(
                    "vocabulary/Limit.csv",
                    "shared,nodes\nyes/no,number\nyes,1\nNO,2\nTrue,3\nperhaps,4\n")
                .with("disks/x/x.drl", RulesFolder.rule("a disk", "$disk", "  Limit( shared )"))
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:6:1: error: column 1 (shared): 'perhaps' is neither yes nor no [wrong-type]
                perhaps,4
                ^
              Write yes or no.
            """);
  }

  @Test
  void refusesAWordThatLeavesOpenWhichValueIsMeant() {
    String table = "system\nNode.operatingSystem\nWindows 2000\n";
    assertThat(folder.with("vocabulary/Limit.csv", table).with("disks/x/x.drl", RULE).errors())
        .startsWith(
            "rules/vocabulary/Limit.csv:3:1: error: column 1 (system): 'Windows 2000' leaves open"
                + " which one it is [unknown-value]\n");
  }

  @Test
  void tellsAllErrorsOfAllRowsAtOnce() {
    assertThat(
            folder
                .with(
                    "vocabulary/Limit.csv",
                    TABLE.replace(
                        "Enterprise,8,a\n",
                        "# the limits\n\nEnterprize,eight,a\nStandard,2\nStandard,two,b"))
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/Limit.csv:5:1: error: column 1 (edition): 'Enterprize' is none of its values [unknown-value]
                Enterprize,eight,a
                ^
              Write Enterprise Edition.
            rules/vocabulary/Limit.csv:5:12: error: column 2 (nodes): 'eight' is no whole number [wrong-type]
                Enterprize,eight,a
                           ^
              Write one, such as 8.
            rules/vocabulary/Limit.csv:6:11: error: column 3 (note): the cell is empty [wrong-table]
                Standard,2
                          ^
              Fill it: a table says all that it speaks of.
            rules/vocabulary/Limit.csv:7:10: error: column 2 (nodes): 'two' is no whole number [wrong-type]
                Standard,two,b
                         ^
              Write one, such as 8.
            """);
  }

  @Test
  void refusesTheNameOfAFactClass() {
    assertThat(folder.with("vocabulary/Node.csv", TABLE).with("disks/x/x.drl", RULE).errors())
        .isEqualTo(
            """
            rules/vocabulary/Node.csv: error: 'Node' is a fact class already [duplicate-name]
              Rename the file.
            """);
  }

  @Test
  void refusesANameThatRulesCannotCall() {
    assertThat(folder.with("vocabulary/The-Limit.csv", TABLE).with("disks/x/x.drl", RULE).errors())
        .isEqualTo(
            """
            rules/vocabulary/The-Limit.csv: error: 'The-Limit' is no name that a rule can call [wrong-table]
              Rename the file: letters only.
            """);
  }

  @Test
  void refusesASecondTableOfOneName() {
    assertThat(
            folder
                .with("vocabulary/a/Limit.csv", TABLE)
                .with("vocabulary/b/Limit.csv", TABLE)
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/b/Limit.csv: error: a second table 'Limit' (the first is rules/vocabulary/a/Limit.csv) [duplicate-name]
              Keep one of the two, or rename one.
            """);
  }

  @Test
  void namesTheColumnNearestToAnUnknownOne() {
    assertThat(
            folder
                .with("vocabulary/Limit.csv", TABLE)
                .with(
                    "disks/x/x.drl",
                    RULE.replace("Disk( this == $disk, shared == true )", "Limit( node >= 2 )"))
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:10: error: unknown name 'node' (of a Limit) [unknown-property]
                  Limit( node >= 2 )
                         ^
              Did you mean nodes or note?
            """);
  }
}
