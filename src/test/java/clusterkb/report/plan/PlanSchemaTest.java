package clusterkb.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.Truth;
import clusterkb.engine.VerdictKind;
import clusterkb.report.JsonParts;
import clusterkb.rules.Level;
import clusterkb.upgrade.plan.Link;
import clusterkb.upgrade.plan.Repair;
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

/** The published schema of the JSON on a plan describes what is printed, and nothing less. */
class PlanSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The fields that may have no value. */
  private static final Set<String> WITHOUT_VALUE =
      Set.of(
          "account",
          "computer",
          "unattended",
          "startedAtNode",
          "minutes",
          "file",
          "line",
          "row",
          "conflict",
          "holds",
          "before",
          "other",
          "to");

  private static JsonNode definition;
  private static JsonSchema schema;
  private static SmallPlans plans;

  @BeforeAll
  static void loadSchemaAndRules() throws IOException {
    definition = JSON.readTree(Files.readString(Path.of("docs/plan-report.schema.json")));
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(definition);
    plans = new SmallPlans();
  }

  private static JsonNode printed(String name) throws IOException {
    return JSON.readTree(PlanJson.print(plans.report(name)));
  }

  static List<String> names() {
    return SmallPlans.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsPrintedIsValid(String name) throws IOException {
    assertThat(schema.validate(printed(name))).isEmpty();
  }

  @Test
  void allTogetherHaveEveryKindOfObject() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String name : SmallPlans.NAMES) {
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

  @Test
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid() throws IOException {
    JsonNode plan = printed("mistakes");
    // One of each is enough, and quicker.
    eachObject(plan, PlanSchemaTest::shorten);
    assertThat(schema.validate(plan)).isEmpty();
    int[] tried = new int[1];
    eachObject(
        plan,
        object -> {
          List<String> names = names(object);
          for (String field : names) {
            JsonNode value = object.get(field);
            object.remove(field);
            assertThat(schema.validate(plan)).as("without " + field).isNotEmpty();
            if (!WITHOUT_VALUE.contains(field)) {
              object.putNull(field);
              assertThat(schema.validate(plan)).as(field + " null").isNotEmpty();
            }
            object.set(field, value);
            tried[0]++;
          }
          object.put("more", 1);
          assertThat(schema.validate(plan)).as(object.toString()).isNotEmpty();
          object.remove("more");
        });
    assertThat(tried[0]).isGreaterThan(100);
    assertThat(schema.validate(plan)).isEmpty();
  }

  private static void shorten(ObjectNode object) {
    object.forEach(
        value -> {
          if (value instanceof ArrayNode array) {
            boolean steps = array.size() > 1 && array.get(0).has("number");
            while (array.size() > (steps ? 6 : 1)) {
              array.remove(array.size() - 1);
            }
            if (steps) {
              array.remove(4);
              array.remove(3);
              array.remove(0);
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
                object.get("properties").forEach(PlanSchemaTest::assertDescribed);
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
    assertThat(words("/$defs/plan/properties/status/enum"))
        .containsExactlyElementsOf(names(PlanStatus.values()));
    assertThat(words("/$defs/finding/properties/effect/enum"))
        .containsExactlyElementsOf(lowerCase(FindingJson.Effect.values()));
    assertThat(words("/$defs/repair/properties/kind/enum"))
        .containsExactlyElementsOf(lowerCase(Repair.Kind.values()));
    assertThat(words("/$defs/link/properties/strength/enum"))
        .containsExactlyElementsOf(lowerCase(Link.Strength.values()));
    assertThat(words("/$defs/change/properties/change/enum"))
        .containsExactlyElementsOf(lowerCase(Changed.Kind.values()));
    assertThat(words("/$defs/step/properties/possible/enum"))
        .containsExactlyElementsOf(names(Truth.values()));
    assertThat(words("/$defs/finding/properties/level/enum"))
        .containsExactlyInAnyOrderElementsOf(names(Level.values()));
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
