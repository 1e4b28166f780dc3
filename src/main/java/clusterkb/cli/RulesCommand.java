package clusterkb.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code kb rules}: what the knowledge holds. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Shows what the knowledge holds.",
    subcommands = {
      RulesListCommand.class,
      RulesShowCommand.class,
      RulesNewCommand.class,
      RulesTestCommand.class,
      RulesDiffCommand.class,
      RulesWatchCommand.class,
      RulesLintCommand.class,
      RulesCoverageCommand.class,
      RulesConflictsCommand.class,
      RulesFactsCommand.class
    })
final class RulesCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a verb is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
