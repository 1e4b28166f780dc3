package clusterkb.cli;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.report.ExitCode;
import clusterkb.report.ExplainText;
import clusterkb.report.Report;
import clusterkb.report.Style;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb explain}: why a requirement says what it says. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explains a requirement's verdicts: the facts behind them, what is missing, and"
            + " the paragraphs that demand it.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "The deployment file.")
  private Path file;

  @Parameters(index = "1", paramLabel = "ID", description = "The requirement, such as DISK-BASIC.")
  private String id;

  @Option(names = "--subject", paramLabel = "NAME", description = "Only this node, disk, EVS, ...")
  private String subject;

  @Option(
      names = "--why-not",
      description = "Show how each condition of the rule turns out, and on which fact.")
  private boolean whyNot;

  @Mixin private SourcesOption sources;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Requirement requirement = RequirementId.find(ruleSet, id, spec.commandLine());
    if (requirement.status().kind() == Status.Kind.RETIRED) {
      throw new ParameterException(
          spec.commandLine(),
          requirement.id() + " gives no verdicts, it is " + requirement.status());
    }
    Knowledge knowledge = new Knowledge(List.of(requirement), ruleSet.rows());
    Deployment deployment = DeploymentReader.read(ruleSet.facts(), file);
    Report report = Report.of(ruleSet, knowledge, deployment, EnumSet.allOf(Stage.class));
    List<Conclusion> conclusions = report.of(requirement).stream().filter(this::asked).toList();
    if (conclusions.isEmpty()) {
      throw new ParameterException(spec.commandLine(), nothing(report.of(requirement)));
    }
    Style style = Style.ofOutput();
    out.print(new ExplainText(report, style, sources.copies(ruleSet)).print(conclusions, whyNot));
    out.flush();
    return conclusions.stream().anyMatch(one -> one.verdict() == VerdictKind.VIOLATED)
        ? ExitCode.FINDINGS
        : ExitCode.NOTHING;
  }

  private boolean asked(Conclusion conclusion) {
    return subject == null
        || conclusion.subject().qualifiedName().equalsIgnoreCase(subject)
        || conclusion.subject().toString().equalsIgnoreCase(subject);
  }

  private String nothing(List<Conclusion> all) {
    List<String> subjects = all.stream().map(one -> one.subject().qualifiedName()).toList();
    if (subjects.isEmpty()) {
      return id + " speaks of nothing that the facts list";
    }
    return id + " has no subject '" + subject + "'; it has " + String.join(", ", subjects);
  }
}
