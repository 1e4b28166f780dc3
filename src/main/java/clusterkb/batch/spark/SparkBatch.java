package clusterkb.batch.spark;

import clusterkb.batch.evaluate.AskedOptions;
import clusterkb.engine.EngineFault;
import clusterkb.kjar.ClusterKb;
import clusterkb.report.ExitCode;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb batch} on a cluster; {@code spark-submit} starts it. */
@Command(
    name = "SparkBatch",
    mixinStandardHelpOptions = true,
    description = "Evaluates the deployments of a fleet as an Apache Spark job.",
    footer = {
      "",
      "Exit codes: 0 nothing to report at the --fail-on level, 1 findings, 2 wrong usage,",
      "3 inputs or rules that cannot be read, 4 engine fault."
    })
public final class SparkBatch implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders and patterns, wherever all machines of the cluster find them.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "Read a table instead of files: a name, or format.`path`.")
  private String table;

  @Option(
      names = "--column",
      defaultValue = "document",
      paramLabel = "COLUMN",
      description = "The table's column of documents (default: ${DEFAULT-VALUE}).")
  private String column;

  @Option(
      names = "--name-column",
      paramLabel = "COLUMN",
      description = "The table's column of what results call a document; else it is its number.")
  private String nameColumn;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Take the knowledge from this folder instead of the one in the jar.")
  private Path rules;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Write results/part-* and rejected/part-* below this folder, a new one.")
  private String out;

  @Option(names = "--parquet", description = "Write the results as Parquet too, to DIR/parquet.")
  private boolean parquet;

  @Option(
      names = "--out-table",
      paramLabel = "NAME",
      description = "Save the results as a table too, a new one.")
  private String outTable;

  @Mixin private AskedOptions asked;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private SparkBatch() {}

  /** Runs the job and ends the process with its exit code. */
  public static void main(String[] args) {
    int code = run(System.out, System.err, args);
    System.out.flush();
    System.err.flush();
    if (code != ExitCode.NOTHING) {
      System.exit(code);
    }
  }

  /**
   * Runs the job.
   *
   * @param out takes the counts
   * @param err takes what is wrong
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return new CommandLine(new SparkBatch())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(SparkBatch::wrongUsage)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()))
        .execute(args);
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("kb: " + e.getMessage());
    err.println("See docs/spark.md, or --help.");
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof DiagnosticException unreadable) {
      err.print(Diagnostic.render(unreadable.diagnostics(), FileText::linesOf));
      err.flush();
      return ExitCode.UNREADABLE;
    }
    if (e instanceof EngineFault fault) {
      err.println(fault.getMessage());
      return ExitCode.FAULT;
    }
    err.println("kb: Spark broke off: " + Ending.cause(e));
    err.println("kb: the folder of results is not complete; Spark's own log says more.");
    return ExitCode.FAULT;
  }

  @Override
  public Integer call() {
    check();
    RuleSet known = rules == null ? ClusterKb.rules() : RulesLoader.load(rules, null, count -> {});
    Kit kit = Kit.of(known, asked.settings(false));
    PrintWriter to = spec.commandLine().getOut();
    try (Cluster cluster = Cluster.join()) {
      cluster.refuseExisting(out);
      Counts counts =
          table == null
              ? cluster.evaluate(paths, kit, out)
              : cluster.evaluate(table, column, nameColumn, kit, out);
      cluster.tables(out, parquet, outTable);
      new Ending(counts).print(to);
      return counts.exitCode(asked.failOn());
    }
  }

  private void check() {
    if (paths.isEmpty() == (table == null)) {
      throw wrong("give the paths of deployments, or --table, and not both");
    }
    if (table == null && nameColumn != null) {
      throw wrong("--name-column is for --table");
    }
    asked.check(spec.commandLine());
    if (System.getProperty("spark.master") == null) {
      throw wrong("no cluster is named: start it with spark-submit --master ...");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
