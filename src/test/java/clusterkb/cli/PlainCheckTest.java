package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check without options needs no reader of command lines, and gives what one with them gives. */
class PlainCheckTest {
  private static final String SAMPLE = "facts-samples/four-node/deployment.yaml";

  static List<Path> samples() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("facts-samples"))) {
      return all.filter(one -> one.endsWith("deployment.yaml")).sorted().toList();
    }
  }

  private static void same(String... files) {
    String[] plain = Stream.concat(Stream.of("check"), Stream.of(files)).toArray(String[]::new);
    String[] defaults =
        Stream.concat(
                Stream.of("check", "--format", "text", "--fail-on", "error"), Stream.of(files))
            .toArray(String[]::new);
    assertThat(CheckCommand.plainFiles(plain)).isNotNull();
    assertThat(CheckCommand.plainFiles(defaults)).isNull();
    assertThat(Kb.plain(plain)).isEqualTo(Kb.plain(defaults));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theReportIsThatOfTheDefaults(Path sample) {
    same(sample.toString());
  }

  @Test
  void soAreThoseOfSeveralFilesAndOfFilesThatCannotBeRead() {
    same(SAMPLE, "facts-samples/eight-node/deployment.yaml");
    same("facts-samples/no-such-file.yaml");
    same(SAMPLE, "LICENSE", "src");
  }

  @Test
  void whateverIsNoPlainCheckIsReadAsACommandLine() {
    for (List<String> line :
        List.of(
            List.<String>of(),
            List.of("check"),
            List.of("check", "--help"),
            List.of("check", SAMPLE, "-x"),
            List.of("check", "@options"),
            List.of("check", ""),
            List.of("check", "a\0b"),
            List.of("explain", SAMPLE))) {
      assertThat(CheckCommand.plainFiles(line.toArray(String[]::new))).as("%s", line).isNull();
    }
  }
}
