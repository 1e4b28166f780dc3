package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations that lack something, or say what nobody knows. */
class AnnotationErrorsTest {
  @TempDir private Path parent;

  /** What is wrong with the rule once the first occurrence of a piece is replaced. */
  private String edited(String piece, String replacement) {
    assertThat(RULE).contains(piece);
    return of(RULE.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(replacement)));
  }

  private String of(String rule) {
    return new RulesFolder(parent).with("disks/x/x.drl", rule).errors();
  }

  @Test
  void namesTheAnnotationNearestToAnUnknownOne() {
    assertThat(edited("@remedy(\"r\")", "@remedy(\"r\")  @conflikt(\"c\")"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:7:17: error: unknown annotation @conflikt [unknown-annotation]
                  @remedy("r")  @conflikt("c")
                                ^
              Did you mean @conflict?
            """);
  }

  @Test
  void wantsQuotationMarks() {
    assertThat(edited("@level(\"MUST\")", "@level(MUST)"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: R-1 has no @level [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @level("MUST"), @level("SHOULD") or @level("NOTE").
            rules/disks/x/x.drl:4:15: error: @level needs its text in quotation marks [wrong-annotation]
                  @id("R-1")  @level(MUST)  @stages("design")
                              ^
              Write it as @level("...").
            """);
  }

  @Test
  void wantsOneTextInAnAnnotation() {
    assertThat(edited("@remedy(\"r\")", "@remedy(text = \"r\")"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: 'R' has no @remedy [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @remedy("...").
            rules/disks/x/x.drl:7:3: error: @remedy needs its text in quotation marks [wrong-annotation]
                  @remedy(text = "r")
                  ^
              Write it as @remedy("...").
            """);
  }

  @Test
  void refusesASecondAnnotationOfOneName() {
    assertThat(edited("@remedy(\"r\")", "@remedy(\"r\")  @remedy(\"s\")"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:7:3: error: @remedy stands twice in this rule [duplicate-annotation]
                  @remedy("r")  @remedy("s")
                  ^
              Remove one of them.
            """);
  }

  @Test
  void wantsAnId() {
    assertThat(edited("@id(\"R-1\")  ", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: the rule has no @id [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @id("...") below its name.
            """);
  }

  @Test
  void wantsAnIdOfTheUsualForm() {
    assertThat(edited("R-1", "r 1"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:4:3: error: 'r 1' is no id of a requirement [wrong-annotation]
                  @id("r 1")  @level("MUST")  @stages("design")
                  ^
              Write capital letters and digits joined by hyphens, such as DISK-BASIC.
            """);
  }

  @Test
  void wantsALevel() {
    assertThat(edited("@level(\"MUST\")  ", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: R-1 has no @level [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @level("MUST"), @level("SHOULD") or @level("NOTE").
            """);
  }

  @Test
  void namesTheLevels() {
    assertThat(edited("MUST", "must"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:4:15: error: unknown level 'must' [wrong-annotation]
                  @id("R-1")  @level("must")  @stages("design")
                              ^
              Use MUST, SHOULD, NOTE, OUTSIDE or STEP.
            """);
  }

  @Test
  void wantsAMessage() {
    assertThat(edited("  @message(\"m\")\n", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: 'R' has no @message [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @message("...").
            """);
  }

  @Test
  void wantsAMessageThatSaysSomething() {
    assertThat(edited("@message(\"m\")", "@message(\" \")"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:6:3: error: 'R' has no @message [missing-annotation]
                  @message(" ")
                  ^
              Add @message("...").
            """);
  }

  @Test
  void wantsARemedy() {
    assertThat(edited("  @remedy(\"r\")\n", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: 'R' has no @remedy [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @remedy("...").
            """);
  }

  @Test
  void wantsStages() {
    assertThat(edited("  @stages(\"design\")", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: 'R' has no @stages [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @stages("...").
            """);
  }

  @Test
  void namesTheStagesForEachUnknownOne() {
    assertThat(edited("\"design\"", "\"desing, operate, later\""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:4:31: error: unknown stage 'desing' [wrong-annotation]
                  @id("R-1")  @level("MUST")  @stages("desing, operate, later")
                                              ^
              Use design, prepare-ad, install-node, create-evs, operate, upgrade-node, upgrade-evs.
            rules/disks/x/x.drl:4:31: error: unknown stage 'later' [wrong-annotation]
                  @id("R-1")  @level("MUST")  @stages("desing, operate, later")
                                              ^
              Use design, prepare-ad, install-node, create-evs, operate, upgrade-node, upgrade-evs.
            """);
  }

  @Test
  void refusesAStageThatIsNamedTwice() {
    assertThat(edited("\"design\"", "\"design, design\""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:4:31: error: 'design' is named twice [duplicate-annotation]
                  @id("R-1")  @level("MUST")  @stages("design, design")
                                              ^
              Remove one of them.
            """);
  }

  @Test
  void wantsASource() {
    assertThat(edited("  @source(\"guide:1\")\n", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: 'R' has no @source [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @source("...").
            """);
  }

  @Test
  void refusesASourceThatNamesNothing() {
    assertThat(edited("\"guide:1\"", "\" , \""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:5:3: error: @source names nothing [missing-annotation]
                  @source(" , ")
                  ^
              Name one at least.
            """);
  }

  @Test
  void refusesAPlaceholderThatNamesNothing() {
    assertThat(edited("@message(\"m\")", "@message(\"{$disk.typ} of {$dsk}\")"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:6:3: error: Disk has no property 'typ' [unknown-property]
                  @message("{$disk.typ} of {$dsk}")
                  ^
              Did you mean type?
            rules/disks/x/x.drl:6:3: error: unknown name '$dsk' [unknown-name]
                  @message("{$disk.typ} of {$dsk}")
                  ^
              Did you mean $disk?
            """);
  }

  @Test
  void tellsAllErrorsOfARuleAtOnce() {
    assertThat(
            edited(
                "  @id(\"R-1\")  @level(\"MUST\")  @stages(\"design\")\n"
                    + "  @source(\"guide:1\")\n"
                    + "  @message(\"m\")\n"
                    + "  @remedy(\"r\")\n"
                    + "when\n"
                    + "  Disk( this == $disk, shared == true )",
                "  @id(\"R-1\")  @level(\"MSUT\")  @stages(\"desing\")\n"
                    + "  @message(\"{$disk.typ}\")\n"
                    + "  @remdy(\"r\")  no-loop\n"
                    + "when\n"
                    + "  Disk( this == $disk, shard == true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: 'R' has no @remedy [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @remedy("...").
            rules/disks/x/x.drl:3:1: error: 'R' has no @source [missing-annotation]
                rule "R" extends "a disk"
                ^
              Add @source("...").
            rules/disks/x/x.drl:4:15: error: unknown level 'MSUT' [wrong-annotation]
                  @id("R-1")  @level("MSUT")  @stages("desing")
                              ^
              Use MUST, SHOULD, NOTE, OUTSIDE or STEP.
            rules/disks/x/x.drl:4:31: error: unknown stage 'desing' [wrong-annotation]
                  @id("R-1")  @level("MSUT")  @stages("desing")
                                              ^
              Use design, prepare-ad, install-node, create-evs, operate, upgrade-node, upgrade-evs.
            rules/disks/x/x.drl:5:3: error: Disk has no property 'typ' [unknown-property]
                  @message("{$disk.typ}")
                  ^
              Did you mean type?
            rules/disks/x/x.drl:6:3: error: unknown annotation @remdy [unknown-annotation]
                  @remdy("r")  no-loop
                  ^
              Did you mean @remedy?
            rules/disks/x/x.drl:6:16: error: the attribute 'no-loop' is not allowed [not-allowed]
                  @remdy("r")  no-loop
                               ^
              Remove it: the order of rules has no meaning, and Drools loses findings with some attributes.
            rules/disks/x/x.drl:8:24: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( this == $disk, shard == true )
                                       ^
              Did you mean shared?
            """);
  }
}
