package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.lint.LintExamples;
import clusterkb.rules.LintRule;
import clusterkb.rules.RulesFolder;
import clusterkb.text.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each finding of {@code kb rules lint} has an example with all that is said of it; {@code mvn test
 * -Dtest=LintExamplesTest -Dkb.record=true} writes down anew what is said.
 */
class LintExamplesTest {
  @TempDir private Path parent;
  private String home;

  @BeforeEach
  void aHomeOfItsOwn() {
    home = System.setProperty("user.home", parent.toString());
  }

  @AfterEach
  void theOldHome() {
    System.setProperty("user.home", home);
  }

  @ParameterizedTest
  @EnumSource
  void saysAllOfTheExampleAndNothingElse(LintRule rule) throws IOException {
    Path rules = LintExamples.folder(rule, parent);
    Kb.Result result = Kb.plain("rules", "lint", "--rules", rules.toString());
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(LintExamples.expected(rule), result.out());
    }
    assertThat(result)
        .isEqualTo(new Kb.Result(1, Files.readString(LintExamples.expected(rule), UTF_8), ""));
    assertThat(result.out())
        .contains(rule.severity().word() + ": ")
        .contains("[" + rule.id() + "]");
    assertThat(Kb.plain("rules", "lint", "--fail-on", "error", "--rules", rules.toString()).code())
        .isEqualTo(result.out().contains(": error: ") ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource
  void isAnErrorExactlyWhereTheKnowledgeCannotBeLoaded(LintRule rule) throws IOException {
    Path rules = LintExamples.folder(rule, parent);
    // Without cases it can be loaded, and without steps or symptoms.
    boolean apart =
        LintExamples.files(rule).stream().allMatch(file -> file.endsWith("cases.yaml"))
            || rule == LintRule.WRONG_STEP
            || rule == LintRule.WRONG_SYMPTOM;
    assertThat(Kb.plain("rules", "list", "--rules", rules.toString()).code())
        .isEqualTo(rule.severity() == Severity.ERROR && !apart ? 3 : 0);
  }

  @Test
  void everyExampleIsOfAFinding() throws IOException {
    try (Stream<Path> all = Files.list(LintExamples.FOLDER)) {
      assertThat(all.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(LintRule.values()).map(LintRule::id).toList());
    }
  }

  @Test
  void nothingIsFoundInWhatTheExamplesChange() throws IOException {
    Path rules = RulesFolder.copy(LintExamples.BASE, parent.resolve("rules"));
    assertThat(Kb.plain("rules", "lint", "--rules", rules.toString()))
        .isEqualTo(new Kb.Result(0, "0 errors, 0 warnings in 2 requirement folders\n", ""));
  }
}
