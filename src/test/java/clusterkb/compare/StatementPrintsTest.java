package clusterkb.compare;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fingerprints of what requirements ask are the same exactly where they ask the same. */
class StatementPrintsTest {
  @TempDir private Path folder;

  private String print(String name, String rule) {
    RuleSet rules = new RulesFolder(folder.resolve(name)).with("x/x.drl", rule).load();
    return StatementPrints.of(rules).get("R-1");
  }

  @Test
  void layoutTitleAndMessageDoNotCountConditionsDo() {
    String print = print("one", RulesFolder.RULE);
    assertThat(print).matches("[0-9a-f]{64}");
    assertThat(print("layout", RulesFolder.RULE.replace("when", "// why\nwhen\n")))
        .isEqualTo(print);
    assertThat(print("message", RulesFolder.RULE.replace("(\"m\")", "(\"n\")"))).isEqualTo(print);
    assertThat(print("title", RulesFolder.RULE.replace("rule \"R\"", "rule \"S\"")))
        .isEqualTo(print);
    assertThat(print("other", RulesFolder.RULE.replace("true", "false"))).isNotEqualTo(print);
    assertThat(print("scope", RulesFolder.RULE.replace("a disk", "a shared disk")))
        .isNotEqualTo(print);
  }

  @Test
  void whatDecidesInAComparisonHasAnotherPrint() {
    String table = "letters\nnumber\n3\n";
    String rule =
        RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk )\n  Limit( letters == 3 )");
    RuleSet one =
        new RulesFolder(folder.resolve("a"))
            .with("vocabulary/Limit.csv", table)
            .with("x/x.drl", rule)
            .load();
    RuleSet other =
        new RulesFolder(folder.resolve("b"))
            .with("vocabulary/Limit.csv", table + "4\n")
            .with("x/x.drl", rule)
            .load();
    assertThat(RulesChange.of(one, other).deciding()).containsExactly("R-1");
    assertThat(StatementPrints.of(other)).isNotEqualTo(StatementPrints.of(one));
  }

  @Test
  void allThatIsShippedHasOne() {
    Map<String, String> prints =
        StatementPrints.of(RulesLoader.load(RulesFolder.SHIPPED, null, count -> {}));
    assertThat(prints).hasSizeGreaterThan(100);
    // A few are stated in both documents and ask the same.
    assertThat(new HashSet<>(prints.values())).hasSizeGreaterThan(prints.size() - 10);
  }
}
