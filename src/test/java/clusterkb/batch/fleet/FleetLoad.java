package clusterkb.batch.fleet;

import clusterkb.batch.fleet.parquet.ResultsParquet;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a row costs the files about a fleet, in processor time: run it with a number of rows, and
 * with little heap, such as {@code -Xmx128m}. Not a test.
 */
public final class FleetLoad {
  private static final int DIFFERENT = 2_000;

  private FleetLoad() {}

  /** The first argument says how many rows, the second where to write. */
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    RuleSet rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    RandomRows random = new RandomRows(rules, 1);
    List<Row> some = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      some.add(random.row(i));
    }
    long results = some.stream().mapToLong(row -> row.results().size()).sum();
    System.out.println(rows + " rows of " + results / DIFFERENT + " results each");
    run("counts", new Counting(new FleetTally(rules, false)), some, rows);
    run("stages.csv", new StagesCsv(Files.newOutputStream(folder.resolve("s.csv"))), some, rows);
    run("results.parquet", new ResultsParquet(folder.resolve("r.parquet"), "1"), some, rows);
    run("all together", new FleetFiles(folder, rules, false), some, rows);
    System.out.println(Files.size(folder.resolve(FleetFiles.TABLE)) / rows + " bytes a row");
  }

  private record Counting(FleetTally tally) implements RowSink {
    @Override
    public void evaluated(Row row) {
      tally.add(row);
    }

    @Override
    public void rejected(Outcome.Rejected one) {
      tally.add(one);
    }

    @Override
    public void close() {
      tally.summary();
    }
  }

  private static void run(String name, RowSink sink, List<Row> some, int rows) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < rows; i++) {
      sink.evaluated(some.get((int) ((long) i * 7919 % DIFFERENT)));
    }
    sink.close();
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    System.out.printf("%s: %.1f microseconds a row%n", name, took / 1e3 / rows);
  }
}
