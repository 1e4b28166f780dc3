package clusterkb.report;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.cases.CaseRunner;
import clusterkb.cases.Difference;
import clusterkb.engine.EngineFault;
import clusterkb.engine.Knowledge;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the cases of a requirement. */
public final class CaseTrial {
  private CaseTrial() {}

  /**
   * How a requirement does on its cases.
   *
   * @param parent the folder that rule files' paths begin from
   * @throws clusterkb.text.DiagnosticException if its cases cannot be read
   */
  public static CaseResults.Tested of(
      RuleSet rules, Requirement requirement, Path parent, Style style) {
    List<Case> all = CaseFile.of(rules.facts(), requirement, parent);
    boolean retired = requirement.status().kind() == Status.Kind.RETIRED;
    CaseRunner runner =
        retired
            ? null
            : new CaseRunner(new Knowledge(List.of(requirement), rules.rows()), requirement);
    List<CaseResults.Result> results = new ArrayList<>();
    for (Case each : all) {
      List<String> lines = new ArrayList<>();
      if (!retired) {
        differences(runner, each)
            .forEach(difference -> lines.addAll(DifferenceLines.of(difference, style)));
      }
      results.add(new CaseResults.Result(each, lines));
    }
    return new CaseResults.Tested(requirement, results);
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
}
