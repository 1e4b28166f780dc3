package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each hostile input is rejected once, with a place and what to do; good ones among them are read.
 */
class HostileInputsTest {
  private static final FactTypes TYPES = RulesLoader.facts(Path.of("rules"));
  private static final String GOOD = "{\"deployment\":\"good\",\"nodes\":[\"NODE1\",\"NODE2\"]}";

  @TempDir private Path folder;

  /** What is wrong with an item; null where it is a deployment. */
  private static Diagnostic problem(Item item) {
    if (item.problem() != null) {
      return item.problem();
    }
    try {
      DeploymentReader.read(TYPES, item.input(), item.bytes());
      return null;
    } catch (DiagnosticException e) {
      return e.diagnostics().get(0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noneCanBeReadAndNothingAroundThemIsLost(long seed) throws IOException {
    List<HostileInputs.Hostile> hostile = HostileInputs.of(seed, 1000);
    HostileInputs.write(hostile, folder);
    int lines = 0;
    try (OutputStream out = Files.newOutputStream(folder.resolve("lines.jsonl"))) {
      out.write((GOOD + "\n").getBytes(UTF_8));
      for (HostileInputs.Hostile one : hostile) {
        if (one.line()) {
          out.write(one.bytes());
          out.write(("\n" + GOOD + "\n").getBytes(UTF_8));
          lines++;
        }
      }
    }
    int good = 0;
    int bad = 0;
    try (Inputs inputs =
        Inputs.open(List.of(folder.toString()), () -> new ByteArrayInputStream(new byte[0]))) {
      for (Item item = inputs.next(); item != null; item = inputs.next()) {
        Diagnostic problem = problem(item);
        if (problem == null) {
          assertThat(item.bytes())
              .as(item.input() + ":" + item.line())
              .isEqualTo(GOOD.getBytes(UTF_8));
          good++;
        } else {
          assertThat(problem.message()).isNotBlank();
          assertThat(problem.place().file()).isEqualTo(item.input());
          bad++;
        }
      }
    }
    assertThat(good).isEqualTo(lines + 1);
    assertThat(bad).isEqualTo(1000);
  }

  @Test
  void thereAreManyKindsAndNoTwoAreAlike() {
    List<HostileInputs.Hostile> hostile = HostileInputs.of(1, 1000);
    assertThat(hostile.stream().map(HostileInputs.Hostile::what).distinct().count())
        .isGreaterThan(90);
    assertThat(hostile.stream().map(one -> one.ending() + Arrays.hashCode(one.bytes())).distinct())
        .hasSize(1000);
    assertThat(
            hostile.stream()
                .filter(HostileInputs.Hostile::line)
                .filter(one -> new String(one.bytes(), ISO_8859_1).contains("\n")))
        .isEmpty();
    assertThat(HostileInputs.of(1, 200))
        .extracting(one -> Arrays.hashCode(one.bytes()))
        .isEqualTo(
            hostile.subList(0, 200).stream().map(one -> Arrays.hashCode(one.bytes())).toList());
  }

  @Test
  void eachKindIsRejectedOnceByItself() throws IOException {
    List<HostileInputs.Hostile> hostile =
        HostileInputs.of(3, 400).stream()
            .collect(
                Collectors.toMap(
                    HostileInputs.Hostile::what, Function.identity(), (one, other) -> one))
            .values()
            .stream()
            .toList();
    for (HostileInputs.Hostile one : hostile) {
      Path file = folder.resolve("one" + (one.line() ? ".jsonl" : one.ending()));
      Files.write(file, one.bytes());
      try (Inputs inputs =
          Inputs.open(List.of(file.toString()), () -> new ByteArrayInputStream(new byte[0]))) {
        Item item = inputs.next();
        assertThat(item).as(one.what()).isNotNull();
        assertThat(problem(item)).as(one.what()).isNotNull();
        assertThat(inputs.next()).as(one.what()).isNull();
      }
    }
  }
}
