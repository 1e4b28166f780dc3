package clusterkb.cli;

import clusterkb.catalogue.ConflictReport;
import clusterkb.report.ExitCode;
import clusterkb.rules.RuleSet;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb rules conflicts}: where the sources disagree. */
@Command(
    name = "conflicts",
    mixinStandardHelpOptions = true,
    description =
        "Lists where the sources contradict each other or themselves, which reading is followed,"
            + " and why.")
final class RulesConflictsCommand implements Callable<Integer> {
  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private DataFormat format;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    out.print(
        format == DataFormat.JSON ? ConflictReport.json(ruleSet) : ConflictReport.text(ruleSet));
    out.flush();
    return ExitCode.NOTHING;
  }
}
