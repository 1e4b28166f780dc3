package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.RULE;
import static clusterkb.rules.RulesFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the vocabulary, and of several folders at once. */
class VocabularyErrorsTest {
  @TempDir private Path parent;
  private RulesFolder folder;

  @BeforeEach
  void newFolder() {
    folder = new RulesFolder(parent);
  }

  @Test
  void sparesOtherFoldersTheErrorsOfOne() {
    assertThat(
            folder
                .with("disks/x/x.drl", RULE.replace("shared ==", "shard =="))
                .with("disks/y/y.drl", RULE.replace("R", "S").replace("shared ==", "shard =="))
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( this == $disk, shard == true )
                                       ^
              Did you mean shared?
            rules/disks/y/y.drl:9:24: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( this == $disk, shard == true )
                                       ^
              Did you mean shared?
            """);
  }

  @Test
  void tellsAnErrorOfTheVocabularyOnce() {
    assertThat(
            folder
                .with(
                    "vocabulary/subjects.drl",
                    VOCABULARY.replace("Disk( this == $disk, shared", "Disk( this == $disk, shard"))
                .with("disks/x/x.drl", RULE)
                .with("disks/y/y.drl", RULE.replace("R", "S").replace("a disk", "a shared disk"))
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/subjects.drl:11:24: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( this == $disk, shard == true )
                                       ^
              Did you mean shared?
            """);
  }

  @Test
  void refusesAConclusionInTheVocabulary() {
    assertThat(
            folder
                .with(
                    "vocabulary/subjects.drl",
                    VOCABULARY
                        + "\n"
                        + "rule \"x\"\n"
                        + "when\n"
                        + "  $x : Disk()\n"
                        + "then\n"
                        + "  violated( drools, $x );\n"
                        + "end\n")
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/subjects.drl:21:1: error: a vocabulary rule concludes nothing [wrong-conclusion]
                rule "x"
                ^
              Empty its 'then' part.
            """);
  }

  @Test
  void refusesAnUnknownParentInTheVocabulary() {
    assertThat(
            folder
                .with(
                    "vocabulary/subjects.drl",
                    VOCABULARY + "\nrule \"x\" extends \"a dsk\"\nwhen\nthen\nend\n")
                .with("disks/x/x.drl", RULE)
                .errors())
        .isEqualTo(
            """
            rules/vocabulary/subjects.drl:21:1: error: there is no rule 'a dsk' to extend [unknown-phrase]
                rule "x" extends "a dsk"
                ^
              Did you mean 'a disk'?
            """);
  }

  @Test
  void refusesRowsAsSubjects() {
    assertThat(
            folder
                .with(
                    "vocabulary/Limit.csv",
                    "edition,nodes\nNode.exchangeEdition,number\nEnterprise,8\n")
                .with(
                    "vocabulary/subjects.drl",
                    VOCABULARY + "\nrule \"a limit\"\nwhen\n  $limit : Limit()\nthen\nend\n")
                .with(
                    "disks/x/x.drl",
                    RULE.replace("a disk", "a limit")
                        .replace("$disk", "$limit")
                        .replace(
                            "Disk( this == $limit, shared == true )",
                            "Limit( this == $limit, nodes == 1 )"))
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a table's row is no subject [wrong-subject]
                rule "R" extends "a limit"
                ^
              Use a customer's fact.
            """);
  }
}
