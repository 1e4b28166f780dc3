package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Missing;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.waiver.WaiverUse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What verdicts come to together, in the words of all reports for people. */
public final class Totals {
  private Totals() {}

  /** How many there are of each kind. */
  public static String counts(Report report, List<Conclusion> conclusions) {
    return report.violated(conclusions)
        + " violated ("
        + report.violated(conclusions, Level.MUST)
        + " MUST, "
        + report.violated(conclusions, Level.SHOULD)
        + " SHOULD), "
        + Report.count(conclusions, VerdictKind.UNKNOWN)
        + " unknown, "
        + Report.count(conclusions, VerdictKind.NOTED)
        + " noted, "
        + Report.count(conclusions, VerdictKind.MET)
        + " met, "
        + Report.count(conclusions, VerdictKind.NOT_APPLICABLE)
        + " not applicable"
        + (report.waivers() == WaiverUse.NONE ? "" : ", " + report.waived(conclusions) + " waived");
  }

  /** How many there are of each kind in the whole report, and what could not be evaluated. */
  public static String of(Report report) {
    List<Requirement> without = report.withoutSubject();
    long requirements =
        report.conclusions().stream().map(one -> one.requirement().id()).distinct().count();
    String evaluated =
        requirements
            + " requirements, "
            + report.conclusions().size()
            + " verdicts: "
            + counts(report, report.conclusions())
            + "; ";
    if (without.isEmpty()) {
      return evaluated + "nothing was left out.";
    }
    return evaluated
        + "not evaluated, because the facts list nothing that they speak of: "
        + without.stream().map(Requirement::id).collect(Collectors.joining(", "))
        + ".";
  }

  /** Verdicts by their requirements, in the same order. */
  public static Map<Requirement, List<Conclusion>> byRequirement(List<Conclusion> conclusions) {
    return conclusions.stream()
        .collect(
            Collectors.groupingBy(
                Conclusion::requirement, LinkedHashMap::new, Collectors.toList()));
  }

  /** All that is missing for some verdicts, told once. */
  public static String missing(Report report, List<Conclusion> unknown) {
    Set<Missing> missing = new LinkedHashSet<>();
    unknown.forEach(one -> missing.addAll(report.explain(one).missing()));
    return FindingText.listed(missing);
  }
}
