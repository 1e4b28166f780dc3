package clusterkb.report;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.compare.Comparison;
import clusterkb.compare.Corpus;
import clusterkb.compare.RequirementChange;
import clusterkb.compare.RulesChange;
import clusterkb.compare.Specimen;
import clusterkb.compare.Unread;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.text.Diagnostic;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published schema of {@code kb rules diff} describes what is printed, and nothing less. */
class ComparisonSchemaTest {
  private static final PublishedSchema SCHEMA =
      new PublishedSchema(Path.of("docs/rules-diff.schema.json"));

  @TempDir private static Path folder;
  private static JsonNode printed;

  @BeforeAll
  static void compareRules() throws IOException {
    RulesFolder before = rules("before", "shared == true").with("y/y.drl", other("GONE"));
    RulesFolder after = rules("after", "shared == false").with("z/z.drl", other("NEW"));
    before.with("vocabulary/Limit.csv", "letters\nnumber\n3\n");
    RuleSet old = before.load();
    RuleSet now = after.load();
    Path file = Files.writeString(folder.resolve("d.yaml"), "disks: [{name: 'Q:', shared: yes}]");
    Comparison comparison =
        Comparison.of(
            RulesChange.of(old, now),
            new Corpus(old.facts(), now.facts()).add(Specimen.Group.GIVEN, file, folder));
    Unread unread = new Unread("x.yaml", false, List.of(Diagnostic.ofFile("x.yaml", "bad", "")));
    printed =
        PublishedSchema.json(
            ComparisonJson.print(
                new Comparison(
                    comparison.rules(),
                    comparison.specimens(),
                    List.of(unread),
                    comparison.changes())));
  }

  private static RulesFolder rules(String name, String constraint) {
    return new RulesFolder(folder.resolve(name))
        .with(
            "x/x.drl",
            RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk, " + constraint + " )"));
  }

  private static String other(String id) {
    return RulesFolder.RULE.replace("R-1", id);
  }

  @Test
  void whatIsPrintedIsValidAndHasEveryKindOfObject() {
    assertThat(SCHEMA.errors(printed)).isEmpty();
    assertThat(printed.at("/counts").toString())
        .isEqualTo(
            "{\"added\":1,\"removed\":1,\"changed\":1,\"verdicts\":3,\"messages\":0,"
                + "\"deployments\":1,\"affected\":1,\"notCompared\":0}");
    assertThat(printed.at("/requirements").findValuesAsText("kind"))
        .containsExactly("removed", "added", "changed");
    assertThat(printed.at("/requirements/2/verdicts/0").toString())
        .isEqualTo(
            "{\"group\":\"given\",\"place\":\"d.yaml\",\"deployment\":\"d\",\"subject\":{\"type\":"
                + "\"Disk\",\"name\":\"Q:\"},\"before\":{\"verdict\":\"VIOLATED\",\"message\":"
                + "\"m\"},\"after\":{\"verdict\":\"MET\",\"message\":\"\"}}");
    assertThat(printed.get("shared")).hasSize(1);
  }

  @Test
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid() {
    assertThat(SCHEMA.assertNothingCanBeOtherwise(printed, Set.of("before", "after")))
        .isGreaterThan(60);
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    assertThat(SCHEMA.words("/$defs/group/enum"))
        .containsExactlyElementsOf(words(Specimen.Group.values()));
    assertThat(SCHEMA.words("/$defs/requirement/properties/kind/enum"))
        .containsExactlyElementsOf(words(RequirementChange.Kind.values()));
    assertThat(SCHEMA.words("/$defs/requirement/properties/level/enum"))
        .containsExactlyElementsOf(
            Arrays.stream(Level.values())
                .filter(level -> level != Level.STEP)
                .map(Level::name)
                .toList());
    assertThat(SCHEMA.words("/$defs/said/properties/verdict/enum"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(VerdictKind.values()).map(VerdictKind::name).toList());
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
