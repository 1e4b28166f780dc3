package clusterkb.lint;

import clusterkb.diagnosis.symptom.SymptomCase;
import clusterkb.diagnosis.symptom.SymptomCases;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.diagnosis.symptom.SymptomsReader;
import clusterkb.rules.LintRule;
import clusterkb.rules.RuleSet;
import clusterkb.text.DiagnosticException;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with what symptoms state, and with the cases beside them. */
final class SymptomChecks {
  private final Path parent;
  private final Findings findings;

  /**
   * For the symptoms of a folder.
   *
   * @param parent the folder that the knowledge's paths begin from
   */
  SymptomChecks(Path parent, Findings findings) {
    this.parent = parent;
    this.findings = findings;
  }

  /** Reads all of them; the rules must be complete, as symptoms name them. */
  void run(RuleSet rules) {
    try {
      SymptomsReader.read(rules).all().forEach(this::cases);
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(findings::add);
    }
  }

  private void cases(SymptomKind symptom) {
    List<SymptomCase> cases;
    try {
      cases = SymptomCases.of(symptom, parent);
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(one -> findings.add(one.orOf(LintRule.UNREADABLE_FILE)));
      return;
    }
    boolean shown = cases.stream().anyMatch(SymptomCase::recognised);
    if (!shown || cases.stream().allMatch(SymptomCase::recognised)) {
      findings.add(
          LintRule.NO_CASES,
          symptom.at(),
          symptom.id()
              + (shown
                  ? " has no saying that is not recognised"
                  : " has no saying that is recognised"),
          "Write both into "
              + SymptomCases.NAME
              + " beside it: what it looks like, and what it is not to be taken for.");
    }
  }
}
