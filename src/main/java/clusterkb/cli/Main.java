package clusterkb.cli;

import clusterkb.engine.EngineFault;
import clusterkb.report.ExitCode;
import clusterkb.rules.store.RulesAhead;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code kb}: checks Exchange 2000/2003 clusters against the sources' requirements. */
@Command(
    name = "kb",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    description = "Checks Exchange 2000/2003 clusters against the requirements of the sources.")
public final class Main implements Runnable {
  private static final Map<String, Class<?>> VERBS = new LinkedHashMap<>();

  static {
    VERBS.put("check", CheckCommand.class);
    VERBS.put("explain", ExplainCommand.class);
    VERBS.put("plan", PlanCommand.class);
    VERBS.put("diagnose", DiagnoseCommand.class);
    VERBS.put("batch", BatchCommand.class);
    VERBS.put("generate", GenerateCommand.class);
    VERBS.put("rules", RulesCommand.class);
  }

  /** Those of them that always need the knowledge, as a whole. */
  private static final Set<String> EVALUATING =
      Set.of("check", "explain", "plan", "diagnose", "batch");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs {@code kb} and ends the process with its exit code. */
  public static void main(String[] args) {
    if (args.length > 1 && args[0].equals("rules") && args[1].equals("watch")) {
      // Whoever ends it by Ctrl-C has seen what there is to see.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0), "end"));
    }
    PrintStream out = System.out;
    // Drools prints to System.out at times; only reports belong there.
    System.setOut(System.err);
    int code;
    try {
      code = run(out, System.err, args);
    } catch (OutOfMemoryError e) {
      System.err.println("kb: " + BatchRun.MEMORY);
      code = ExitCode.FAULT;
    }
    out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs {@code kb}.
   *
   * @param out takes the report
   * @param err takes everything else
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    PrintWriter report = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
    List<Path> files = CheckCommand.plainFiles(args);
    if (files != null) {
      return checked(files, report, messages);
    }
    CommandLine line =
        withVerbs(args)
            .setOut(report)
            .setErr(messages)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Main::wrongUsage)
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()));
    return line.execute(args);
  }

  /** What is typed most needs no reader of command lines, which takes a sixth of a short run. */
  private static int checked(List<Path> files, PrintWriter out, PrintWriter err) {
    try {
      return CheckCommand.plain(files, new RulesOption(RulesOption.readAhead())).run(out, err);
    } catch (IOException | RuntimeException e) {
      return failed(e, err);
    }
  }

  /** To read what all verbs take is a fifth of a short run, so only the one that is asked is. */
  private static CommandLine withVerbs(String... args) {
    boolean evaluates = args.length > 0 && EVALUATING.contains(args[0]);
    // If there is another way to name other rules, then some work is done in vain.
    RulesAhead ahead =
        evaluates && !List.of(args).contains("--rules") ? RulesOption.readAhead() : null;
    CommandLine line = new CommandLine(new Main(), new Parts(ahead));
    Class<?> asked = args.length == 0 ? null : VERBS.get(args[0]);
    if (asked == null) {
      VERBS.forEach(line::addSubcommand);
    } else {
      line.addSubcommand(args[0], asked);
    }
    return line;
  }

  /** Makes the parts of commands. */
  private record Parts(RulesAhead ahead) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> part) throws Exception {
      return part == RulesOption.class
          ? part.cast(new RulesOption(ahead))
          : CommandLine.defaultFactory().create(part);
    }
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("kb: " + e.getMessage());
    err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof DiagnosticException unreadable) {
      err.print(Diagnostic.render(unreadable.diagnostics(), FileText::linesOf));
      err.flush();
      return ExitCode.UNREADABLE;
    }
    if (e instanceof RulesOption.Unreadable unreadable) {
      err.print(unreadable.render());
      err.flush();
      return ExitCode.UNREADABLE;
    }
    if (e instanceof EngineFault fault) {
      err.println(fault.getMessage());
      err.println("kb: the engine is at fault; no verdict of this run can be trusted.");
      return ExitCode.FAULT;
    }
    err.println("kb: internal fault: " + e);
    for (StackTraceElement element : e.getStackTrace()) {
      if (System.getenv("KB_DEBUG") != null) {
        err.println("    at " + element);
      }
    }
    err.println("kb: this is an error in the program; please report it with the command and file.");
    return ExitCode.FAULT;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a verb is missing");
  }
}
