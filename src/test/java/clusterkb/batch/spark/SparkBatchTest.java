package clusterkb.batch.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.input.Item;
import clusterkb.report.ExitCode;
import clusterkb.text.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job on one machine, in all its forms; what it writes is what kb batch would. */
class SparkBatchTest {
  private static final int DEPLOYMENTS = 60;

  @TempDir private static Path folder;
  private static Path fleet;

  @BeforeAll
  static void run() throws Exception {
    fleet = Files.createDirectory(folder.resolve("fleet"));
    SmallFleet.write(fleet, DEPLOYMENTS);
    String stream = fleet.resolve(SmallFleet.STREAM).toString();
    String files = fleet.resolve(SmallFleet.FILES).toString();
    String addressed = files + "/below it/*.{yaml,json,jsonl}";
    String table = "parquet.`" + fleet.resolve(SparkRuns.TABLE) + "`";
    List<String> runs =
        List.of(
            line("files", stream, files, "--out", out("files"), "--parquet"),
            line("pattern", fleet + "/**/*.{jsonl,yaml}", files + "/", "--out", out("pattern")),
            line("address", "file:" + stream, "file:" + addressed, "--out", out("address")),
            line("healthy", files + "/below it/a b.yaml", "--out", out("healthy")),
            line("table", "--table", table, "--name-column", "customer", "--out", out("table")),
            line("numbered", "--table", table, "--out", out("numbered"), "--out-table", "found"),
            line("again", stream, "--out", out("files")),
            line(
                "results",
                "--table",
                "parquet.`" + out("files") + "/parquet`",
                "--column",
                "deployment",
                "--name-column",
                "line",
                "--out",
                out("results")),
            line("missing", fleet + "/no", "-", "--out", out("none")),
            line("unmatched", fleet + "/*.tgz", "--out", out("none")),
            line("archive", "file:" + fleet + "/*", "file:/no", "--out", out("none")),
            line("unknown", "--table", "nowhere", "--out", out("none")),
            line("column", "--table", table, "--column", "text", "--out", out("none")),
            line("rules", stream, "--rules", fleet + "/rules", "--out", out("none")));
    Path file = Files.write(folder.resolve("runs"), runs, UTF_8);
    try (SparkProcesses processes = new SparkProcesses(folder, Map.of())) {
      Process all =
          processes.start(
              "all",
              System.getProperty("java.class.path"),
              List.of(
                  "-Dspark.master=local[2]",
                  "-Dspark.ui.enabled=false",
                  "-Dspark.sql.warehouse.dir=" + folder.resolve("warehouse").toUri()),
              List.of(SparkRuns.class.getName(), fleet.toString(), file.toString()));
      int code = SparkProcesses.exitCode(all);
      assertThat(processes.printed("all.err").lines())
          .allMatch(line -> line.startsWith("WARNING: Using incubator modules"));
      assertThat(code).isZero();
    }
  }

  private static String line(String... words) {
    return String.join("\t", words);
  }

  private static String out(String name) {
    return folder.resolve("out-" + name).toString();
  }

  private static String printed(String file) throws IOException {
    return Files.readString(folder.resolve(file), UTF_8).replace(folder.toString(), "DIR");
  }

  private static int code(String name) throws IOException {
    return Integer.parseInt(printed(name + ".code"));
  }

  private static void assertSame(String name, List<List<String>> expected) throws IOException {
    int evaluated = expected.get(0).size();
    int rejected = expected.get(1).size();
    assertThat(List.of(evaluated, rejected)).allMatch(count -> count > 0);
    assertThat(SmallFleet.written(Path.of(out(name)))).isEqualTo(expected);
    assertThat(printed(name + ".out"))
        .startsWith(
            "read %d = evaluated %d + rejected %d (unreadable "
                .formatted(evaluated + rejected, evaluated, rejected));
    assertThat(printed(name + ".err")).isEmpty();
    assertThat(code(name)).isEqualTo(ExitCode.UNREADABLE);
  }

  @Test
  void filesGiveWhatOneMachineGives() throws IOException {
    List<List<String>> expected =
        SmallFleet.expected(
            fleet.resolve(SmallFleet.STREAM).toString(),
            fleet.resolve(SmallFleet.FILES).toString());
    assertThat(expected.get(0)).hasSize(DEPLOYMENTS + 3);
    assertThat(expected.get(1)).hasSize(DEPLOYMENTS / 20 * 3 + 5);
    assertSame("files", expected);
  }

