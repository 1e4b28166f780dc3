package clusterkb.batch.fleet;

import clusterkb.batch.fleet.parquet.ResultsParquet;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import clusterkb.batch.result.Unfinished;
import clusterkb.rules.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what a batch comes to into its folder: {@code stages.csv} and {@code results.parquet} as
 * it goes, {@code summary.json} and {@code summary.html} when it is closed.
 */
public final class FleetFiles implements RowSink {
  /** The counts for programs. */
  public static final String SUMMARY = "summary.json";

  /** The same for people. */
  public static final String PAGE = "summary.html";

  /** A line for each deployment and stage. */
  public static final String STAGES = "stages.csv";

  /** A row for each deployment, in columns. */
  public static final String TABLE = "results.parquet";

  /** All of them, the one first that marks a batch as done. */
  public static final List<String> NAMES = List.of(SUMMARY, PAGE, STAGES, TABLE);

  private final Path folder;
  private final FleetTally tally;
  private final StagesCsv stages;
  private final ResultsParquet table;

  /**
   * Begins the files, under names that end in {@value Unfinished#END}; those that are there already
   * are replaced when they are closed.
   *
   * @param drafts whether drafts are evaluated as well
   */
  @SuppressWarnings("MustBeClosed")
  public FleetFiles(Path folder, RuleSet rules, boolean drafts) throws IOException {
    this.folder = folder;
    this.tally = new FleetTally(rules, drafts);
    this.stages = new StagesCsv(Files.newOutputStream(Unfinished.of(folder.resolve(STAGES))));
    try {
      this.table = new ResultsParquet(Unfinished.of(folder.resolve(TABLE)), rules.version());
    } catch (IOException | RuntimeException e) {
      stages.close();
      throw e;
    }
  }

  @Override
  public void evaluated(Row row) throws IOException {
    tally.add(row);
    stages.evaluated(row);
    table.evaluated(row);
  }

  @Override
  public void rejected(Outcome.Rejected one) {
    tally.add(one);
  }

  /** What was counted so far. */
  public Summary summary() {
    return tally.summary();
  }

  @Override
  public void close() throws IOException {
    try (stages;
        table) {
      // They are closed in any case.
    }
    Unfinished.finish(folder.resolve(STAGES));
    Unfinished.finish(folder.resolve(TABLE));
    Summary summary = summary();
    write(PAGE, SummaryHtml.print(summary));
    // Last, as it marks a batch that is done.
    write(SUMMARY, SummaryJson.print(summary));
  }

  private void write(String file, String text) throws IOException {
    // Not as a string: half a character, which JSON can name by its number, would be an error.
    Files.write(Unfinished.of(folder.resolve(file)), text.getBytes(StandardCharsets.UTF_8));
    Unfinished.finish(folder.resolve(file));
  }
}
