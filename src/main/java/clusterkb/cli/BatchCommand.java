package clusterkb.cli;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.evaluate.Settings;
import clusterkb.batch.input.Inputs;
import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.RowSink;
import clusterkb.batch.run.Counts;
import clusterkb.batch.run.Crew;
import clusterkb.batch.run.Findings;
import clusterkb.batch.run.OutFolder;
import clusterkb.batch.run.Progress;
import clusterkb.batch.run.ReportSink;
import clusterkb.batch.run.Results;
import clusterkb.batch.run.RunRecord;
import clusterkb.batch.run.Source;
import clusterkb.report.write.ReportFormat;
import clusterkb.report.WaiverLines;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.Waivers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb batch}: many deployments in one run. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluates many deployments in one run: files, folders, patterns, streams of JSON lines,",
      "archives, and - for standard input. Every input gets a row of results or a reason why not."
    },
    footer = {
      "",
      "Without --out the rows go to standard output as JSON lines.",
      "",
      "Exit codes: 0 nothing to report at the --fail-on level, 1 findings, 2 wrong usage or output",
      "that cannot be written, 3 inputs that were rejected or rules that cannot be read, 4 engine",
      "fault."
    })
final class BatchCommand implements Callable<Integer> {
  private static final String MEMORY =
      "the memory is full; give more with KB_MEMORY=2g, or fewer --threads";

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, patterns, archives; - for standard input.")
  private List<String> paths;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder for all results.")
  private Path folder;

