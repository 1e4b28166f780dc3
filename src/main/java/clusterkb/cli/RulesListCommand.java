package clusterkb.cli;

import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb rules list}: all requirements, a line each. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the requirements: id, level, stages and what is required.")
final class RulesListCommand implements Callable<Integer> {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      converter = StageWord.class,
      completionCandidates = StageWord.class,
      description = "Only the requirements of this stage: ${COMPLETION-CANDIDATES}.")
  private Stage stage;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Requirement one : rules.load(spec.commandLine().getErr()).statements()) {
      if (stage == null || one.stages().contains(stage)) {
        String stages = one.stages().stream().map(Stage::word).collect(Collectors.joining(","));
        out.print(one.id() + "  " + one.level() + "  " + stages + "  " + one.title() + "\n");
      }
    }
    out.flush();
    return ExitCode.NOTHING;
  }
}
