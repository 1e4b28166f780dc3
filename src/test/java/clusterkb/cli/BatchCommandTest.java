package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.input.Archives;
import clusterkb.report.PublishedSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kb batch}: a row or a rejection for every input, exit codes, options, wrong usage. */
@ExtendWith(HomeForAll.class)
class BatchCommandTest {
  private static final Path EXPECTED = Path.of("src/test/resources/batch");
  private static final String[] DOCUMENTS = {
    Fleet.ADVICE, Fleet.CONTOSO, Fleet.DIFFERENT, Fleet.GOOD, Fleet.PARTIAL, Fleet.UNREADABLE
  };

  @TempDir private Path folder;
  private Kb kb;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  private Kb.Result batch(String out, String... args) {
    List<String> all = new ArrayList<>(List.of("batch", "--out", out(out).toString()));
    all.addAll(Arrays.asList(args));
    return kb.run(all.toArray(String[]::new));
  }

  private String fleet(String... documents) {
    return kb.file("fleet.jsonl", String.join("\n", documents) + "\n");
  }

  /** The documents as an input of that kind. */
  private String input(String kind) throws IOException {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS.length; i++) {
      entries.add("north/" + (char) ('a' + i) + ".json");
      entries.add(DOCUMENTS[i]);
    }
    String[] packed = entries.toArray(String[]::new);
    switch (kind) {
      case "zip" -> Files.write(folder.resolve("fleet.zip"), Archives.zip(packed));
      case "tar.gz" -> Files.write(folder.resolve("fleet.tar.gz"), Archives.tarGz(packed));
      case "folder" -> {
        Path north = Files.createDirectories(folder.resolve("fleet.folder/north"));
        for (int i = 0; i < packed.length; i += 2) {
          Files.writeString(north.getParent().resolve(packed[i]), packed[i + 1], UTF_8);
        }
      }
      default -> Files.writeString(folder.resolve("fleet." + kind), String.join("\n", DOCUMENTS));
    }
    return kind.equals("stdin") ? "-" : folder.resolve("fleet." + kind).toString();
  }

  private static void assertExpected(String name, List<String> lines) throws IOException {
    Path file = EXPECTED.resolve(name);
    String text = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("kb.record")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(file, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(file, UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "ndjson", "folder", "zip", "tar.gz", "stdin"})
  void theRowsAreTheSameWhereverTheDocumentsStand(String kind) throws IOException {
    String input = input(kind);
    InputStream before = System.in;
    Kb.Result result;
    try {
      System.setIn(new ByteArrayInputStream(String.join("\n", DOCUMENTS).getBytes(UTF_8)));
      result = batch("out", input);
    } finally {
      System.setIn(before);
    }
    assertThat(result)
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                "kb: read 6 = evaluated 5 + rejected 1 (unreadable 1, stopped 0, faults 0)\n"));
    List<String> rows = new ArrayList<>();
    for (String row : Fleet.read(out("out/results.jsonl"))) {
      rows.add(row.replaceFirst("\"input\":\"[^\"]*\",\"line\":\\d+,", ""));
    }
    assertExpected("rows.jsonl", rows);
    boolean lines = List.of("jsonl", "ndjson", "stdin").contains(kind);
    String separator = kind.equals("folder") ? "/" : "!";
    List<String> places = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS.length; i++) {
      places.add(
          lines
              ? input + ":" + (i + 1)
              : input + separator + "north/" + (char) ('a' + i) + ".json:0");
    }
    assertThat(Fleet.places(out("out/results.jsonl"))).isEqualTo(places.subList(0, 5));
    assertThat(Fleet.places(out("out/rejected.jsonl"))).isEqualTo(places.subList(5, 6));
    assertThat(Fleet.read(out("out/rejected.jsonl")).get(0))
        .contains(
            "\"reason\":\"UNREADABLE\"",
            "\"line\":"
                + (lines ? 6 : 1)
                + ",\"column\":22,\"message\":\"a deployment has no 'disk'");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void anyNumberOfThreadsGivesTheSameBytes(int threads) {
    String input = kb.file("fleet.jsonl", Fleet.lines(threads, 700));
    Kb.Result alone = batch("alone", input, "--threads", "1");
    Kb.Result together = batch("together", input, "--threads", Integer.toString(threads));
    assertThat(together).isEqualTo(alone);
    assertThat(Fleet.files(out("together"))).isEqualTo(Fleet.files(out("alone")));
    List<Integer> lines = new ArrayList<>();
    for (String file : List.of("results.jsonl", "rejected.jsonl")) {
      List<Integer> some =
          Fleet.places(out("alone/" + file)).stream()
              .map(place -> Integer.valueOf(place.substring(place.lastIndexOf(':') + 1)))
              .toList();
      assertThat(some).isSorted().hasSizeGreaterThan(100);
      lines.addAll(some);
    }
    List<String> given = Fleet.read(Path.of(input));
    assertThat(lines).doesNotHaveDuplicates().hasSize(700);
    assertThat(lines).allMatch(line -> !given.get(line - 1).isBlank());
    assertThat(alone.err())
        .contains(
            "kb: read 700 = evaluated "
                + Fleet.read(out("alone/results.jsonl")).size()
                + " + rejected "
                + Fleet.read(out("alone/rejected.jsonl")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "Good,    error,   0",
    "Good,    unknown, 0",
    "Advice,  error,   0",
    "Advice,  warning, 1",
    "Advice,  unknown, 1",
    "Partial, error,   0",
    "Partial, warning, 0",
    "Partial, unknown, 1",
    "Contoso, error,   1",
    "Bad,     error,   3",
  })
  void theExitCodeTellsTheWorstAtTheLevelAskedFor(String which, String failOn, int code) {
    String document =
        Stream.of(DOCUMENTS).filter(one -> one.contains("\"" + which + "\"")).findAny().get();
    assertThat(batch("out", fleet(Fleet.GOOD, document), "--fail-on", failOn).code())
        .isEqualTo(code);
  }

  @Test
  void aRejectionOutweighsFindings() {
    assertThat(batch("out", fleet(Fleet.CONTOSO, Fleet.UNREADABLE)).code()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "batch | give the files, folders, patterns or archives of deployments, or -",
        "batch X --threads 0 | --threads 0: it is 1 or more",
        "batch X --most-steps 0 | --most-steps 0: it is 1 or more",
        "batch X --audit -1 | --audit -1: it is 0 or more",
        "batch X --resume | --resume is about the folder of --out",
        "batch X --overwrite | --overwrite is about the folder of --out",
        "batch X --out O --resume --overwrite | --resume and --overwrite exclude each other",
      })
  void whatCannotBeMeantIsWrongUsage(String line, String message) {
    String[] args = line.replace("X", fleet(Fleet.GOOD)).replace("O", folder + "/o").split(" ");
    Kb.Result result = kb.run(args);
    assertThat(result)
        .isEqualTo(new Kb.Result(2, "", "kb: " + message + "\nTry 'kb batch --help'.\n"));
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void anInputThatIsNotThereIsToldBeforeAnythingIsWritten() {
    Kb.Result result = batch("out", folder + "/none.jsonl");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("none.jsonl: error: there is no such file or folder");
    assertThat(out("out")).doesNotExist();
  }

  @Test
  void aStageAloneIsReportedAlone() {
    String input = fleet(Fleet.CONTOSO);
    assertThat(batch("out", input, "--stage", "operate").code()).isZero();
    JsonNode row = PublishedSchema.json(Fleet.read(out("out/results.jsonl")).get(0));
    assertThat(row.get("stages").findValuesAsText("stage")).containsExactly("operate");
    assertThat(row.get("results").findValuesAsText("requirement")).containsExactly("DISK-ALIGNED");
    assertThat(batch("all", input, "--stage", "design").code()).isEqualTo(1);
  }

  @Test
  void allVerdictsAreInTheRowWhereTheyAreAskedFor() {
    batch("out", fleet(Fleet.CONTOSO), "--all-verdicts");
    JsonNode results =
        PublishedSchema.json(Fleet.read(out("out/results.jsonl")).get(0)).get("results");
    assertThat(results.findValuesAsText("verdict"))
        .containsExactly(
            "NOT_APPLICABLE", "VIOLATED", "UNKNOWN", "NOT_APPLICABLE", "MET", "VIOLATED");
  }

  @Test
  void anExplainedRowHoldsTheReportOfCheckAndIsOtherwiseTheSame() {
    String input = fleet(DOCUMENTS);
    batch("plain", input);
    batch("explained", input, "--explain");
    PublishedSchema schema = new PublishedSchema(Path.of("docs/report.schema.json"));
    List<String> rows = Fleet.read(out("explained/results.jsonl"));
    List<String> plain = Fleet.read(out("plain/results.jsonl"));
    assertThat(rows).hasSize(5);
    for (int i = 0; i < rows.size(); i++) {
      ObjectNode row = (ObjectNode) PublishedSchema.json(rows.get(i));
      JsonNode report = row.remove("report");
      assertThat(row).isEqualTo(PublishedSchema.json(plain.get(i)));
      assertThat(schema.errors(report)).isEmpty();
      Kb.Result check = kb.run("check", kb.file("one.json", DOCUMENTS[i]), "--format", "json");
      assertThat(anywhere(report.toString()))
          .isEqualTo(anywhere(PublishedSchema.json(check.out()).toString()));
    }
  }

  /** Without the places in the deployment's file. */
  private static String anywhere(String report) {
    return report.replaceAll(
        "\"file\":\"[^\"]*(fleet.jsonl|one.json)\",\"line\":\\d+", "\"file\":\"\"");
  }

  @Test
  void withoutAFolderRowsGoToStandardOutputAndRejectionsToStandardError() {
    String input = fleet(DOCUMENTS);
    batch("out", input);
    Kb.Result result = kb.run("batch", input);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out().lines().toList()).isEqualTo(Fleet.read(out("out/results.jsonl")));
    assertThat(result.err())
        .isEqualTo(
            Fleet.files(out("out")).get("rejected.jsonl")
                + "kb: read 6 = evaluated 5 + rejected 1 (unreadable 1, stopped 0, faults 0)\n");
  }

  @Test
  void whatIsNoInputIsToldAtTheEnd() throws IOException {
    Path fleet = Files.createDirectories(folder.resolve("fleet"));
    Files.writeString(fleet.resolve("a.json"), Fleet.GOOD);
    Files.writeString(fleet.resolve("readme.txt"), "hello");
    assertThat(batch("out", fleet.toString()).err())
        .startsWith("kb: skipped 1 of other kinds: " + fleet + "/readme.txt\n");
  }

  @ParameterizedTest
  @CsvSource({"fleet, fleet/out", "fleet, fleet", "fleet/**/*.jsonl, fleet/out", "., out"})
  void aRunThatWouldReadWhatItWritesIsWrongUsage(String input, String out) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("fleet")).resolve("a.jsonl"), Fleet.GOOD + "\n");
    Kb.Result result = batch(out, folder + "/" + input);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "kb: --out "
                + out(out)
                + " lies where inputs are read; name a folder elsewhere\nTry 'kb batch --help'.\n");
    assertThat(out("fleet/out")).doesNotExist();
  }

  @Test
  void aPatternThatDoesNotMeanTheFolderOfResultsMayStandBesideIt() {
    fleet(Fleet.GOOD);
    assertThat(batch("out", folder + "/*.jsonl").code()).isZero();
  }
}
