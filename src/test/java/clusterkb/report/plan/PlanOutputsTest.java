package clusterkb.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.Style;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans look, to the byte, as their folders have it, in each format; {@code mvn test
 * -Dtest=PlanOutputsTest -Dkb.record=true} writes down anew what they look like.
 */
class PlanOutputsTest {
  private static final Map<String, Function<PlanReport, String>> FORMATS =
      new TreeMap<>(
          Map.of(
              "txt", report -> PlanText.print(report, Style.PLAIN),
              "md", PlanMarkdown::print,
              "json", PlanJson::print,
              "svg", PlanSvg::print,
              "html", PlanHtml::print));

  private static SmallPlans plans;

  @BeforeAll
  static void loadRules() {
    plans = new SmallPlans();
  }

  @TestFactory
  Stream<DynamicTest> outputs() {
    return SmallPlans.NAMES.stream()
        .flatMap(
            name ->
                FORMATS.entrySet().stream()
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                name + "." + format.getKey(),
                                () -> compare(name, format.getKey(), format.getValue()))));
  }

  private static void compare(String name, String ending, Function<PlanReport, String> format)
      throws IOException {
    Path expected = SmallPlans.FOLDER.resolve(name).resolve("expected." + ending);
    String printed = format.apply(plans.report(name));
    String actual = withoutStyle(printed);
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
    assertThat(format.apply(plans.report(name))).isEqualTo(printed);
  }

  /** Colours are a matter of taste. */
  private static String withoutStyle(String text) {
    return text.replaceFirst("(?s)<style>.*</style>", "<style>...</style>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "json", "svg", "html"})
  void noStepIsLeftOutInAnyFormat(String ending) throws IOException {
    PlanReport report = plans.report("proposed");
    String printed = FORMATS.get(ending).apply(report);
    assertThat(report.steps()).hasSizeGreaterThan(5);
    for (PlayedStep step : report.steps()) {
      assertThat(printed).contains(step.title());
    }
  }

  @Test
  void coloursAreAllThatATerminalGetsBeside() throws IOException {
    PlanReport report = plans.report("mistakes");
    String coloured = PlanText.print(report, Style.COLOURED);
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(PlanText.print(report, Style.PLAIN));
  }
}
