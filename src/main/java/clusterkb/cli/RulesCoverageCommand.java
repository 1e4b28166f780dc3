package clusterkb.cli;

import clusterkb.catalogue.Coverage;
import clusterkb.catalogue.CoverageReport;
import clusterkb.report.ExitCode;
import clusterkb.rules.RuleSet;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb rules coverage}: what is covered by what. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description =
        "Tells which rules, cases and paragraphs each requirement has, and which requirements each"
            + " paragraph. Exit code 1 where something is open.")
final class RulesCoverageCommand implements Callable<Integer> {
  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private DataFormat format;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Coverage coverage = rules.reading(() -> new Coverage(ruleSet, rules.parent()));
    out.print(
        format == DataFormat.JSON ? CoverageReport.json(coverage) : CoverageReport.text(coverage));
    out.flush();
    return coverage.whole() ? ExitCode.NOTHING : ExitCode.FINDINGS;
  }
}
