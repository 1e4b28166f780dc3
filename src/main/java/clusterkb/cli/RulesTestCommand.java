package clusterkb.cli;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.cases.CaseRunner;
import clusterkb.cases.Difference;
import clusterkb.catalogue.Coverage;
import clusterkb.engine.EngineFault;
import clusterkb.engine.Knowledge;
import clusterkb.report.ConditionLines;
import clusterkb.report.Style;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private PrintWriter out;
  private int cases;
  private int failed;

  @Override
  public Integer call() {
    out = spec.commandLine().getOut();
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Set<Requirement> chosen = chosen(ruleSet);
    CaseFile.check(chosen, ruleSet.statements(), rules.parent());
    for (Requirement one : chosen) {
      test(one, ruleSet);
    }
    print(
        (chosen.size() == 1 ? "1 requirement, " : chosen.size() + " requirements, ")
            + (cases == 1 ? "1 case: " : cases + " cases: ")
            + (failed == 0 ? "all as expected" : failed + " not as expected"));
    out.flush();
    return failed == 0 ? ExitCode.NOTHING : ExitCode.FINDINGS;
  }

  private Set<Requirement> chosen(RuleSet ruleSet) {
    Set<Requirement> chosen = new LinkedHashSet<>();
    if (which.isEmpty()) {
      chosen.addAll(ruleSet.statements());
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
    return ruleSet.statements().stream()
        .filter(one -> rules.parent().resolve(one.origin().file()).startsWith(path))
        .toList();
  }

  private void test(Requirement one, RuleSet ruleSet) {
    CaseRunner runner = new CaseRunner(new Knowledge(List.of(one), ruleSet.rows()), one);
    List<String> lines = new ArrayList<>();
    int before = failed;
    List<Case> all = Coverage.cases(one, rules.parent());
    for (Case each : all) {
      cases++;
      List<Difference> differences = differences(runner, each);
      if (!differences.isEmpty()) {
        failed++;
        lines.add("  case \"" + each.name() + "\"  " + shown(each));
        differences.forEach(difference -> describe(difference, lines));
      }
    }
    if (all.isEmpty()) {
      failed++;
      lines.add(
          "  there are no cases: write "
              + (one.origin().row() == null
                  ? ""
                  : "some with 'requirement: " + one.id() + "' into ")
              + "cases.yaml beside "
              + one.origin().file());
    }
    String word = failed == before ? "ok    " : "FAIL  ";
    print(word + one.id() + "  " + all.size() + (all.size() == 1 ? " case" : " cases"));
    lines.forEach(this::print);
  }

  private String shown(Case one) {
    Path file = Path.of(one.place().file());
    Path base = rules.parent();
    return (file.startsWith(base) ? base.relativize(file) : file).toString().replace('\\', '/')
        + ":"
        + one.place().line();
  }

  private static List<Difference> differences(CaseRunner runner, Case one) {
    try {
      return runner.differences(one);
    } catch (EngineFault fault) {
      return List.of(
          new Difference(
              fault.getMessage(), "This is an error in the program: please report it.", Map.of()));
    }
  }

  private static void describe(Difference difference, List<String> lines) {
    lines.add("    " + difference.what());
    lines.add("      likely cure  " + difference.cure());
    difference
        .conditions()
        .forEach(
            (rule, conditions) ->
                ConditionLines.of(rule, conditions, Style.PLAIN)
                    .forEach(line -> lines.add("      " + line)));
  }

  private void print(String line) {
    out.print(line + "\n");
  }
}
