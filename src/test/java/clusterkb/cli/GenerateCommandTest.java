package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kb generate}: lines on standard output or in a file, and what is asked for wrongly. */
class GenerateCommandTest {
  @TempDir private Path folder;

  @Test
  void theSameLinesGoToStandardOutputAndIntoAFile() throws IOException {
    Path file = folder.resolve("fleet.jsonl");
    Kb.Result printed = Kb.plain("generate", "--count", "5", "--seed", "9");
    Kb.Result written =
        Kb.plain("generate", "--count", "5", "--seed", "9", "--out", file.toString());
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"deployment"));
    assertThat(written).isEqualTo(new Kb.Result(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(printed.out());
  }

  @Test
  void theFirstOnesOfManyAreThoseOfFew() {
    String few = Kb.plain("generate", "--count", "3", "--small").out();
    assertThat(Kb.plain("generate", "--count", "30", "--small").out()).startsWith(few);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "generate | Missing required option: '--count=N'",
        "generate --count 0 | --count 0: it is 1 or more",
        "generate --count 1 --small --complete | --complete and --small exclude each other",
        "generate --count 1 --nodes 9"
            + " | --nodes 9: of these samples such deployments have [2, 3, 4, 5, 6, 7, 8]",
        "generate --count 1 --nodes 5 --complete"
            + " | --nodes 5: of these samples such deployments have [2, 3, 4]",
      })
  void whatCannotBeMadeIsWrongUsage(String line, String message) {
    assertThat(Kb.plain(line.split(" ")))
        .isEqualTo(new Kb.Result(2, "", "kb: " + message + "\nTry 'kb generate --help'.\n"));
  }

  @Test
  void absentSamplesAreTold() {
    Kb.Result result =
        Kb.plain("generate", "--count", "1", "--templates", folder.resolve("no").toString());
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("the folder of samples cannot be read", "--templates");
  }

  @Test
  void aFileThatCannotBeWrittenIsTold() {
    Kb.Result result =
        Kb.plain("generate", "--count", "1", "--out", folder.resolve("no/f.jsonl").toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("cannot be written to", "see that its folder is there");
  }
}
