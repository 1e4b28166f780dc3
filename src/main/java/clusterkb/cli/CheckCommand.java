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
      defaultValue = "text",
      paramLabel = "FORMAT",
      description =
          "text (default), json, markdown, html, sarif (for code scanning) or junit (for build"
              + " servers).")
  private ReportFormat format;

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

  @Override
  public Integer call() throws IOException {
    FutureTask<Given> reading = new FutureTask<>(() -> given(rules.facts()));
    new Thread(reading, "facts").start();
    Prepared prepared = rules.prepare(spec.commandLine().getErr(), this::prepare);
    Given given = Tasks.get(reading);
    RuleSet ruleSet = prepared.ruleSet();
    Knowledge knowledge = prepared.knowledge();
    WaiverUse use = waivers.use(given.waivers(), ruleSet, knowledge.requirements());
    // All of them before the first is written: a fault leaves no report that looks like a whole.
    List<Report> reports = new ArrayList<>();
    for (Deployment deployment : given.deployments()) {
      List<Conclusion> conclusions = knowledge.conclusions(deployment);
      if (audited) {
        knowledge.audit(deployment, conclusions);
      }
      reports.add(Report.of(ruleSet, knowledge, deployment, conclusions, verdicts.stages(), use));
    }
    write(reports, ruleSet, use);
    return reports.stream().anyMatch(this::fails) || fails(use)
        ? ExitCode.FINDINGS
        : ExitCode.NOTHING;
  }

  private Prepared prepare(RuleSet ruleSet) {
    List<Requirement> asked = ruleSet.inForce(verdicts.drafts(), verdicts.stages());
    return new Prepared(ruleSet, new Knowledge(asked, ruleSet.rows()).ready());
  }

  private void write(List<Report> reports, RuleSet ruleSet, WaiverUse use) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
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
