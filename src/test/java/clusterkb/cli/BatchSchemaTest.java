package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.VerdictKind;
import clusterkb.report.PublishedSchema;
import clusterkb.report.StageStatus;
import clusterkb.rules.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The published schema of {@code results.jsonl} describes what is written, and nothing less. */
@ExtendWith(HomeForAll.class)
class BatchSchemaTest {
  private static final PublishedSchema SCHEMA =
      new PublishedSchema(Path.of("docs/batch-results.schema.json"));

  /** What each kind of object is found in. */
  private static final String DEPLOYMENT =
      Fleet.CONTOSO.replace(
          "\"disks\"", Fleet.DIFFERENT.replaceAll("^.*(\"nodes\".*)}$", "$1") + ",\"disks\"");

  @TempDir private Path folder;

  private List<JsonNode> rows(String... options) {
    Kb kb = new Kb(folder);
    String waivers =
        kb.file(
            "waivers.yaml",
            "- {requirement: DISK-BASIC, subject: 'Disk Q:', reason: r, owner: o, expires:"
                + " 2026-12-31}\n");
    String input = kb.file("fleet.jsonl", DEPLOYMENT + "\n" + Fleet.lines(2, 60));
    List<String> args = new ArrayList<>(List.of("batch", input, "--as-of", "2026-12-31"));
    args.addAll(List.of("--waivers", waivers));
    args.addAll(List.of(options));
    return kb.run(args.toArray(String[]::new)).out().lines().map(PublishedSchema::json).toList();
  }

  @Test
  void everyRowIsValidAndTheyHaveEveryKindOfObject() {
    for (String option : List.of("--fail-on=error", "--all-verdicts", "--explain")) {
      for (JsonNode row : rows(option)) {
        assertThat(SCHEMA.errors(row)).as(row.toString()).isEmpty();
      }
    }
    ObjectNode explained = (ObjectNode) rows("--explain").get(0);
    Set<String> objects = new TreeSet<>();
    List<String> fields = new ArrayList<>();
    explained.fieldNames().forEachRemaining(fields::add);
    objects.add(String.join(",", fields));
    explained.remove("report");
    objects.addAll(PublishedSchema.objects(explained));
    assertThat(objects).isEqualTo(SCHEMA.objects());
    SCHEMA.assertClosedAndDescribed();
  }

  @Test
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid() {
    JsonNode row = rows().get(0);
    ObjectNode unknown = row.get("results").get(1).deepCopy();
    PublishedSchema.shorten(row);
    assertThat(SCHEMA.errors(row.get("differences").get(0))).isNotEmpty();
    ((ObjectNode) row.get("results").get(0)).set("missing", unknown.get("missing"));
    ((ArrayNode) row.at("/differences/0/values")).add(row.at("/differences/0/values/0").deepCopy());
    assertThat(SCHEMA.assertNothingCanBeOtherwise(row, Set.of("waiver"))).isGreaterThan(35);
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    assertThat(SCHEMA.words("/$defs/stage/enum"))
        .containsExactlyElementsOf(Arrays.stream(Stage.values()).map(Stage::word).toList());
    assertThat(SCHEMA.words("/$defs/stageResult/properties/status/enum"))
        .containsExactlyInAnyOrderElementsOf(PublishedSchema.names(StageStatus.values()));
    assertThat(SCHEMA.words("/$defs/result/properties/verdict/enum"))
        .containsExactlyInAnyOrderElementsOf(PublishedSchema.names(VerdictKind.values()));
  }
}
