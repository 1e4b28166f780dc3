package clusterkb.batch.run;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import clusterkb.batch.result.Unfinished;
import clusterkb.report.write.FleetFormat;
import clusterkb.report.write.FleetWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes all reports of a batch into one file of some format, each as soon as it is there. */
public final class ReportSink implements RowSink {
  private final Path path;
  private final Writer file;
  private final FleetWriter writer;

  private ReportSink(Path path, Writer file, FleetWriter writer) {
    this.path = path;
    this.file = file;
    this.writer = writer;
  }

  /** Begins to write a file of that format in a folder. */
  public static ReportSink of(FleetFormat format, Path folder, Evaluator evaluator)
      throws IOException {
    Path path = folder.resolve(format.file());
    Writer file = Files.newBufferedWriter(Unfinished.of(path), StandardCharsets.UTF_8);
    FleetWriter writer = format.writer(file, evaluator.rules(), evaluator.waivers());
    writer.begin();
    return new ReportSink(path, file, writer);
  }

  @Override
  public void evaluated(Outcome.Evaluated one) throws IOException {
    writer.report(one.report());
  }

  @Override
  public void evaluated(Row row) {
    throw new IllegalStateException("a row alone is no report");
  }

  @Override
  public void rejected(Outcome.Rejected rejected) throws IOException {
    String input = rejected.input() + (rejected.line() > 0 ? ":" + rejected.line() : "");
    String why = rejected.reason().name().toLowerCase(Locale.ROOT);
    writer.rejected(input, why, rejected.problems());
  }

  @Override
  public void close() throws IOException {
    try (file) {
      writer.end();
    }
    Unfinished.finish(path);
  }
}
