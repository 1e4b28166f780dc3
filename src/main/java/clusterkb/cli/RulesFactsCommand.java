package clusterkb.cli;

import clusterkb.facts.FactTypes;
import clusterkb.facts.read.FactsPage;
import clusterkb.facts.read.FactsSchema;
import clusterkb.report.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb rules facts}: what deployment files may state and rules may read. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what deployment files may state and rules may read, with the properties and values",
      "that rules/vocabulary declares: as a page in Markdown, or as the JSON Schema with which",
      "editors complete and check a deployment file."
    })
final class RulesFactsCommand implements Callable<Integer> {
  /** How it is written. */
  enum Format {
    MARKDOWN,
    SCHEMA
  }

  @Option(
      names = "--format",
      defaultValue = "markdown",
      description = "markdown (default) or schema.")
  private Format format;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    FactTypes facts = rules.load(spec.commandLine().getErr()).facts();
    out.print(format == Format.SCHEMA ? FactsSchema.text(facts) : FactsPage.text(facts));
    out.flush();
    return ExitCode.NOTHING;
  }
}
