package clusterkb.samples;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample deployment gives its committed reports, text and JSON, to the byte. A change of a
 * rule shows here as a difference to review; {@code mvn test -Dtest=SampleReportsTest
 * -Dkb.record=true} writes the reports anew.
 */
class SampleReportsTest {
  private static final Path SAMPLES = Path.of("facts-samples");

  private static List<Path> samples() {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> reports() {
    return samples().stream()
        .flatMap(
            sample ->
                Stream.of("text", "json")
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                sample.getFileName() + " as " + format,
                                () -> compare(sample, format))));
  }

  @Test
  void thereAreNineSamplesAtLeast() {
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(9);
  }

  private static void compare(Path sample, String format) throws IOException {
    String actual = report(sample.resolve("deployment.yaml"), format);
    Path expected = sample.resolve(format.equals("text") ? "expected.txt" : "expected.json");
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static String report(Path deployment, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    // Forward slashes, as the expected reports have them on every system.
    String file = deployment.toString().replace('\\', '/');
    int code =
        Main.run(stream(out), stream(err), "check", file, "--format", format);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 1);
    // The knowledge's fingerprint changes with every edit of any rule; the verdicts need not.
    return out.toString(StandardCharsets.UTF_8)
        .replaceFirst("(\"fingerprint\": )\"[0-9a-f]{64}\"", "$1\"...\"");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
