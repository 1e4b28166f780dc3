package clusterkb.cli;

import clusterkb.cases.CaseFile;
import clusterkb.report.CaseResults;
import clusterkb.report.CaseTrial;
import clusterkb.report.JunitReport;
import clusterkb.report.Style;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb rules test}: the cases of requirements, without Maven. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the cases of requirements: what is expected against what comes out, which condition",
      "decided, and what would most likely mend it. Exit code 1 where a case fails."
    })
final class RulesTestCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID|FOLDER",
      description = "Requirements, or folders of them; without any, all.")
  private List<String> which = List.of();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also write the results to this file, in the XML that build servers read.")
  private Path junit;

  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private DataFormat format;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    CaseResults results = new CaseResults(ruleSet);
    Set<Requirement> chosen = chosen(ruleSet);
    rules.reading(
        () -> {
          CaseFile.check(ruleSet.facts(), chosen, ruleSet.all(), rules.parent());
          return chosen;
        });
    for (Requirement one : chosen) {
      CaseResults.Tested tested =
          rules.reading(() -> CaseTrial.of(ruleSet, one, rules.parent(), Style.PLAIN));
      results.add(tested);
      if (format == DataFormat.TEXT) {
        out.print(CaseResults.text(tested));
        out.flush();
      }
    }
    out.print(format == DataFormat.JSON ? results.json() : results.total());
    out.flush();
    if (junit != null) {
      write(JunitReport.print(results));
    }
    return results.failed() == 0 ? ExitCode.NOTHING : ExitCode.FINDINGS;
  }

  private void write(String xml) {
    try {
      Path folder = junit.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Files.writeString(junit, xml);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--junit: cannot write " + junit);
    }
  }

  private Set<Requirement> chosen(RuleSet ruleSet) {
    Set<Requirement> chosen = new LinkedHashSet<>();
    if (which.isEmpty()) {
      chosen.addAll(ruleSet.all());
    }
    for (String one : which) {
      List<Requirement> below = below(ruleSet, one);
      if (below.isEmpty()) {
        chosen.add(RequirementId.find(ruleSet, one, spec.commandLine()));
      }
      chosen.addAll(below);
    }
    return chosen;
  }

  private List<Requirement> below(RuleSet ruleSet, String folder) {
    Path path = Path.of(folder).toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    return ruleSet.all().stream()
        .filter(one -> rules.parent().resolve(one.origin().file()).startsWith(path))
        .toList();
  }
}
