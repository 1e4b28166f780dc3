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
import clusterkb.report.PublishedSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of the JSON on a diagnosis describes what is printed, and nothing less. */
class DiagnosisSchemaTest {
  private static final PublishedSchema SCHEMA =
      new PublishedSchema(Path.of("docs/diagnosis.schema.json"));

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

  private static SmallDiagnoses diagnoses;

  @BeforeAll
  static void loadRules() {
    diagnoses = new SmallDiagnoses();
  }

  private static JsonNode printed(String name) throws IOException {
    return PublishedSchema.json(DiagnosisJson.print(diagnoses.diagnosis(name)));
  }

  static List<String> names() {
    return SmallDiagnoses.NAMES;
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

  @ParameterizedTest
  @MethodSource("names")
  void withoutAFieldWithANullOrWithOneMoreItIsInvalid(String name) throws IOException {
    JsonNode diagnosis = printed(name);
    // One of each is enough, and quicker.
    PublishedSchema.shorten(diagnosis);
    assertThat(SCHEMA.assertNothingCanBeOtherwise(diagnosis, WITHOUT_VALUE)).isGreaterThan(20);
  }

  @Test
  void everyObjectIsClosedRequiresAllItHasAndIsDescribed() {
    SCHEMA.assertClosedAndDescribed();
  }

  @Test
  void theWordsOfTheSchemaAreThoseOfTheProgram() {
    assertThat(SCHEMA.words("/$defs/diagnosis/properties/outcome/enum"))
        .containsExactlyElementsOf(PublishedSchema.names(Outcome.values()));
    assertThat(SCHEMA.words("/$defs/candidate/properties/status/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(Status.values()));
    assertThat(SCHEMA.words("/$defs/explains/properties/way/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(CauseLink.Kind.values()));
    assertThat(SCHEMA.words("/$defs/telling/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(Telling.values()));
    assertThat(SCHEMA.words("/$defs/saying/properties/kind/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(Saying.Kind.values()));
    assertThat(SCHEMA.words("/$defs/log/properties/kind/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(LogKind.values()));
    assertThat(SCHEMA.words("/$defs/run/properties/outcome/enum"))
        .containsExactlyElementsOf(PublishedSchema.lowerCase(Run.Outcome.values()));
    assertThat(SCHEMA.words("/$defs/verdict/enum"))
        .containsExactlyInAnyOrderElementsOf(PublishedSchema.names(VerdictKind.values()));
  }
}
