package clusterkb.cli;

import clusterkb.cases.CaseFile;
import clusterkb.catalogue.History;
import clusterkb.catalogue.Holding;
import clusterkb.catalogue.RequirementPage;
import clusterkb.report.ExitCode;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kb rules show}: a requirement's page. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows a requirement: its sources, whom it applies to, an example that meets it and one"
            + " that violates it, what to do, and its history.")
final class RulesShowCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "The requirement, such as DISK-BASIC.")
  private String id;

  @Mixin private SourcesOption sources;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Requirement one = RequirementId.find(ruleSet, id, spec.commandLine());
    Holding holding =
        rules.reading(() -> new Holding(one, CaseFile.of(ruleSet.facts(), one, rules.parent())));
    out.print(
        RequirementPage.of(
            holding, ruleSet, History.read(rules.folder()), sources.copies(ruleSet)));
    out.print("\nknowledge " + ruleSet.edition() + "\n");
    out.flush();
    return ExitCode.NOTHING;
  }
}
