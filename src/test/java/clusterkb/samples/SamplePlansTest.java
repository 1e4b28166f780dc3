package clusterkb.samples;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is proposed for sample deployments ({@code proposed.txt}), and what is said of the plans
 * beside them ({@code verified.txt}), to the byte; {@code mvn test -Dtest=SamplePlansTest
 * -Dkb.record=true} writes them anew.
 */
class SamplePlansTest {
  private static final Path SAMPLES = Path.of("facts-samples");

  @TestFactory
  Stream<DynamicTest> plans() {
    return Stream.of(
            "join-55-site-new-cluster",
            "mixed-55-2000",
            "two-node-windows-2000-faulty",
            "upgrade-four-node",
            "upgrade-nine-mistakes",
            "upgrade-one-node",
            "upgrade-two-node-2000-sp2")
        .map(SAMPLES::resolve)
        .flatMap(SamplePlansTest::of);
  }

  private static Stream<DynamicTest> of(Path sample) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            sample.getFileName() + ": proposed.txt",
            () -> compare(sample.resolve("proposed.txt"), plan(sample))));
    if (Files.exists(sample.resolve("plan.yaml"))) {
      tests.add(
          DynamicTest.dynamicTest(
              sample.getFileName() + ": verified.txt",
              () ->
                  compare(
                      sample.resolve("verified.txt"),
                      plan(sample, "--keep-going", "--verify", text(sample, "plan.yaml")))));
    }
    return tests.stream();
  }

  /** Both paths from Exchange 5.5 lead through what the sources demand on the way. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mixed-55-2000 | to Exchange 2000, as Knowledge Base | Service Pack 3 of Exchange 2000 on"
            + " Node PROSE2 | Upgrade Node PROSE2 to Exchange 2003",
        "join-55-site-new-cluster | stand-alone Exchange 2003 server in Site Hamburg | Install"
            + " Exchange 2003 on Node HAMEX1 | Create EVS HAMMAIL"
      })
  void pathsFromExchange55(String sample, String first, String second, String third) {
    String plan = plan(SAMPLES.resolve(sample));
    assertThat(plan).containsSubsequence(first, second, third);
  }

  private static String plan(Path sample, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(List.of("plan", text(sample, "deployment.yaml")));
    words.addAll(List.of(options));
    int code = Main.run(stream(out), stream(err), words.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 1);
    // The version and fingerprint change with every edit of any rule.
    return out.toString(StandardCharsets.UTF_8).replaceFirst("(?m)^knowledge .*\\R", "");
  }

  /** Forward slashes, as the expected plans have them on every system. */
  private static String text(Path sample, String file) {
    return sample.resolve(file).toString().replace('\\', '/');
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
