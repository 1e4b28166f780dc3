package clusterkb.samples;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.cli.Main;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample deployment gives its committed reports, to the byte: the text, and of the JSON each
 * verdict with what is missing for it ({@code verdicts.txt}). A change of a rule shows here as a
 * difference to review; {@code mvn test -Dtest=SampleReportsTest -Dkb.record=true} writes them
 * anew.
 */
class SampleReportsTest {
  private static final Path SAMPLES = Path.of("facts-samples");

  /** The samples whose reports are kept in every format. */
  private static final List<String> IN_EVERY_FORMAT =
      List.of(
          "five-minutes-on-the-telephone", "four-node", "two-node-windows-2000-faulty", "waivers");

  private static final Map<String, String> FORMATS =
      Map.of(
          "markdown", "report.md",
          "html", "report.html",
          "sarif", "report.sarif",
          "junit", "report.junit.xml");

  private static List<Path> samples() {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("deployment.yaml")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> reports() {
    return samples().stream()
        .flatMap(
            sample ->
                Stream.of(
                    DynamicTest.dynamicTest(
                        sample.getFileName() + ": report.txt",
                        () -> compare(sample.resolve("report.txt"), report(sample, "text"))),
                    DynamicTest.dynamicTest(
                        sample.getFileName() + ": verdicts.txt",
                        () ->
                            compare(
                                sample.resolve("verdicts.txt"),
                                verdicts(report(sample, "json"))))));
  }

  @TestFactory
  Stream<DynamicTest> reportsInEveryFormat() {
    return IN_EVERY_FORMAT.stream()
        .map(SAMPLES::resolve)
        .flatMap(
            sample ->
                FORMATS.entrySet().stream()
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                sample.getFileName() + ": " + format.getValue(),
                                () ->
                                    compare(
                                        sample.resolve(format.getValue()),
                                        report(sample, format.getKey())))));
  }

  @Test
  void theReadmeShowsWhatTheReportSays() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("prints, among other findings:");
    String[] shown = readme.substring(from).split("```\n")[1].split("\n");
    String report = Files.readString(SAMPLES.resolve("two-node-windows-2000-faulty/report.txt"));
    assertThat(shown).hasSizeGreaterThan(5);
    for (String line : shown) {
      assertThat(report).contains(line.replaceFirst(" *\\.\\.\\.$", ""));
    }
  }

  @Test
  void thereAreNineSamplesAtLeast() {
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(9);
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static String verdicts(String json) throws IOException {
    StringBuilder lines = new StringBuilder();
    JsonNode report = new ObjectMapper().readTree(json);
    for (JsonNode stage : report.get("stages")) {
      lines.append(stage.get("stage").asText()).append(": ");
      lines.append(stage.get("status").asText()).append('\n');
    }
    for (JsonNode result : report.get("results")) {
      JsonNode subject = result.get("subject");
      lines.append(result.get("requirement").asText()).append("  ");
      lines.append(subject.get("type").asText()).append(' ');
      lines.append(subject.get("name").asText()).append("  ");
      lines.append(result.get("verdict").asText());
      if (!result.get("waiver").isNull()) {
        lines.append(", ").append(result.get("waiver").get("kind").asText());
      }
      for (JsonNode missing : result.get("missing")) {
        lines.append("  ? ").append(missing.get("fact").asText());
        lines.append(": ").append(missing.get("property").asText());
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static String report(Path sample, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    // Forward slashes, as the expected reports have them on every system.
    String file = path(sample.resolve("deployment.yaml"));
    List<String> args = new ArrayList<>(List.of("check", file, "--format", format));
    Path waivers = sample.resolve("waivers.yaml");
    if (Files.exists(waivers)) {
      args.addAll(List.of("--waivers", path(waivers), "--as-of", "2026-11-22"));
    }
    int code = Main.run(stream(out), stream(err), args.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 1);
    // The version and fingerprint change with every edit of any rule.
    return out.toString(StandardCharsets.UTF_8)
        .replaceFirst("(?m)^knowledge version .*\\R", "")
        .replaceFirst("(knowledge version) \\S+ fingerprint [0-9a-f]{12}", "$1 ...")
        .replaceFirst("(\"version\" : )\"2\\d{3}[^\"]*\"", "$1\"...\"")
        .replaceFirst("(\"fingerprint\" : )\"[0-9a-f]{64}\"", "$1\"...\"");
  }

  private static String path(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
