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
              Write Standard Edition or Enterprise Edition.
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
            rules/vocabulary/Limit.csv:3:1: error: column 2 (nodes): 'eight' is no number [wrong-type]
                Enterprise,eight,a
                ^
              Write a whole number.
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
            rules/vocabulary/Limit.csv:3:1: error: column 2 (nodes): '99999999999' is no number [wrong-type]
                Enterprise,99999999999,a
                ^
              Write a whole number.
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
            rules/vocabulary/Limit.csv:3:1: error: the row has 2 cells instead of 3 [wrong-table]
                Enterprise,8
                ^
              Fill all its cells.
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
            rules/vocabulary/Limit.csv:2:1: error: the first two lines have different numbers of columns [wrong-table]
                Node.exchangeEdition,number,text
                ^
              Align them.
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
            rules/vocabulary/Limit.csv:2:1: error: column 2: 'numbr' does not say what the column holds [wrong-table]
                Node.exchangeEdition,numbr,text
                ^
              Write number, text, or an enumerated property such as Node.operatingSystem.
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
            rules/vocabulary/Limit.csv:2:1: error: column 1: 'Node.name' does not say what the column holds [wrong-table]
                Node.name,number,text
                ^
              Write number, text, or an enumerated property such as Node.operatingSystem.
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
            rules/vocabulary/Limit.csv:1:1: error: column 3: a second 'nodes' [duplicate-name]
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
            rules/vocabulary/Limit.csv:1:1: error: column 2: 'number of nodes' is no name that a rule can call [wrong-table]
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
            rules/vocabulary/Limit.csv:1:1: error: the table has no rows [wrong-table]
                edition,nodes,note
                ^
              Write column names, a line saying what each column holds, then the rows.
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
            rules/vocabulary/Limit.csv:1:1: error: the table cannot be read as CSV [syntax]
                edition,nodes,note
                ^
              Check its quotation marks.
            """);
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
              Write Standard Edition or Enterprise Edition.
            rules/vocabulary/Limit.csv:5:1: error: column 2 (nodes): 'eight' is no number [wrong-type]
                Enterprize,eight,a
                ^
              Write a whole number.
            rules/vocabulary/Limit.csv:6:1: error: the row has 2 cells instead of 3 [wrong-table]
                Standard,2
                ^
              Fill all its cells.
            rules/vocabulary/Limit.csv:7:1: error: column 2 (nodes): 'two' is no number [wrong-type]
                Standard,two,b
                ^
              Write a whole number.
            """);
  }

  @Test
  void refusesTheNameOfAFactClass() {
    assertThat(folder.with("vocabulary/Node.csv", TABLE).with("disks/x/x.drl", RULE).errors())
        .isEqualTo(
            """
            rules/vocabulary/Node.csv:1:1: error: 'Node' is a fact class already [duplicate-name]
                edition,nodes,note
                ^
              Rename the file.
            """);
  }

  @Test
  void refusesANameThatRulesCannotCall() {
    assertThat(folder.with("vocabulary/The-Limit.csv", TABLE).with("disks/x/x.drl", RULE).errors())
        .isEqualTo(
            """
            rules/vocabulary/The-Limit.csv:1:1: error: 'The-Limit' is no name that a rule can call [wrong-table]
                edition,nodes,note
                ^
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
            rules/vocabulary/b/Limit.csv:1:1: error: a second table 'Limit' [duplicate-name]
                edition,nodes,note
                ^
              Rename the file.
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
