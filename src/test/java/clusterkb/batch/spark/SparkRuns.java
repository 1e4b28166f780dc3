package clusterkb.batch.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Several runs of the job on one machine, in one process of its own. */
final class SparkRuns {
  /** The table of documents. */
  static final String TABLE = "table";

  private SparkRuns() {}

  /**
   * Makes a table of a fleet's stream, and runs the job for each line of a file.
   *
   * @param args the fleet's folder, and the file: in each line, separated by tabs, a name and
   *     arguments; the exit code and what is printed goes to files of that name beside it
   */
  public static void main(String[] args) throws IOException {
    writeTable(Path.of(args[0]));
    Path runs = Path.of(args[1]);
    for (String line : Files.readAllLines(runs, UTF_8)) {
      List<String> words = List.of(line.split("\t"));
      Path out = runs.resolveSibling(words.get(0) + ".out");
      Path err = runs.resolveSibling(words.get(0) + ".err");
      int code;
      try (PrintStream to = print(out);
          PrintStream wrong = print(err)) {
        code = SparkBatch.run(to, wrong, words.subList(1, words.size()).toArray(String[]::new));
      }
      Files.writeString(runs.resolveSibling(words.get(0) + ".code"), Integer.toString(code));
    }
  }

  private static PrintStream print(Path to) throws IOException {
    return new PrintStream(Files.newOutputStream(to), true, UTF_8);
  }

  /** A row for each line of the stream, and one that holds no document. */
  private static void writeTable(Path fleet) throws IOException {
    try (SparkSession session = SparkSession.builder().getOrCreate()) {
      List<String> lines = Files.readAllLines(fleet.resolve(SmallFleet.STREAM), UTF_8);
      session
          .createDataFrame(
              Stream.concat(
                      Stream.of(RowFactory.create("nothing", null)),
                      Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                          .filter(i -> !lines.get(i).isBlank())
                          .map(i -> RowFactory.create("customer " + i, lines.get(i))))
                  .toList(),
              StructType.fromDDL("customer STRING, document STRING"))
          .coalesce(1)
          .write()
          .parquet(fleet.resolve(TABLE).toString());
    }
  }
}
