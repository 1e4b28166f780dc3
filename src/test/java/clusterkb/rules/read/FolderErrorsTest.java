package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a folder that do not fit together, and folders that do not. */
class FolderErrorsTest {
  private static final String SECOND =
      RULE.replace("package clusterkb\n", "").replace("\"R\"", "\"S\"");

  @TempDir private Path parent;
  private RulesFolder folder;

  @BeforeEach
  void newFolder() {
    folder = new RulesFolder(parent);
  }

  @Test
  void wantsARuleToExtend() {
    assertThat(folder.with("disks/x/x.drl", RULE.replace(" extends \"a disk\"", "")).errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: 'R' does not say whom it speaks of [missing-phrase]
                rule "R"
                ^
              Let it extend a rule of the vocabulary: rule "..." extends "a node of the cluster".
            """);
  }

  @Test
  void namesTheRuleNearestToAnUnknownParent() {
    assertThat(folder.with("disks/x/x.drl", RULE.replace("a disk", "a dsk")).errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: there is no rule 'a dsk' to extend [unknown-phrase]
                rule "R" extends "a dsk"
                ^
              Did you mean 'a disk'?
            """);
  }

  @Test
  void pointsToTheVocabularyWhereNothingIsNear() {
    assertThat(folder.with("disks/x/x.drl", RULE.replace("a disk", "qwertz")).errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: there is no rule 'qwertz' to extend [unknown-phrase]
                rule "R" extends "qwertz"
                ^
              See rules/vocabulary for those that there are.
            """);
  }

  @Test
  void refusesRulesThatExtendOneAnother() {
    assertThat(
            folder
                .with(
                    "disks/x/x.drl",
                    RULE.replace("a disk", "S") + "\nrule \"S\" extends \"R\"\nwhen\nthen\nend\n")
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: rules extend one another in a circle [missing-phrase]
                rule "R" extends "S"
                ^
              Cut the circle.
            rules/disks/x/x.drl:14:1: error: rules extend one another in a circle [missing-phrase]
                rule "S" extends "R"
                ^
              Cut the circle.
            """);
  }

  @Test
  void refusesARuleThatExtendsItself() {
    assertThat(folder.with("disks/x/x.drl", RULE.replace("a disk", "R")).errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: rules extend one another in a circle [missing-phrase]
                rule "R" extends "R"
                ^
              Cut the circle.
            """);
  }

  @Test
  void checksARuleThatNobodyExtends() {
    assertThat(
            folder
                .with(
                    "disks/x/x.drl",
                    RULE
                        + "\n"
                        + "rule \"S\" extends \"a disk\"\n"
                        + "when\n"
                        + "  Disk( shard == true )\n"
                        + "then\n"
                        + "end\n")
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:16:9: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( shard == true )
                        ^
              Did you mean shared?
            """);
  }

  @Test
  void refusesASecondRuleOfOneName() {
    assertThat(
            folder
                .with(
                    "disks/x/x.drl", RULE + SECOND.replace("\"S\"", "\"R\"").replace("R-1", "S-1"))
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:14:1: error: a second rule 'R' (the first is at rules/disks/x/x.drl:3) [duplicate-name]
                rule "R" extends "a disk"
                ^
              Give it another name.
            """);
  }

  @Test
  void refusesTheNameOfARuleOfTheVocabulary() {
    assertThat(folder.with("disks/x/x.drl", RULE.replace("\"R\"", "\"a shared disk\"")).errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a second rule 'a shared disk' (the first is at rules/vocabulary/subjects.drl:9) [duplicate-name]
                rule "a shared disk" extends "a disk"
                ^
              Give it another name.
            """);
  }

  @Test
  void refusesASecondHeadOfARequirement() {
    assertThat(folder.with("disks/x/x.drl", RULE + SECOND).errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:14:1: error: @level, @stages, @source, @remedy, @conflict and @status stand once in a requirement [duplicate-annotation]
                rule "S" extends "a disk"
                ^
              Keep them at 'R' only.
            """);
  }

  @Test
  void wantsOneSubjectForAllRulesOfARequirement() {
    assertThat(
            folder
                .with(
                    "disks/x/x.drl",
                    RULE
                        + "\n"
                        + "rule \"S\" extends \"a shared disk\"\n"
                        + "  @id(\"R-1\")  @message(\"m\")\n"
                        + "when\n"
                        + "then\n"
                        + "  violated( drools, $disk );\n"
                        + "end\n")
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:14:1: error: 'S' speaks of others than 'R' does [wrong-subject]
                rule "S" extends "a shared disk"
                ^
              All rules of one requirement extend the same rule and have the same subject.
            """);
  }

  @Test
  void wantsAMessageInEachRuleOfARequirement() {
    assertThat(
            folder
                .with(
                    "disks/x/x.drl",
                    RULE
                        + "\n"
                        + "rule \"S\" extends \"a disk\"\n"
                        + "  @id(\"R-1\")\n"
                        + "when\n"
                        + "then\n"
                        + "  violated( drools, $disk );\n"
                        + "end\n")
                .errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:14:1: error: 'S' has no @message [missing-annotation]
                rule "S" extends "a disk"
                ^
              Add @message("...").
            """);
  }

  @Test
  void refusesAnIdThatAnotherFolderHas() {
    assertThat(folder.with("disks/x/x.drl", RULE).with("disks/y/y.drl", RULE).errors())
        .isEqualTo(
            """
            rules/disks/y/y.drl:3:1: error: R-1 is stated a second time (first in rules/disks/x/x.drl) [duplicate-id]
                rule "R" extends "a disk"
                ^
              A requirement is stated once: remove one.
            """);
  }

  @Test
  void refusesACitationThatResolvesToNothing() {
    assertThat(folder.with("disks/x/x.drl", RULE.replace("guide:1", "guide:1, guide:2")).errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: @source names 'guide:2', which is no paragraph of the sources [unknown-source]
                rule "R" extends "a disk"
                ^
              See rules/sources for the ids that there are.
            """);
  }

  @Test
  void wantsARequirementInEachFolder() {
    assertThat(folder.with("disks/x/x.drl", "package clusterkb\n").errors())
        .isEqualTo(
            """
            rules/disks/x/x.drl:1:1: error: no requirement is stated here [no-requirement]
                package clusterkb
                ^
              Conclude 'violated( drools, $subject );' in a rule, or remove the folder.
            """);
  }
}
