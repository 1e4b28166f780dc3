package clusterkb.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.VerdictKind;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Level;
import clusterkb.rules.Stage;
import clusterkb.waiver.Waiver;
import clusterkb.waiver.WaiverFinding;
import clusterkb.waiver.WaiverKind;
import clusterkb.waiver.Waivers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of the JSON report describes what is printed, and nothing less. */
class ReportSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> MAY_BE_NULL =
      List.of("conflict", "waiver", "waivers", "file", "line", "row");

  private static JsonNode definition;
  private static JsonSchema schema;
  private static Reports reports;

  @BeforeAll
  static void loadSchemaAndRules() throws IOException {
    definition = JSON.readTree(Files.readString(Path.of("docs/report.schema.json")));
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(definition);
    reports = new Reports();
  }

  private static JsonNode read(String json) throws IOException {
    return JSON.readTree(json);
  }

  private static void assertValid(JsonNode report) {
    assertThat(schema.validate(report)).isEmpty();
  }

  static List<Path> samples() {
    return Reports.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theReportOnASampleIsValid(Path sample) throws IOException {
    assertValid(read(reports.json(DeploymentReader.read(FactTypes.BUILT_IN, sample))));
  }

  @Test
  void theReportsOnCasesAreValid() throws IOException {
    List<Deployment> cases = Reports.cases();
    assertThat(cases).hasSizeGreaterThan(50);
    for (Deployment one : cases) {
      assertValid(read(reports.json(one)));
    }
  }

  @Test
  void theReportOnSeveralFilesIsAValidArray() throws IOException {
    JsonNode both = read(reports.json(empty(), empty()));
    assertThat(both.isArray()).isTrue();
    assertValid(both);
  }

  @Test
  void anArrayOfFewerThanTwoReportsIsInvalid() throws IOException {
    ArrayNode one = JSON.createArrayNode().add(read(reports.json(empty())));
    assertThat(schema.validate(one)).isNotEmpty();
    assertThat(schema.validate(JSON.createArrayNode())).isNotEmpty();
  }

  private static Deployment empty() {
    return DeploymentReader.read(FactTypes.BUILT_IN, "empty.yaml", "{}".getBytes(UTF_8));
  }

  /** A short report that has every kind of object. */
  private static JsonNode sample() throws IOException {
    JsonNode report =
        read(
            reports.json(
                "d.yaml",
                "disks: [{name: 'Q:', shared: yes, type: dynamic}, {name: 'R:', shared: yes}]",
                waivers("Q:", "S:")));
    ArrayNode results = (ArrayNode) report.get("results");
    List<JsonNode> few = new ArrayList<>();
    results.forEach(
        result -> {
          if (result.get("requirement").textValue().equals("DISK-BASIC")) {
            few.add(result);
          }
        });
    results.removeAll().addAll(few);
    ArrayNode stages = (ArrayNode) report.get("stages");
    while (stages.size() > 1) {
      stages.remove(1);
    }
    assertValid(report);
    return report;
  }

  /** Waivers of that requirement for such disks. */
  private static Waivers waivers(String... disks) {
    List<Waiver> all = new ArrayList<>();
    for (String disk : disks) {
      all.add(
          new Waiver(
              "DISK-BASIC",
              "Disk " + disk,
              "d",
              "reason",
              "owner",
              LocalDate.of(2026, 12, 31),
              new Place("waivers.yaml", all.size() + 1, 1)));
    }
    return new Waivers("waivers.yaml", all);
  }

  private static void eachObject(JsonNode node, Consumer<ObjectNode> action) {
    if (node instanceof ObjectNode object) {
      action.accept(object);
    }
    node.forEach(child -> eachObject(child, action));
  }

  @Test
  void withoutAnyOneOfItsFieldsAReportIsInvalid() throws IOException {
    JsonNode report = sample();
    int[] dropped = new int[1];
    eachObject(
        report,
        object -> {
          for (String field : names(object)) {
            Map<String, JsonNode> before = new TreeMap<>(fields(object));
            object.remove(field);
            assertThat(schema.validate(report)).as("without " + field).isNotEmpty();
            before.forEach(object::set);
            dropped[0]++;
          }
        });
    assertThat(dropped[0]).isGreaterThan(80);
    assertValid(report);
  }

  @Test
  void withAnUnknownFieldAnywhereAReportIsInvalid() throws IOException {
    JsonNode report = sample();
    eachObject(
        report,
        object -> {
          object.put("more", 1);
          assertThat(schema.validate(report)).as(object.toString()).isNotEmpty();
          object.remove("more");
        });
    assertValid(report);
  }

  @Test
  void withNullInPlaceOfAValueAReportIsInvalid() throws IOException {
    JsonNode report = sample();
    eachObject(
        report,
        object -> {
          for (String field : names(object)) {
            JsonNode before = object.get(field);
            boolean limited = field.equals("deployment") && object.has("advice");
            if (!limited && !MAY_BE_NULL.contains(field)) {
              object.putNull(field);
              assertThat(schema.validate(report)).as(field + " null").isNotEmpty();
              object.set(field, before);
            }
          }
        });
    assertValid(report);
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    assertThat(words("/$defs/stage/enum"))
        .containsExactlyElementsOf(Arrays.stream(Stage.values()).map(Stage::word).toList());
    assertThat(words("/$defs/result/properties/level/enum"))
        .containsExactlyElementsOf(
            Arrays.stream(Level.values())
                .filter(level -> level != Level.OUTSIDE && level != Level.STEP)
                .map(Level::name)
                .toList());
    assertThat(words("/$defs/result/properties/verdict/enum"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(VerdictKind.values()).map(VerdictKind::name).toList());
    assertThat(words("/$defs/stageResult/properties/status/enum"))
        .containsAll(Arrays.stream(StageStatus.values()).map(StageStatus::name).toList());
    assertThat(words("/$defs/waiver/properties/kind/enum"))
        .containsExactlyElementsOf(
            Arrays.stream(WaiverKind.values()).map(WaiverKind::word).toList());
    assertThat(words("/$defs/waiverFinding/properties/kind/enum"))
        .containsExactlyElementsOf(
            Arrays.stream(WaiverFinding.Kind.values()).map(WaiverFinding.Kind::word).toList());
  }

  private static List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    definition.at(pointer).forEach(word -> words.add(word.textValue()));
    return words;
  }

  @Test
  void everyObjectIsClosedRequiresAllItHasAndIsDescribed() {
    definition
        .get("$defs")
        .forEach(
            object -> {
              if (!object.has("properties")) {
                return;
              }
              assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
              List<String> required = new ArrayList<>();
              object.get("required").forEach(name -> required.add(name.textValue()));
              assertThat(required).containsExactlyElementsOf(names(object.get("properties")));
              object.get("properties").forEach(ReportSchemaTest::assertDescribed);
            });
  }

  private static void assertDescribed(JsonNode property) {
    JsonNode target =
        property.has("$ref") && !property.has("description")
            ? definition.at(property.get("$ref").textValue().substring(1))
            : property;
    assertThat(target.path("description").asText()).as(property.toString()).isNotBlank();
  }

  private static Map<String, JsonNode> fields(ObjectNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    names(object).forEach(name -> fields.put(name, object.get(name)));
    return fields;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
