package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules with attributes or consequences that they may not have. */
class ConclusionErrorsTest {
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
  void refusesSalience() {
    assertThat(edited("when", "  salience 10\nwhen"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:8:3: error: the attribute 'salience' is not allowed [not-allowed]
                  salience 10
                  ^
              Remove it: the order of rules has no meaning, and Drools loses findings with some attributes.
            """);
  }

  @Test
  void refusesEachAttribute() {
    assertThat(
            edited("when", "  no-loop lock-on-active\n  agenda-group \"x\"  enabled false\nwhen"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:8:3: error: the attribute 'no-loop' is not allowed [not-allowed]
                  no-loop lock-on-active
                  ^
              Remove it: the order of rules has no meaning, and Drools loses findings with some attributes.
            rules/disks/x/x.drl:8:11: error: the attribute 'lock-on-active' is not allowed [not-allowed]
                  no-loop lock-on-active
                          ^
              Remove it: the order of rules has no meaning, and Drools loses findings with some attributes.
            rules/disks/x/x.drl:9:3: error: the attribute 'agenda-group' is not allowed [not-allowed]
                  agenda-group "x"  enabled false
                  ^
              Remove it: the order of rules has no meaning, and Drools loses findings with some attributes.
            rules/disks/x/x.drl:9:21: error: the attribute 'enabled' is not allowed [not-allowed]
                  agenda-group "x"  enabled false
                                    ^
              Remove it: the order of rules has no meaning, and Drools loses findings with some attributes.
            """);
  }

  @Test
  void refusesOtherJavaInTheConsequence() {
    assertThat(edited("violated( drools, $disk );", "System.exit(1);"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:11:3: error: the 'then' part is not one of those that rules may have [wrong-conclusion]
                  System.exit(1);
                  ^
              Write 'violated( drools, $subject );' (for a NOTE 'noted( drools, $subject );') and nothing
              else.
            """);
  }

  @Test
  void refusesMoreJavaInTheConsequence() {
    assertThat(edited("violated( drools, $disk );", "violated( drools, $disk ); System.exit(1);"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:11:3: error: the 'then' part is not one of those that rules may have [wrong-conclusion]
                  violated( drools, $disk ); System.exit(1);
                  ^
              Write 'violated( drools, $subject );' (for a NOTE 'noted( drools, $subject );') and nothing
              else.
            """);
  }

  @Test
  void showsTheConsequenceWhereverItStands() {
    assertThat(
            edited("then\n  violated( drools, $disk );", "then\n\n\n    insert( new Object() );"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:13:5: error: the 'then' part is not one of those that rules may have [wrong-conclusion]
                    insert( new Object() );
                    ^
              Write 'violated( drools, $subject );' (for a NOTE 'noted( drools, $subject );') and nothing
              else.
            """);
  }

  @Test
  void refusesNamedConsequences() {
    assertThat(edited("then\n", "then\n  violated( drools, $disk );\nthen[more]\n"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: named consequences are not allowed [not-allowed]
                rule "R" extends "a disk"
                ^
              Write a rule for each.
            """);
  }

  @Test
  void refusesAnEmptyConsequence() {
    assertThat(edited("  violated( drools, $disk );\n", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: the rule has annotations but concludes nothing [wrong-conclusion]
                rule "R" extends "a disk"
                ^
              Write 'violated( drools, $subject );' in its 'then' part.
            """);
  }

  @Test
  void refusesTheConsequenceOfANoteInAMust() {
    assertThat(edited("violated", "noted"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a MUST concludes 'violated' [wrong-conclusion]
                rule "R" extends "a disk"
                ^
              Change the 'then' part.
            """);
  }

  @Test
  void refusesTheConsequenceOfAMustInANote() {
    assertThat(edited("MUST", "NOTE"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a NOTE concludes 'noted' [wrong-conclusion]
                rule "R" extends "a disk"
                ^
              Change the 'then' part.
            """);
  }

  @Test
  void refusesASubjectThatTheVocabularyDoesNotName() {
    assertThat(edited("violated( drools, $disk );", "violated( drools, $disc );"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: the verdict is about '$disc', which 'a disk' does not name [wrong-subject]
                rule "R" extends "a disk"
                ^
              Use a variable of the rule that it extends.
            """);
  }
}
