package clusterkb.batch.fleet.change;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.PublishedSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published schema of {@code comparison.json} describes what is written, and nothing less. */
class FleetComparisonSchemaTest {
  private static final PublishedSchema SCHEMA =
      new PublishedSchema(Path.of("docs/batch-comparison.schema.json"));

  private static JsonNode printed() {
    Map<ChangeKind, Map<Cause, Long>> counts = new EnumMap<>(ChangeKind.class);
    Map<ChangeKind, List<Change>> changes = new EnumMap<>(ChangeKind.class);
    Map<ChangeKind, Long> sums = new EnumMap<>(ChangeKind.class);
    for (ChangeKind kind : ChangeKind.values()) {
      Map<Cause, Long> causes = new EnumMap<>(Cause.class);
      List<Change> some = new ArrayList<>();
      for (Cause cause : Cause.values()) {
        causes.put(cause, 1L);
        some.add(new Change(kind, cause, "i", 0, "D", "R", "Disk", "Q:", "VIOLATED", ""));
      }
      counts.put(kind, causes);
      changes.put(kind, some);
      sums.put(kind, 5L);
    }
    FleetComparison.Side side = new FleetComparison.Side("old", "1", "0a");
    return PublishedSchema.json(
        FleetComparisonJson.print(
            new FleetComparison(
                side,
                side,
                new FleetComparison.Deployments(1, 1, 1, 1, 0, 0),
                counts,
                List.of(new FleetComparison.OfRequirement("R", "", true, sums)),
                changes,
                List.of(new FleetComparison.Other("i", 0, "D", true)),
                List.of(new FleetComparison.Other("i", 0, "D", false)))));
  }

  @Test
  void whatIsPrintedIsValidAndHasEveryKindOfObject() {
    assertThat(SCHEMA.errors(printed())).isEmpty();
    assertThat(PublishedSchema.objects(printed())).isEqualTo(SCHEMA.objects());
    SCHEMA.assertClosedAndDescribed();
  }

  @Test
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid() {
    JsonNode cut = printed();
    PublishedSchema.shorten(cut);
    assertThat(SCHEMA.assertNothingCanBeOtherwise(cut, Set.of("before", "after")))
        .isGreaterThan(60);
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    List<String> kinds = Arrays.stream(ChangeKind.values()).map(ChangeKind::word).toList();
    List<String> causes = Arrays.stream(Cause.values()).map(Cause::word).toList();
    assertThat(SCHEMA.words("/$defs/change/properties/kind/enum")).isEqualTo(kinds);
    assertThat(SCHEMA.words("/$defs/change/properties/cause/enum")).isEqualTo(causes);
    assertThat(SCHEMA.words("/$defs/verdicts/required")).isEqualTo(kinds);
    assertThat(SCHEMA.words("/$defs/causes/required")).isEqualTo(causes);
  }
}
