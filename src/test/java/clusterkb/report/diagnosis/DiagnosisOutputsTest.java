package clusterkb.report.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.report.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Diagnoses look, to the byte, as their folders have it, in each format; {@code mvn test
 * -Dtest=DiagnosisOutputsTest -Dkb.record=true} writes down anew what they look like.
 */
class DiagnosisOutputsTest {
  private static SmallDiagnoses diagnoses;

  @BeforeAll
  static void loadRules() {
    diagnoses = new SmallDiagnoses();
  }

  @TestFactory
  Stream<DynamicTest> outputs() {
    return SmallDiagnoses.NAMES.stream()
        .flatMap(
            name ->
                SmallDiagnoses.FORMATS.entrySet().stream()
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                name + "." + format.getKey(),
                                () -> compare(name, format.getKey(), format.getValue()))));
  }

  private static void compare(String name, String ending, Function<Diagnosis, String> format)
      throws IOException {
    Path expected = SmallDiagnoses.FOLDER.resolve(name).resolve("expected." + ending);
    String printed = format.apply(diagnoses.diagnosis(name));
    String actual = withoutStyle(printed);
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
    assertThat(format.apply(diagnoses.diagnosis(name))).isEqualTo(printed);
  }

  /** Colours are a matter of taste. */
  private static String withoutStyle(String text) {
    return text.replaceFirst("(?s)<style>.*</style>", "<style>...</style>");
  }

  @Test
  void coloursAreAllThatATerminalGetsBeside() throws IOException {
    for (String name : SmallDiagnoses.NAMES) {
      Diagnosis diagnosis = diagnoses.diagnosis(name);
      String coloured = DiagnosisText.print(diagnosis, Style.COLOURED);
      assertThat(coloured).contains("\u001b[");
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
          .isEqualTo(DiagnosisText.print(diagnosis, Style.PLAIN));
    }
  }
}
