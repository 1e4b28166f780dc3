package clusterkb.watch;

import clusterkb.cases.CaseFile;
import clusterkb.report.CaseResults;
import clusterkb.report.CaseTrial;
import clusterkb.report.Style;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a save comes to on the cases of the requirements that it touches. */
final class WatchedCases {
  /** So many requirements are told of one by one even where all is as expected. */
  private static final int FEW = 5;

  private WatchedCases() {}

  /**
   * What comes of the cases of these requirements, in lines.
   *
   * @param parent the folder that rule files' paths begin from
   */
  static List<String> of(RuleSet rules, List<Requirement> some, Path parent, Style style) {
    List<String> lines = new ArrayList<>();
    int cases = 0;
    long failed = 0;
    try {
      CaseFile.check(rules.facts(), some, rules.statements(), parent);
    } catch (DiagnosticException e) {
      failed += e.diagnostics().size();
      lines.addAll(
          Diagnostic.render(
                  e.diagnostics(), file -> FileText.linesOf(parent.resolve(file).toString()))
              .lines()
              .toList());
    }
    for (Requirement one : some) {
      try {
        CaseResults.Tested tested = CaseTrial.of(rules, one, parent, style);
        cases += tested.cases().size();
        failed += tested.failed();
        if (some.size() <= FEW || tested.failed() > 0) {
          lines.addAll(CaseResults.text(tested).lines().toList());
        }
      } catch (DiagnosticException told) {
        // What is wrong with the file has been told, once for all whose cases it holds.
        continue;
      }
    }
    if (some.size() > FEW) {
      lines.add(
          some.size()
              + " requirements, "
              + cases
              + " cases: "
              + (failed == 0 ? "all as expected" : failed + " not as expected"));
    }
    return lines;
  }
}
