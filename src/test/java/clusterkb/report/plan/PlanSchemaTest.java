package clusterkb.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.Truth;
import clusterkb.engine.VerdictKind;
import clusterkb.report.PublishedSchema;
import clusterkb.rules.Level;
import clusterkb.upgrade.plan.Link;
import clusterkb.upgrade.plan.Repair;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of the JSON on a plan describes what is printed, and nothing less. */
class PlanSchemaTest {
  private static final PublishedSchema SCHEMA =
      new PublishedSchema(Path.of("docs/plan-report.schema.json"));

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

  private static SmallPlans plans;

  @BeforeAll
  static void loadRules() {
    plans = new SmallPlans();
  }

  private static JsonNode printed(String name) throws IOException {
    return PublishedSchema.json(PlanJson.print(plans.report(name)));
  }

  static List<String> names() {
    return SmallPlans.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsPrintedIsValid(String name) throws IOException {
    assertThat(SCHEMA.errors(printed(name))).isEmpty();
  }

  @Test
  void allTogetherHaveEveryKindOfObject() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String name : names()) {
      seen.addAll(PublishedSchema.objects(printed(name)));
    }
    assertThat(seen).isEqualTo(SCHEMA.objects());
  }

  @Test
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid() throws IOException {
    JsonNode plan = printed("mistakes");
    // Three steps, which differ, and one of each in them is enough, and quicker.
    ArrayNode steps = (ArrayNode) plan.get("steps");
    List<JsonNode> some = List.of(steps.get(1), steps.get(2), steps.get(5));
    PublishedSchema.shorten(plan);
    some.forEach(PublishedSchema::shorten);
    steps.removeAll().addAll(some);
    assertThat(SCHEMA.assertNothingCanBeOtherwise(plan, WITHOUT_VALUE)).isGreaterThan(100);
  }

  @Test
  void everyObjectIsClosedRequiresAllItHasAndIsDescribed() {
    SCHEMA.assertClosedAndDescribed();
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    assertThat(SCHEMA.words("/$defs/plan/properties/status/enum"))
        .containsExactlyElementsOf(PublishedSchema.names(PlanStatus.values()));
    assertThat(SCHEMA.words("/$defs/finding/properties/effect/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(FindingJson.Effect.values()));
    assertThat(SCHEMA.words("/$defs/repair/properties/kind/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(Repair.Kind.values()));
    assertThat(SCHEMA.words("/$defs/link/properties/strength/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(Link.Strength.values()));
    assertThat(SCHEMA.words("/$defs/change/properties/change/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(Changed.Kind.values()));
    assertThat(SCHEMA.words("/$defs/step/properties/possible/enum"))
        .containsExactlyElementsOf(PublishedSchema.names(Truth.values()));
    assertThat(SCHEMA.words("/$defs/finding/properties/level/enum"))
        .containsExactlyInAnyOrderElementsOf(PublishedSchema.names(Level.values()));
    assertThat(SCHEMA.words("/$defs/verdict/enum"))
        .containsExactlyInAnyOrderElementsOf(PublishedSchema.names(VerdictKind.values()));
  }
}
