package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no DRL. */
class SyntaxErrorsTest {
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
  void tellsWhereARuleHasNoThen() {
    assertThat(edited("then\n", "\n"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:12:1: error: syntax: mismatched input 'end' in rule "R" [syntax]
                end
                ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsWhereARuleHasNoWhen() {
    assertThat(edited("when\n", "\n"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: syntax: mismatched input 'Disk' in rule "R" [syntax]
                  Disk( this == $disk, shared == true )
                  ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsThatTheFileEndsInsideARule() {
    assertThat(edited("end\n", ""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:12:1: error: syntax: mismatched input '<eof>' in rule "R" [syntax]
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsWhereABracketIsMissing() {
    assertThat(edited("shared == true )", "shared == true"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:10:1: error: syntax: mismatched input 'then' in rule "R" [syntax]
                then
                ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsWhereAnOperatorIsNone() {
    assertThat(edited("shared == true", "shared = true"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:31: error: syntax: mismatched input '=' in rule "R" [syntax]
                  Disk( this == $disk, shared = true )
                                              ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsWhereAnOperandIsMissing() {
    assertThat(edited("shared == true", "shared == true && "))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:43: error: syntax: no viable alternative at input ')' in rule "R" [syntax]
                  Disk( this == $disk, shared == true &&  )
                                                          ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsWhereAQuotationMarkIsMissing() {
    assertThat(edited("rule \"R\"", "rule \"R"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:18: error: syntax: mismatched input 'a' in rule "R extends " [syntax]
                rule "R extends "a disk"
                                 ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            rules/disks/x/x.drl:13:1: error: syntax: mismatched input '' [syntax]
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsWhereAKeywordIsMisspelt() {
    assertThat(edited("package clusterkb", "packag clusterkb"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:1:1: error: syntax: mismatched input 'packag' expecting one of the following tokens: '[package, unit, import, global, declare, function, rule, query]'. [syntax]
                packag clusterkb
                ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }

  @Test
  void tellsTheLineInAFileOfWindows() {
    assertThat(of(RULE.replace("shared", "shard").replace("\n", "\r\n")))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( this == $disk, shard == true )
                                       ^
              Did you mean shared?
            """);
  }

  @Test
  void wantsThePackage() {
    assertThat(edited("package clusterkb", "package other"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:1:1: error: the file does not begin with 'package clusterkb' [syntax]
                package other
                ^
              Put that line first.
            """);
  }

  @Test
  void refusesUnicodeEscapes() {
    assertThat(edited("@message(\"m\")", "@message(\"\\u0022\")"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:6:1: error: Unicode escapes are not allowed in rules [not-allowed]
                  @message("\\u0022")
                ^
              Write the character itself.
            """);
  }

  @Test
  void refusesNestingThatIsTooDeep() {
    assertThat(edited("shared == true", "(".repeat(30) + "shared == true" + ")".repeat(30)))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:43: error: more than 20 brackets are open here [not-allowed]
                  Disk( this == $disk, ((((((((((((((((((((((((((((((shared == true)))))))))))))))))))))))))))))…
                                                          ^
              Write it more simply, or as several rules with the same @id.
            """);
  }

  /** Drools' parser breaks there, and tells it with its stack trace. */
  @Test
  void tellsThatTheFileEndsInsideAPattern() {
    assertThat(of(RULE.substring(0, RULE.indexOf("$disk, ") + 2)))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:19: error: syntax: unexpected input '<eof>' [syntax]
                  Disk( this == $d
                                  ^
              Check this line and the one before it for a missing bracket, comma, quotation mark or keyword
              (rule, when, then, end).
            """);
  }
}
