package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DRL files that hold more than rules. */
class NoRuleErrorsTest {
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
  void refusesAnImport() {
    assertThat(edited("rule", "// important\n  import java.util.List\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:4:3: error: a rule file holds rules only, no 'import' [not-allowed]
                  import java.util.List
                  ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }

  @Test
  void refusesTheImportOfAFunction() {
    assertThat(edited("rule", "import function java.lang.System.exit\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'import' [not-allowed]
                import function java.lang.System.exit
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }

  @Test
  void refusesAFunction() {
    assertThat(edited("rule", "function int f() { return 1; }\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'function' [not-allowed]
                function int f() { return 1; }
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }

  @Test
  void refusesAGlobal() {
    assertThat(edited("rule", "global java.util.List list;\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'global' [not-allowed]
                global java.util.List list;
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }

  @Test
  void refusesADeclaration() {
    assertThat(edited("rule", "declare Foo a : int end\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'declare' [not-allowed]
                declare Foo a : int end
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }

  @Test
  void refusesAnEnumeration() {
    assertThat(edited("rule", "declare enum Foo A; end\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'declare' [not-allowed]
                declare enum Foo A; end
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }

  @Test
  void refusesAQuery() {
    assertThat(edited("rule", "query q() Disk() end\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'query' [not-allowed]
                query q() Disk() end
                ^
              Remove it.
            """);
  }

  @Test
  void refusesAnAttributeOfTheFile() {
    assertThat(edited("rule", "dialect \"mvel\"\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'dialect' [not-allowed]
                dialect "mvel"
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }

  @Test
  void tellsEverythingInTheFileThatIsNoRule() {
    assertThat(edited("rule", "import java.util.List\nimport java.util.Map\nglobal int x;\nrule"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:3:1: error: a rule file holds rules only, no 'import' [not-allowed]
                import java.util.List
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            rules/disks/x/x.drl:4:1: error: a rule file holds rules only, no 'import' [not-allowed]
                import java.util.Map
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            rules/disks/x/x.drl:5:1: error: a rule file holds rules only, no 'global' [not-allowed]
                global int x;
                ^
              Remove it: all facts are known by name, and all a rule needs is its conditions.
            """);
  }
}
