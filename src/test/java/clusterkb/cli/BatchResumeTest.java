package clusterkb.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kb batch --resume}: it goes on with the same run, or says why it does not. */
@ExtendWith(HomeForAll.class)
class BatchResumeTest {
  @TempDir private Path folder;
  private Kb kb;
  private String input;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
    input = kb.file("fleet.jsonl", Fleet.lines(7, 120));
  }

  private Kb.Result batch(String... args) {
    List<String> all = new ArrayList<>(List.of("batch", "--out", folder + "/out"));
    all.addAll(Arrays.asList(args));
    return kb.run(all.toArray(String[]::new));
  }

  private Map<String, String> files() {
    return Fleet.files(folder.resolve("out"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("out").resolve(name), text, ISO_8859_1);
  }

  private static String lines(String text, int count) {
    int end = 0;
    for (int i = 0; i < count; i++) {
      end = text.indexOf('\n', end) + 1;
    }
    return text.substring(0, end);
  }

  /** Leaves of a run only so many rows and rejections. */
  private Map<String, String> brokenOff(int rows, int rejections, String... args)
      throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add(input);
    batch(all.toArray(String[]::new));
    Map<String, String> whole = new TreeMap<>(files());
    for (String name : whole.keySet()) {
      if (!List.of("results.jsonl", "rejected.jsonl", "run.json").contains(name)) {
        Files.delete(folder.resolve("out").resolve(name));
      }
    }
    write("results.jsonl", lines(whole.get("results.jsonl"), rows));
    write("rejected.jsonl", lines(whole.get("rejected.jsonl"), rejections));
    return whole;
  }

  private void assertRefused(Kb.Result result, String message) {
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message).hasLineCount(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--explain", "--all-verdicts", "--stage=design", "--format=junit"})
  void aRunThatWasBrokenOffEndsInTheSameFiles(String option) throws IOException {
    String[] args = option.isEmpty() ? new String[0] : new String[] {option};
    Map<String, String> whole = brokenOff(20, 9, args);
    List<String> again = new ArrayList<>(Arrays.asList(args));
    again.addAll(List.of("--resume", "--threads", "3", input));
    Kb.Result result = batch(again.toArray(String[]::new));
    assertThat(files()).isEqualTo(whole);
    assertThat(result.err()).contains("kb: read 120 = evaluated ");
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void aRunThatIsCompleteStaysAsItIs() throws IOException {
    Kb.Result first = batch(input);
    Map<String, String> whole = files();
    Kb.Result result = batch("--resume", input);
    assertThat(result).isEqualTo(first);
    assertThat(files()).isEqualTo(whole);
  }

  @Test
  void whereThereIsNothingToResumeTheRunBegins() {
    Kb.Result result = batch("--resume", input);
    Map<String, String> resumed = files();
    assertThat(batch("--overwrite", input)).isEqualTo(result);
    assertThat(files()).isEqualTo(resumed);
  }

  @Test
  void resultsOfAnotherRunAreNeverThrownAwayUnasked() throws IOException {
    batch(input);
    Map<String, String> whole = files();
    String other = kb.file("other.jsonl", Fleet.GOOD + "\n");
    assertRefused(batch(other), "out: error: it holds the results of another run");
    assertThat(files()).isEqualTo(whole);
    assertThat(batch("--overwrite", other).code()).isZero();
    assertThat(Fleet.places(folder.resolve("out/results.jsonl"))).containsExactly(other + ":1");
    assertThat(files().get("rejected.jsonl")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"results.jsonl", "rejected.jsonl"})
  void resultsThatNobodyKnowsTheRunOfStay(String name) throws IOException {
    Files.createDirectories(folder.resolve("out"));
    write(name, "precious\n");
    String message = "out: error: it holds results, but no run.json that says what they are of";
    assertRefused(batch(input), message);
    assertRefused(batch("--resume", input), message);
    assertThat(files()).isEqualTo(Map.of(name, "precious\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "--stage, design",
    "--audit, 5",
    "--most-steps, 1000",
    "--all-verdicts, ''",
    "--explain, ''",
    "--drafts, ''",
    "--format, junit",
  })
  void anotherQuestionIsNoResumption(String option, String value) throws IOException {
    brokenOff(20, 9);
    Map<String, String> before = files();
    Kb.Result result =
        value.isEmpty()
            ? batch("--resume", input, option)
            : batch("--resume", input, option, value);
    assertRefused(result, "out: error: its run was asked for something else, or with other rules");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void otherInputsOrRulesAreNoResumption() throws IOException {
    brokenOff(20, 9);
    Map<String, String> before = files();
    assertRefused(
        batch("--resume", kb.file("other.jsonl", Fleet.lines(7, 120))),
        "out: error: its run was asked for something else, or with other rules");
    kb.rules().with("disks/disk-basic/disk-basic.drl", Kb.BASIC.replace("MUST", "SHOULD"));
    assertRefused(
        batch("--resume", input),
        "out: error: its run was asked for something else, or with other rules");
    assertThat(files()).isEqualTo(before);
  }

  /** Of an input with a row, and of one that was rejected. */
  @ParameterizedTest
  @CsvSource({"results, Good", "rejected, Good", "rejected, ''"})
  void anInputThatHasChangedSinceIsTold(String of, String now) throws IOException {
    brokenOff(20, 9);
    Map<String, String> before = files();
    String place = Fleet.places(folder.resolve("out/" + of + ".jsonl")).get(5);
    int line = Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    List<String> lines = new ArrayList<>(Fleet.read(Path.of(input)));
    lines.set(
        line - 1, now.isEmpty() ? lines.get(line - 1) + "}" : Fleet.GOOD.replace("Good", "Now"));
    kb.file("fleet.jsonl", String.join("\n", lines) + "\n");
    Kb.Result result = batch("--resume", input);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .isEqualTo(
            input
                + ": error: it has changed since the run that is to be resumed, in line "
                + line
                + "\n  Start anew: with another --out, or with --overwrite.\n");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aFaultOfTheFirstPartOfTheRunStillCounts() throws IOException {
    batch(kb.file("fleet.jsonl", Fleet.GOOD + "\n" + Fleet.GOOD + "\n"));
    write("results.jsonl", "");
    write(
        "rejected.jsonl",
        "{\"input\":\""
            + input
            + "\",\"line\":1,\"reason\":\"FAULT\",\"problems\":[{\"file\":\"f\",\"line\":0,"
            + "\"column\":0,\"message\":\"engine fault\",\"advice\":\"\"}]}\n");
    Kb.Result result = batch("--resume", input);
    assertThat(result)
        .isEqualTo(
            new Kb.Result(
                4,
                "",
                "kb: read 2 = evaluated 1 + rejected 1 (unreadable 0, stopped 0, faults 1)\n"));
  }
}
