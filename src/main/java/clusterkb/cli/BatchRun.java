package clusterkb.cli;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.fleet.FleetFiles;
import clusterkb.batch.input.Inputs;
import clusterkb.batch.input.Item;
import clusterkb.batch.result.RowSink;
import clusterkb.batch.result.Unfinished;
import clusterkb.batch.run.Counts;
import clusterkb.batch.run.Crew;
import clusterkb.batch.run.OutFolder;
import clusterkb.batch.run.Progress;
import clusterkb.batch.run.ReportSink;
import clusterkb.batch.run.Results;
import clusterkb.batch.run.Source;
import clusterkb.report.ExitCode;
import clusterkb.report.FailOn;
import clusterkb.report.WaiverLines;
import clusterkb.report.write.FleetFormat;
import clusterkb.text.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** One run of {@code kb batch}: what it tells, and how it ends. */
final class BatchRun {
  /** What is said where the memory is full. */
  static final String MEMORY =
      "the memory is full; give more with KB_MEMORY=2g, or fewer --threads";

  private final Evaluator evaluator;
  private final int threads;
  private final PrintWriter out;
  private final PrintWriter err;
  private final AtomicLong expected = new AtomicLong(-1);
  private boolean complete;

  BatchRun(Evaluator evaluator, int threads, PrintWriter out, PrintWriter err) {
    this.evaluator = evaluator;
    this.threads = threads;
    this.out = out;
    this.err = err;
  }

  /** Whether it came to its end. */
  boolean isComplete() {
    return complete;
  }

  /** Writes rows to standard output, and what has none to standard error. */
  int printed(Inputs inputs, FailOn failOn) throws IOException {
    Results results =
        new Results(new PrinterStream(out), new PrinterStream(err), List.of(), new Counts());
    return work(inputs, source(inputs), results, "", failOn);
  }

  /** Writes everything into a folder. */
  int written(
      Inputs inputs,
      OutFolder folder,
      Collection<FleetFormat> formats,
      boolean drafts,
      FailOn failOn)
      throws IOException {
    String resumable = "what is written stays; go on with --resume once that is mended";
    Counts counts = new Counts();
    try {
      List<RowSink> sinks = new ArrayList<>();
      sinks.add(new FleetFiles(folder.path(), evaluator.rules(), drafts));
      for (FleetFormat each : formats) {
        sinks.add(ReportSink.of(each, folder.path(), evaluator));
      }
      boolean again = !evaluator.waivers().waivers().all().isEmpty() || !formats.isEmpty();
      OutFolder.Begun begun = folder.begin(source(inputs), evaluator, sinks, counts, again);
      return work(inputs, begun.rest(), begun.results(), resumable, failOn);
    } catch (IOException e) {
      return broken(unwritten(e), counts, resumable, ExitCode.USAGE);
    } finally {
      Unfinished.remove(folder.path());
    }
  }

  private Source source(Inputs inputs) {
    return () -> {
      Item item = inputs.next();
      expected.set(inputs.size());
      return item;
    };
  }

  private int work(Inputs inputs, Source rest, Results results, String resumable, FailOn failOn) {
    Counts counts = results.counts();
    boolean terminal = Boolean.getBoolean("kb.terminal");
    try (results;
        Progress progress = new Progress(counts, expected::get, err, terminal)) {
      new Crew(evaluator, rest, results, threads).work();
      results.finish();
    } catch (IOException e) {
      return broken(unwritten(e), counts, resumable, ExitCode.USAGE);
    } catch (OutOfMemoryError e) {
      return broken(MEMORY, counts, resumable, ExitCode.FAULT);
    }
    complete = true;
    if (!evaluator.waivers().findings().isEmpty()) {
      counts.waiversAreWrong();
    }
    if (inputs.skipped().count() > 0) {
      err.println("kb: " + Diagnostic.visible(inputs.skipped().sentence()));
    }
    WaiverLines.brief(evaluator.waivers()).forEach(line -> err.println("kb: " + line));
    err.println("kb: " + counts.account());
    if (!counts.addUp()) {
      err.println("kb: this does not add up: the program is at fault; please report it.");
    }
    return counts.exitCode(failOn);
  }

  /** What is said where results cannot be written. */
  static String unwritten(IOException e) {
    return "the results cannot be written: " + OutFolder.reason(e);
  }

  /** A run that came to no end: what was done stays. */
  private int broken(String message, Counts counts, String resumable, int code) {
    err.println("kb: " + message);
    err.println(
        String.format(
            Locale.ROOT,
            "kb: read %,d = evaluated %,d + rejected %,d",
            counts.evaluated() + counts.rejected(),
            counts.evaluated(),
            counts.rejected()));
    if (!resumable.isEmpty()) {
      err.println("kb: " + resumable);
    }
    return code;
  }
}
