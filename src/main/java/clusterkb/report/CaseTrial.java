package clusterkb.report;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.cases.CaseRunner;
import clusterkb.cases.Difference;
import clusterkb.diagnosis.symptom.SymptomCase;
import clusterkb.diagnosis.symptom.SymptomCases;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.engine.EngineFault;
import clusterkb.engine.Knowledge;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the cases of a requirement or a symptom. */
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
      results.add(new CaseResults.Result(each.name(), each.place(), lines));
    }
    return new CaseResults.Tested(
        CaseResults.Kind.REQUIREMENT,
        requirement.id(),
        requirement.status(),
        none(requirement),
        results);
  }

  private static String none(Requirement requirement) {
    return "there are no cases: write "
        + (requirement.origin().row() == null
            ? ""
            : "some with 'requirement: " + requirement.id() + "' into ")
        + CaseFile.NAME
        + " beside "
        + requirement.origin().file();
  }

  /**
   * How a symptom does on its cases.
   *
   * @param parent the folder that the knowledge's paths begin from
   * @throws clusterkb.text.DiagnosticException if its cases cannot be read
   */
  public static CaseResults.Tested of(SymptomKind symptom, Path parent) {
    List<CaseResults.Result> results = new ArrayList<>();
    for (SymptomCase each : SymptomCases.of(symptom, parent)) {
      String difference = each.difference(symptom);
      results.add(
          new CaseResults.Result(
              each.name(),
              each.saying().at(),
              difference == null ? List.of() : List.of(difference)));
    }
    return new CaseResults.Tested(
        CaseResults.Kind.SYMPTOM,
        symptom.id(),
        Status.ACTIVE,
        "there are no cases: write " + SymptomCases.NAME + " beside " + symptom.at().file(),
        results);
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
