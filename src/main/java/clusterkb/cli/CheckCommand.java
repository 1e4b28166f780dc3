package clusterkb.cli;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.report.ExitCode;
import clusterkb.report.FailOn;
import clusterkb.report.Report;
import clusterkb.report.VerdictOptions;
import clusterkb.report.write.ReportFormat;
import clusterkb.report.write.ReportWriter;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.waiver.WaiverUse;
import clusterkb.waiver.Waivers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb check}: the verdicts on deployments. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Checks deployments and reports every requirement's verdict.",
    footer = {
      "",
      "Exit codes: 0 nothing to report at the --fail-on level, 1 findings, 2 wrong usage,",
      "3 facts or rules that cannot be read, 4 engine fault."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Deployment files, YAML or JSON.")
  private List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (default), json, markdown, html, sarif (for code scanning) or junit (for build"
              + " servers).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--audit",
      description =
          "Reach all verdicts a second time, in a Drools session; a difference is an engine fault.")
  private boolean audited;

  @Mixin private VerdictOptions verdicts;
  @Mixin private WaiversOption waivers;
  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** What is read while the rules are loaded. */
  private record Given(List<Deployment> deployments, Waivers waivers) {}

  /** What is to be known before the facts are. */
  private record Prepared(RuleSet ruleSet, Knowledge knowledge) {}

  /** The files of a check without options; null where the command line is something else. */
  static List<Path> plainFiles(String... args) {
    if (args.length < 2 || !args[0].equals("check")) {
      return null;
    }
    List<Path> files = new ArrayList<>();
    for (String arg : List.of(args).subList(1, args.length)) {
      // Options, and names of files that hold some.
      if (arg.isEmpty() || arg.charAt(0) == '-' || arg.charAt(0) == '@') {
        return null;
      }
      try {
        files.add(Path.of(arg));
      } catch (InvalidPathException e) {
        return null;
      }
    }
    return files;
  }

  /** What a command line without options gives. */
  static CheckCommand plain(List<Path> files, RulesOption rules) {
    CheckCommand check = new CheckCommand();
    check.files = files;
    check.verdicts = new VerdictOptions();
    check.waivers = new WaiversOption();
    check.rules = rules;
    return check;
  }

  @Override
  public Integer call() throws IOException {
    return run(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /**
   * Checks the files.
   *
   * @param out takes the report
   * @param err is told what takes a while
   * @return the exit code
   */
  int run(PrintWriter out, PrintWriter err) throws IOException {
    FutureTask<Given> reading = new FutureTask<>(() -> given(rules.facts()));
    new Thread(reading, "facts").start();
    Prepared prepared = rules.prepare(err, this::prepare);
    Given given = Tasks.get(reading);
    RuleSet ruleSet = prepared.ruleSet();
    Knowledge knowledge = prepared.knowledge();
    WaiverUse use = given.waivers().use(waivers::day, ruleSet, knowledge.requirements());
    // All of them before the first is written: a fault leaves no report that looks like a whole.
    List<Report> reports = new ArrayList<>();
    for (Deployment deployment : given.deployments()) {
      List<Conclusion> conclusions = knowledge.conclusions(deployment);
      if (audited) {
        knowledge.audit(deployment, conclusions);
      }
      reports.add(Report.of(ruleSet, knowledge, deployment, conclusions, verdicts.stages(), use));
    }
    write(out, reports, ruleSet, use);
    return reports.stream().anyMatch(this::fails) || fails(use)
        ? ExitCode.FINDINGS
        : ExitCode.NOTHING;
  }

  private Prepared prepare(RuleSet ruleSet) {
    List<Requirement> asked = ruleSet.inForce(verdicts.drafts(), verdicts.stages());
    return new Prepared(ruleSet, new Knowledge(asked, ruleSet.rows()).ready());
  }

  private void write(PrintWriter out, List<Report> reports, RuleSet ruleSet, WaiverUse use)
      throws IOException {
    ReportWriter writer = format.writer(out, ruleSet, use);
    writer.begin();
    for (Report report : reports) {
      writer.report(report);
    }
    writer.end();
    out.flush();
  }

  /** All files, or all that is wrong with any of them. */
  private Given given(FactTypes types) {
    List<Deployment> deployments = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Path file : files) {
      read(() -> deployments.add(DeploymentReader.read(types, file)), problems);
    }
    Waivers[] read = new Waivers[1];
    read(() -> read[0] = waivers.read(), problems);
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
    return new Given(deployments, read[0]);
  }

  private static void read(Runnable reading, List<Diagnostic> problems) {
    try {
      reading.run();
    } catch (DiagnosticException e) {
      problems.addAll(e.diagnostics());
    }
  }

  private boolean fails(Report report) {
    return !report.limits().isEmpty()
        || report.conclusions().stream().anyMatch(one -> !report.isWaived(one) && fails(one));
  }

  private boolean fails(Conclusion conclusion) {
    return switch (conclusion.verdict()) {
      case VIOLATED ->
          conclusion.requirement().level() == Level.MUST || verdicts.failOn() != FailOn.ERROR;
      case UNKNOWN -> verdicts.failOn() == FailOn.UNKNOWN;
      default -> false;
    };
  }

  /** What is wrong with a waiver counts like a SHOULD that is violated. */
  private boolean fails(WaiverUse use) {
    return verdicts.failOn() != FailOn.ERROR && !use.findings().isEmpty();
  }
}
