package clusterkb.batch.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.report.PublishedSchema;
import clusterkb.report.StageStatus;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published schema of {@code summary.json} describes what is written, and nothing less. */
class SummarySchemaTest {
  private static final PublishedSchema SCHEMA =
      new PublishedSchema(Path.of("docs/batch-summary.schema.json"));

  @TempDir private static Path folder;
  private static JsonNode printed;

  @BeforeAll
  static void print() {
    RuleSet rules = SmallFleet.rules(folder).load();
    FleetTally tally = new FleetTally(rules, false);
    for (Row row : SmallFleet.rows(rules)) {
      tally.add(row);
    }
    tally.add(new Outcome.Rejected("a", 0, Outcome.Reason.FAULT, List.of()));
    printed = PublishedSchema.json(SummaryJson.print(tally.summary()));
  }

  @Test
  void whatIsPrintedIsValidAndHasEveryKindOfObject() {
    assertThat(SCHEMA.errors(printed)).isEmpty();
    assertThat(PublishedSchema.objects(printed)).isEqualTo(SCHEMA.objects());
    SCHEMA.assertClosedAndDescribed();
  }

  @Test
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid() {
    JsonNode cut = printed.deepCopy();
    PublishedSchema.shorten(cut);
    assertThat(SCHEMA.assertNothingCanBeOtherwise(cut, Set.of())).isGreaterThan(90);
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    assertThat(SCHEMA.words("/$defs/stage/enum"))
        .containsExactlyElementsOf(Arrays.stream(Stage.values()).map(Stage::word).toList());
    assertThat(SCHEMA.words("/$defs/statuses/required"))
        .containsExactlyElementsOf(PublishedSchema.names(StageStatus.values()));
    assertThat(SCHEMA.words("/$defs/reasons/required"))
        .containsExactlyElementsOf(PublishedSchema.names(Outcome.Reason.values()));
    assertThat(SCHEMA.words("/$defs/rejected/properties/reason/enum"))
        .containsExactlyElementsOf(PublishedSchema.names(Outcome.Reason.values()));
  }
}