  @Test
  void whatPathsAndPatternsMeanIsTheSameAndNothingIsReadTwice() throws IOException {
    assertSame(
        "pattern",
        SmallFleet.expected(fleet + "/**/*.{jsonl,yaml}", fleet.resolve(SmallFleet.FILES) + "/"));
  }

  @Test
  void whatHadoopFindsIsCalledByItsAddress() throws IOException {
    List<List<String>> expected = new ArrayList<>();
    for (List<String> lines :
        SmallFleet.expected(
            fleet.resolve(SmallFleet.STREAM).toString(),
            fleet.resolve(SmallFleet.FILES) + "/below it/*.{yaml,json,jsonl}")) {
      expected.add(
          lines.stream().map(line -> line.replace("" + folder, "file:" + folder)).toList());
    }
    assertSame("address", expected);
  }

  @Test
  void whereNothingIsRejectedTheVerdictsDecideTheExitCode() throws IOException {
    assertThat(printed("healthy.out")).startsWith("read 1 = evaluated 1 + rejected 0 (");
    assertThat(code("healthy")).isZero();
    assertThat(Path.of(out("healthy"), Job.REJECTED)).doesNotExist();
  }

  private static List<Item> rows(boolean named) throws IOException {
    List<String> lines = Files.readAllLines(fleet.resolve(SmallFleet.STREAM), UTF_8);
    String table = "parquet.`" + fleet.resolve(SparkRuns.TABLE) + "`";
    List<Item> items = new ArrayList<>();
    Diagnostic none =
        Diagnostic.ofFile(named ? "nothing" : table, "this row of the table holds no document", "");
    items.add(Item.refused(named ? "nothing" : table, named ? 0 : 1, none));
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        byte[] bytes = lines.get(i).getBytes(UTF_8);
        items.add(
            named ? Item.of("customer " + i, 0, bytes) : Item.of(table, items.size() + 1, bytes));
      }
    }
    return items;
  }

  @Test
  void aTableGivesWhatOneMachineGives() throws IOException {
    assertThat(SmallFleet.written(Path.of(out("table"))))
        .isEqualTo(SmallFleet.evaluate(rows(true)));
    assertThat(SmallFleet.written(Path.of(out("numbered"))))
        .isEqualTo(SmallFleet.evaluate(rows(false)));
    assertThat(printed("table.out")).startsWith("read 70 = evaluated 60 + rejected 10 (");
  }

  @Test
  void resultsAreATableIfAskedFor() throws IOException {
    assertThat(folder.resolve("warehouse/found/_SUCCESS")).exists();
    // Each deployment's name, read back as if it were a document, is none.
    assertThat(printed("results.out"))
        .isEqualTo("read 63 = evaluated 0 + rejected 63 (unreadable 63, stopped 0, faults 0)\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "again   | DIR/out-files: error: it is there already",
        "missing | DIR/fleet/no: error: there is no such file or folder",
        "unmatched | DIR/fleet/*.tgz: error: no file is called like this",
        "missing | -: error: a cluster cannot read standard input",
        "archive | packed.zip: error: archives are read from plain paths only",
        "archive | file:/no: error: there is no such file or folder",
        "unknown | nowhere: error: Spark finds no such table",
        "column  | error: the table has no column 'text'",
        "rules   | error: ",
      })
  void whatIsWrongIsSaidInWordsAndNothingIsWritten(String name, String message) throws IOException {
    assertThat(printed(name + ".err")).contains(message).doesNotContain("\tat ", "Exception");
    assertThat(printed(name + ".out")).isEmpty();
    assertThat(code(name)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(Path.of(out("none"))).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out x                             | give the paths of deployments, or --table",
        "a.yaml --table t --out x            | give the paths of deployments, or --table",
        "a.yaml --name-column n --out x      | --name-column is for --table",
        "a.yaml                              | Missing required option: '--out=DIR'",
        "a.yaml --out x --stage never        | 'never' is no stage",
        "a.yaml --out x --audit -1           | --audit -1: it is 0 or more",
        "a.yaml --out x                      | no cluster is named",
      })
  void wrongUsageIsToldBeforeAnythingIsStarted(String arguments, String message) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(err, true, UTF_8);
    assertThat(SparkBatch.run(to, to, arguments.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).startsWith("kb: ").contains(message);
  }
}