  @Option(
      names = "--resume",
      description = "Go on with the run in --out that was broken off, whatever ended it.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Throw away the results that --out holds.")
  private boolean overwrite;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "So many threads (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      converter = StageWord.class,
      completionCandidates = StageWord.class,
      description = "Report this stage only: ${COMPLETION-CANDIDATES}.")
  private Stage stage;

  @Option(
      names = "--all-verdicts",
      description = "Rows hold verdicts that are MET, NOTED or NOT_APPLICABLE, too.")
  private boolean everyVerdict;

  @Option(
      names = "--explain",
      description = "Rows hold the whole report of 'kb check --format json', too; takes long.")
  private boolean explained;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Write reports in these formats into --out, too: markdown, html, sarif, junit. They hold"
              + " all explanations, which takes long.")
  private Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      paramLabel = "LEVEL",
      description =
          "Exit with 1 from this level on: error (default: a MUST is violated),"
              + " warning (a SHOULD too), unknown (anything undecided too).")
  private FailOn failOn;

  @Option(names = "--drafts", description = "Let drafts give verdicts as if they were in force.")
  private boolean drafts;

  @Option(
      names = "--most-steps",
      paramLabel = "N",
      description =
          "Stop evaluating a deployment after so many steps (default ${DEFAULT-VALUE}; a step takes"
              + " some nanoseconds).")
  private long mostSteps = Settings.MOST_STEPS;

  @Option(
      names = "--audit",
      paramLabel = "N",
      description =
          "Evaluate one in N deployments in a Drools session, too, which must come to the same"
              + " (default ${DEFAULT-VALUE}; 1: each, 0: none).")
  private int auditedOneIn = Settings.AUDITED_ONE_IN;

  @Mixin private WaiversOption waivers;
  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    check();
    try {
      return evaluate();
    } catch (IOException e) {
      return ended("the results cannot be written: " + OutFolder.reason(e), ExitCode.USAGE);
    } catch (OutOfMemoryError e) {
      return ended(MEMORY, ExitCode.FAULT);
    }
  }

  private int evaluate() throws IOException {
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Waivers given = waivers.read();
    Set<Stage> stages = stage == null ? EnumSet.allOf(Stage.class) : EnumSet.of(stage);
    Settings settings =
        new Settings(
            stages,
            everyVerdict,
            explained,
            !formats.isEmpty(),
            drafts,
            mostSteps,
            auditedOneIn);
    try (Inputs inputs = Inputs.open(paths, () -> System.in)) {
      if (folder != null && OutFolder.isAmong(inputs, folder)) {
        throw usage("--out " + folder + " lies where inputs are read; name a folder elsewhere");
      }
      Evaluator evaluator = new Evaluator(ruleSet, settings, given, waivers.day());
      return run(inputs, evaluator, settings, given);
    }
  }

  private void check() {
    if (threads < 1) {
      throw usage("--threads " + threads + ": it is 1 or more");
    }
    if (mostSteps < 1) {
      throw usage("--most-steps " + mostSteps + ": it is 1 or more");
    }
    if (auditedOneIn < 0) {
      throw usage("--audit " + auditedOneIn + ": it is 0 or more");
    }
    if (folder == null && (resume || overwrite)) {
      throw usage((resume ? "--resume" : "--overwrite") + " is about the folder of --out");
    }
    if (formats.contains(ReportFormat.TEXT) || formats.contains(ReportFormat.JSON)) {
      throw usage("--format: markdown, html, sarif or junit; JSON is what --explain gives");
    }
    if (folder == null && !formats.isEmpty()) {
      throw usage("--format writes into the folder of --out");
    }
    if (resume && overwrite) {
      throw usage("--resume and --overwrite exclude each other");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int run(Inputs inputs, Evaluator evaluator, Settings settings, Waivers given)
      throws IOException {
    AtomicLong expected = new AtomicLong(-1);
    Source source =
        () -> {
          Item item = inputs.next();
          expected.set(inputs.size());
          return item;
        };
    Findings findings = new Findings();
    List<RowSink> sinks = new ArrayList<>(List.of(findings));
    Results results;
    Source rest = source;
    if (folder == null) {
      PrintWriter out = spec.commandLine().getOut();
      results =
          new Results(new Lines(out), new Lines(spec.commandLine().getErr()), sinks, new Counts());
    } else {
      String asked = RunRecord.of(paths, settings, evaluator.rules(), given, waivers.day());
      OutFolder out =
          resume ? OutFolder.resumed(folder, asked) : OutFolder.begun(folder, asked, overwrite);
      for (ReportFormat each : formats) {
        sinks.add(ReportSink.of(each, folder, evaluator));
      }
      boolean again = !given.all().isEmpty() || !formats.isEmpty();
      OutFolder.Begun begun = out.begin(source, evaluator, sinks, again);
      results = begun.results();
      rest = begun.rest();
    }
    Counts counts = results.counts();
    try (results;
        Progress progress =
            new Progress(
                counts,
                expected::get,
                spec.commandLine().getErr(),
                Boolean.getBoolean("kb.terminal"))) {
      new Crew(evaluator, rest, results, threads).work();
    } catch (IOException e) {
      return broken(
          "the results cannot be written: " + OutFolder.reason(e), counts, ExitCode.USAGE);
    } catch (OutOfMemoryError e) {
      return broken(MEMORY, counts, ExitCode.FAULT);
    }
    results.finish();
    String skipped = inputs.skipped().sentence();
    if (!skipped.isEmpty()) {
      spec.commandLine().getErr().println("kb: " + Diagnostic.visible(skipped));
    }
    return account(counts, findings, evaluator);
  }

  private int ended(String message, int code) {
    spec.commandLine().getErr().println("kb: " + message);
    return code;
  }

  /** A run that came to no end: what was done stays. */
  private int broken(String message, Counts counts, int code) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("kb: " + message);
    err.println("kb: " + dealtWith(counts));
    if (folder != null) {
      err.println("kb: what is written stays; go on with --resume once that is mended");
    }
    return code;
  }

  private static String dealtWith(Counts counts) {
    return String.format(
        Locale.ROOT,
        "read %,d = evaluated %,d + rejected %,d",
        counts.evaluated() + counts.rejected(),
        counts.evaluated(),
        counts.rejected());
  }

  private int account(Counts counts, Findings findings, Evaluator evaluator) {
    PrintWriter err = spec.commandLine().getErr();
    WaiverLines.brief(evaluator.waivers()).forEach(line -> err.println("kb: " + line));
    err.println(
        String.format(
            Locale.ROOT,
            "kb: read %,d = evaluated %,d + rejected %,d (unreadable %,d, stopped %,d, faults %,d)",
            counts.read(),
            counts.evaluated(),
            counts.rejected(),
            counts.rejected(Outcome.Reason.UNREADABLE),
            counts.rejected(Outcome.Reason.STOPPED),
            counts.rejected(Outcome.Reason.FAULT)));
    if (!counts.addUp()) {
      err.println("kb: this does not add up: the program is at fault; please report it.");
      return ExitCode.FAULT;
    }
    if (counts.rejected(Outcome.Reason.FAULT) > 0) {
      return ExitCode.FAULT;
    }
    if (counts.rejected() > 0) {
      return ExitCode.UNREADABLE;
    }
    boolean fails =
        findings.musts()
            || failOn != FailOn.ERROR
                && (findings.shoulds() || !evaluator.waivers().findings().isEmpty())
            || failOn == FailOn.UNKNOWN && findings.unknowns();
    return fails ? ExitCode.FINDINGS : ExitCode.NOTHING;
  }
}
