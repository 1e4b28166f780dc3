package clusterkb.cli;

import clusterkb.cases.CaseFile;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.diagnosis.symptom.SymptomsReader;
import clusterkb.report.CaseResults;
import clusterkb.report.CaseTrial;
import clusterkb.report.ExitCode;
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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb rules test}: the cases of requirements and symptoms, without Maven. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the cases of requirements and symptoms: what is expected against what comes out, which",
      "condition decided, and what would most likely mend it. Exit code 1 where a case fails."
    })
final class RulesTestCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID|FOLDER",
      description = "Requirements or symptoms, or folders of them; without any, all.")
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
    PrintWriter err = spec.commandLine().getErr();
    RuleSet ruleSet = rules.load(err);
    Set<SymptomKind> symptoms = new LinkedHashSet<>();
    Set<Requirement> chosen = chosen(ruleSet, symptoms);
    rules.reading(
        () -> {
          CaseFile.check(ruleSet.facts(), chosen, ruleSet.all(), rules.parent());
          return chosen;
        });
    CaseResults results = new CaseResults(ruleSet);
    for (Requirement one : chosen) {
      tell(results, () -> CaseTrial.of(ruleSet, one, rules.parent(), Style.PLAIN));
    }
    for (SymptomKind one : symptoms) {
      tell(results, () -> CaseTrial.of(one, rules.parent()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == DataFormat.JSON ? results.json() : results.total());
    out.flush();
    if (junit != null) {
      write(JunitReport.print(results));
    }
    return results.failed() == 0 ? ExitCode.NOTHING : ExitCode.FINDINGS;
  }

  private void tell(CaseResults results, Supplier<CaseResults.Tested> trial) {
    CaseResults.Tested tested = rules.reading(trial);
    results.add(tested);
    if (format == DataFormat.TEXT) {
      spec.commandLine().getOut().print(CaseResults.text(tested));
      spec.commandLine().getOut().flush();
    }
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

  /** The requirements that are meant; the symptoms that are meant are added to those. */
  private Set<Requirement> chosen(RuleSet ruleSet, Set<SymptomKind> symptoms) {
    Set<Requirement> chosen = new LinkedHashSet<>();
    if (which.isEmpty()) {
      chosen.addAll(ruleSet.all());
      symptoms.addAll(symptoms(ruleSet).all());
    }
    for (String one : which) {
      Path path = Path.of(one).toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        List<Requirement> below =
            ruleSet.all().stream().filter(each -> isBelow(each.origin().file(), path)).toList();
        List<SymptomKind> seen =
            hasDiagnosisBelow(ruleSet, path)
                ? symptoms(ruleSet).all().stream()
                    .filter(each -> isBelow(each.at().file(), path))
                    .toList()
                : List.of();
        if (!below.isEmpty() || !seen.isEmpty()) {
          chosen.addAll(below);
          symptoms.addAll(seen);
          continue;
        }
      }
      if (isSymptom(ruleSet, one)) {
        symptoms.add(symptoms(ruleSet).kind(one));
      } else {
        chosen.add(RequirementId.find(ruleSet, one, spec.commandLine()));
      }
    }
    return chosen;
  }

  private static boolean isSymptom(RuleSet ruleSet, String id) {
    return ruleSet.diagnosis().keySet().stream()
        .anyMatch(file -> id.toUpperCase(Locale.ROOT).equals(SymptomsReader.idOf(file)));
  }

  private boolean hasDiagnosisBelow(RuleSet ruleSet, Path folder) {
    return ruleSet.diagnosis().keySet().stream().anyMatch(file -> isBelow(file, folder));
  }

  private boolean isBelow(String file, Path folder) {
    return rules.parent().resolve(file).startsWith(folder);
  }

  private Symptoms symptoms(RuleSet ruleSet) {
    return rules.reading(() -> SymptomsReader.read(ruleSet));
  }
}
