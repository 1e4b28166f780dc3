package clusterkb.cli;

import clusterkb.batch.evaluate.AskedOptions;
import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.evaluate.Settings;
import clusterkb.batch.fleet.change.FleetComparer;
import clusterkb.batch.fleet.change.FleetComparisonText;
import clusterkb.batch.input.Inputs;
import clusterkb.batch.run.OutFolder;
import clusterkb.batch.run.RunRecord;
import clusterkb.report.ExitCode;
import clusterkb.report.Style;
import clusterkb.report.write.FleetFormat;
import clusterkb.rules.RuleSet;
import clusterkb.waiver.Waivers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders, patterns, archives; - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--out", paramLabel = "DIR", description = "The folder for all results.")
  private Path folder;

  @Option(
      names = "--resume",
      description = "Go on with the run in --out that was broken off, whatever ended it.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Throw away the results that --out holds.")
  private boolean overwrite;

  @Option(
      names = "--compare",
      paramLabel = "OLD",
      description =
          "Tell what has changed since the run whose results are in this folder; without a PATH"
              + " the results that --out holds already are compared.")
  private Path earlier;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "So many threads (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Write reports in these formats into --out, too: markdown, html, sarif, junit. They hold"
              + " all explanations, which takes long.")
  private Set<FleetFormat> formats = EnumSet.noneOf(FleetFormat.class);

  @Mixin private AskedOptions asked;
  @Mixin private WaiversOption waivers;
  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    check();
    if (paths.isEmpty()) {
      compare();
      return ExitCode.NOTHING;
    }
    try {
      return evaluate();
    } catch (IOException e) {
      return ended(BatchRun.unwritten(e), ExitCode.USAGE);
    } catch (OutOfMemoryError e) {
      return ended(BatchRun.MEMORY, ExitCode.FAULT);
    }
  }

  private int ended(String message, int code) {
    spec.commandLine().getErr().println("kb: " + message);
    return code;
  }

  private int evaluate() throws IOException {
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Waivers given = waivers.read();
    Settings settings = asked.settings(!formats.isEmpty());
    Evaluator evaluator = new Evaluator(ruleSet, settings, given, waivers.day());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    BatchRun run = new BatchRun(evaluator, threads, out, err);
    try (Inputs inputs = Inputs.open(paths, () -> System.in)) {
      if (folder != null && OutFolder.isAmong(inputs, folder)) {
        throw usage("--out " + folder + " lies where inputs are read; name a folder elsewhere");
      }
      if (folder == null) {
        return run.printed(inputs, asked.failOn());
      }
      String record = RunRecord.of(paths, settings, ruleSet, given, waivers.day());
      OutFolder to =
          resume ? OutFolder.resumed(folder, record) : OutFolder.begun(folder, record, overwrite);
      int code = run.written(inputs, to, formats, settings.drafts(), asked.failOn());
      if (earlier != null && run.isComplete()) {
        compare();
      }
      return code;
    }
  }

  private void compare() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        FleetComparisonText.print(
            FleetComparer.compare(earlier, folder, folder), Style.ofOutput()));
    out.flush();
  }

  private void check() {
    if (threads < 1) {
      throw usage("--threads " + threads + ": it is 1 or more");
    }
    asked.check(spec.commandLine());
    if (paths.isEmpty() && earlier == null) {
      throw usage("give the files, folders, patterns or archives of deployments, or -");
    }
    if (folder == null && earlier != null) {
      throw usage("--compare is about the folder of --out");
    }
    if (folder == null && (resume || overwrite)) {
      throw usage((resume ? "--resume" : "--overwrite") + " is about the folder of --out");
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
}
