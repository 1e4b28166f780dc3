package clusterkb.report.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.cause.Outcome;
import clusterkb.diagnosis.cause.Status;
import clusterkb.diagnosis.log.LogKind;
import clusterkb.diagnosis.log.Run;
import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.diagnosis.symptom.Telling;
import clusterkb.engine.VerdictKind;
import clusterkb.report.JsonParts;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of the JSON on a diagnosis describes what is printed, and nothing less. */
class DiagnosisSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The fields that may have no value. */
  private static final Set<String> WITHOUT_VALUE =
      Set.of(
          "telling",
          "finding",
          "outside",
          "happens",
          "follows",
          "code",
          "eventId",
          "file",
          "line",
          "row",
          "conflict");

  private static JsonNode definition;
  private static JsonSchema schema;
  private static SmallDiagnoses diagnoses;

  @BeforeAll
  static void loadSchemaAndRules() throws IOException {
    definition = JSON.readTree(Files.readString(Path.of("docs/diagnosis.schema.json")));
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(definition);
    diagnoses = new SmallDiagnoses();
  }

  private static JsonNode printed(String name) throws IOException {
    return JSON.readTree(DiagnosisJson.print(diagnoses.diagnosis(name)));
  }

  static List<String> names() {
    return SmallDiagnoses.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsPrintedIsValid(String name) throws IOException {
    assertThat(schema.validate(printed(name))).isEmpty();
  }

  @Test
  void allTogetherHaveEveryKindOfObject() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String name : SmallDiagnoses.NAMES) {
      eachObject(printed(name), object -> seen.add(String.join(",", names(object))));
    }
    Set<String> described = new TreeSet<>();
    definition
        .get("$defs")
        .forEach(
            object -> {
              if (object.has("properties")) {
                described.add(String.join(",", names(object.get("properties"))));
              }
            });
    assertThat(seen).isEqualTo(described);
  }

  @ParameterizedTest
  @MethodSource("names")
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid(String name) throws IOException {
    JsonNode diagnosis = printed(name);
    // One of each is enough, and quicker.
    eachObject(diagnosis, DiagnosisSchemaTest::shorten);
    assertThat(schema.validate(diagnosis)).isEmpty();
    int[] tried = new int[1];
    eachObject(
        diagnosis,
        object -> {
          List<String> names = names(object);
          for (String field : names) {
            JsonNode value = object.get(field);
            object.remove(field);
            assertThat(schema.validate(diagnosis)).as("without " + field).isNotEmpty();
            if (!WITHOUT_VALUE.contains(field)) {
              object.putNull(field);
              assertThat(schema.validate(diagnosis)).as(field + " null").isNotEmpty();
            }
            object.set(field, value);
            tried[0]++;
          }
          object.put("more", 1);
          assertThat(schema.validate(diagnosis)).as(object.toString()).isNotEmpty();
          object.remove("more");
        });
    assertThat(tried[0]).isGreaterThan(20);
    assertThat(schema.validate(diagnosis)).isEmpty();
  }

  private static void shorten(ObjectNode object) {
    object.forEach(
        value -> {
          if (value instanceof ArrayNode array) {
            while (array.size() > 1) {
              array.remove(array.size() - 1);
            }
          }
        });
  }

  private static void eachObject(JsonNode node, Consumer<ObjectNode> action) {
    if (node instanceof ObjectNode object) {
      action.accept(object);
    }
    node.forEach(child -> eachObject(child, action));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void everyObjectIsClosedRequiresAllItHasAndIsDescribed() {
    definition
        .get("$defs")
        .forEach(
            object -> {
              if (object.has("properties")) {
                assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
                assertThat(texts(object.get("required")))
                    .containsExactlyElementsOf(names(object.get("properties")));
                object.get("properties").forEach(DiagnosisSchemaTest::assertDescribed);
              }
            });
  }

  private static void assertDescribed(JsonNode property) {
    JsonNode target =
        property.has("$ref") && !property.has("description")
            ? definition.at(property.get("$ref").textValue().substring(1))
            : property;
    assertThat(target.path("description").asText()).as(property.toString()).isNotBlank();
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    assertThat(words("/$defs/diagnosis/properties/outcome/enum"))
        .containsExactlyElementsOf(names(Outcome.values()));
    assertThat(words("/$defs/candidate/properties/status/enum"))
        .containsExactlyElementsOf(lowerCase(Status.values()));
    assertThat(words("/$defs/explains/properties/way/enum"))
        .containsExactlyElementsOf(lowerCase(CauseLink.Kind.values()));
    assertThat(words("/$defs/telling/enum")).containsExactlyElementsOf(lowerCase(Telling.values()));
    assertThat(words("/$defs/saying/properties/kind/enum"))
        .containsExactlyElementsOf(lowerCase(Saying.Kind.values()));
    assertThat(words("/$defs/log/properties/kind/enum"))
        .containsExactlyElementsOf(lowerCase(LogKind.values()));
    assertThat(words("/$defs/run/properties/outcome/enum"))
        .containsExactlyElementsOf(lowerCase(Run.Outcome.values()));
    assertThat(words("/$defs/verdict/enum"))
        .containsExactlyInAnyOrderElementsOf(names(VerdictKind.values()));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static List<String> lowerCase(Enum<?>[] constants) {
    return Arrays.stream(constants).map(JsonParts::word).toList();
  }

  private static List<String> words(String pointer) {
    return texts(definition.at(pointer));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
