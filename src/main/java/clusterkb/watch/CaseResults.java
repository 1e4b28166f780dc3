package clusterkb.watch;

import clusterkb.cases.Case;
import clusterkb.cases.CaseRunner;
import clusterkb.cases.Difference;
import clusterkb.catalogue.Coverage;
import clusterkb.engine.Knowledge;
import clusterkb.report.DifferenceLines;
import clusterkb.report.Style;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the cases of requirements and tells of those that fail. */
final class CaseResults {
  /** So many requirements are told of one by one even where all is as expected. */
  private static final int FEW = 5;

  private final Path parent;
  private final Style style;
  private final List<String> lines = new ArrayList<>();
  private int cases;
  private int failed;

  private CaseResults(Path parent, Style style) {
    this.parent = parent;
    this.style = style;
  }

  /**
   * What comes of the cases of these requirements, in lines.
   *
   * @param parent the folder that rule files' paths begin from
   */
  static List<String> of(RuleSet rules, List<Requirement> some, Path parent, Style style) {
    CaseResults results = new CaseResults(parent, style);
    some.forEach(one -> results.run(rules, one, some.size() <= FEW));
    if (some.size() > FEW) {
      results.lines.add(
          some.size()
              + " requirements, "
              + results.cases
              + " cases: "
              + (results.failed == 0 ? "all as expected" : results.failed + " not as expected"));
    }
    return results.lines;
  }

  private void run(RuleSet rules, Requirement one, boolean always) {
    List<Case> all;
    try {
      all = Coverage.cases(one, parent);
    } catch (DiagnosticException e) {
      failed++;
      lines.addAll(Diagnostic.render(e.diagnostics(), FileText::linesOf).lines().toList());
      return;
    }
    CaseRunner runner = new CaseRunner(new Knowledge(List.of(one), rules.rows()), one);
    List<String> failures = new ArrayList<>();
    int wrong = 0;
    for (Case each : all) {
      List<Difference> differences = runner.differences(each);
      if (!differences.isEmpty()) {
        wrong++;
        failures.add("  case \"" + each.name() + "\"  " + shown(each));
        differences.forEach(wrongly -> failures.addAll(DifferenceLines.of(wrongly, style)));
      }
    }
    cases += all.size();
    failed += wrong;
    if (always || wrong > 0) {
      lines.add(
          (wrong == 0 ? "ok    " : "FAIL  ")
              + one.id()
              + "  "
              + all.size()
              + (all.size() == 1 ? " case" : " cases")
              + (wrong == 0 ? "" : ", " + wrong + " not as expected"));
      lines.addAll(failures);
    }
  }

  private String shown(Case one) {
    Path file = Path.of(one.place().file());
    return (file.startsWith(parent) ? parent.relativize(file) : file).toString().replace('\\', '/')
        + ":"
        + one.place().line();
  }
}
