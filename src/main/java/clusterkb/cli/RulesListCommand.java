package clusterkb.cli;

import clusterkb.catalogue.Listing;
import clusterkb.report.ExitCode;
import clusterkb.report.StageWord;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb rules list}: all requirements, a line each. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "Lists the requirements: id, level, stages, status, sources and what is required.")
final class RulesListCommand implements Callable<Integer> {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      converter = StageWord.class,
      completionCandidates = StageWord.class,
      description = "Only the requirements of this stage: ${COMPLETION-CANDIDATES}.")
  private Stage stage;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only what is ${COMPLETION-CANDIDATES}.")
  private Status.Kind status;

  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private DataFormat format;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    List<Requirement> listed =
        ruleSet.statements().stream()
            .filter(one -> stage == null || one.stages().contains(stage))
            .filter(one -> status == null || one.status().kind() == status)
            .toList();
    out.print(
        format == DataFormat.JSON ? Listing.json(ruleSet, listed) : Listing.text(ruleSet, listed));
    out.flush();
    return ExitCode.NOTHING;
  }
}
