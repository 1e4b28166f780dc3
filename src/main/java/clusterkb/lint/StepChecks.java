package clusterkb.lint;

import clusterkb.rules.RuleSet;
import clusterkb.text.DiagnosticException;
import clusterkb.upgrade.step.StepsReader;

/** What is wrong with what steps and targets of plans state. */
final class StepChecks {
  private final Findings findings;

  StepChecks(Findings findings) {
    this.findings = findings;
  }

  /** Reads all of them; the rules must be complete, as steps name them. */
  void run(RuleSet rules) {
    try {
      StepsReader.read(rules);
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(findings::add);
    }
  }
}
