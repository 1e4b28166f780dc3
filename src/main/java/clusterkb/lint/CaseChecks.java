package clusterkb.lint;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.cases.CaseRunner;
import clusterkb.catalogue.Holding;
import clusterkb.facts.Fact;
import clusterkb.facts.FactTypes;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Names;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the cases of requirements, without running them. */
final class CaseChecks {
  private final FactTypes facts;
  private final Path parent;
  private final Findings findings;

  /**
   * For the cases beside rules.
   *
   * @param facts what their facts may state
   * @param parent the folder that rule files' paths begin from
   */
  CaseChecks(FactTypes facts, Path parent, Findings findings) {
    this.facts = facts;
    this.parent = parent;
    this.findings = findings;
  }

  /**
   * Checks the cases in all folders.
   *
   * @param folders the requirement folders, by their paths
   * @param faulty those of them of which not all can be read, so that they may state more
   */
  void run(Set<String> folders, Set<String> faulty, List<Requirement> requirements) {
    for (String folder : folders) {
      List<Requirement> stated =
          requirements.stream().filter(one -> one.origin().folder().equals(folder)).toList();
      try {
        CaseFile file = CaseFile.read(facts, folder, parent);
        if (!faulty.contains(folder)) {
          file.strays(stated).forEach(findings::add);
        }
        stated.forEach(one -> check(one, file.of(one)));
      } catch (DiagnosticException e) {
        e.diagnostics().forEach(one -> findings.add(one.orOf(LintRule.UNREADABLE_FILE)));
      }
    }
  }

  private void check(Requirement one, List<Case> cases) {
    if (cases.isEmpty()) {
      findings.add(
          LintRule.NO_CASES,
          one.origin(),
          one.id() + " has no cases",
          "Write "
              + CaseFile.NAME
              + " beside the rule"
              + (one.origin().row() == null ? "" : ", with 'requirement: " + one.id() + "' in each")
              + "; docs/authoring.md says how.");
      return;
    }
    String lacking =
        new Holding(one, cases)
            .notShown().stream().map(Enum::name).collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      findings.add(
          LintRule.VERDICT_NOT_SHOWN,
          one.origin(),
          "no case of " + one.id() + " shows " + lacking,
          "Add a case for each to " + CaseFile.NAME + " beside the rule.");
    }
    cases.forEach(each -> subjects(one, each));
  }

  private void subjects(Requirement one, Case each) {
    Set<String> there = new LinkedHashSet<>();
    for (Fact fact : each.deployment().facts()) {
      if (fact.type().equals(one.subjectType())) {
        there.add(CaseRunner.nameOf(fact, each));
      }
    }
    Set<String> known = new HashSet<>(there);
    for (Fact fact : each.deployment().unlisted()) {
      if (fact.type().equals(one.subjectType())) {
        known.add(CaseRunner.nameOf(fact, each));
      }
    }
    Set<String> expected = each.expected().keySet();
    expected.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> absent(each, name, known));
    there.stream()
        .filter(name -> !expected.contains(name))
        .forEach(
            name ->
                subject(
                    each,
                    "expects nothing of '" + name + "'",
                    "Add it to 'expect': a case expects all verdicts of the requirement."));
    Set<String> others = new LinkedHashSet<>(each.messages().keySet());
    others.addAll(each.missing().keySet());
    others.removeAll(expected);
    others.forEach(
        name ->
            subject(
                each,
                "speaks of '" + name + "', of which it expects nothing",
                "Correct the name, or add it to 'expect'."));
  }

  private void absent(Case each, String name, Set<String> known) {
    List<String> near = Names.nearest(name, known, 3);
    List<String> shown = near.isEmpty() ? known.stream().sorted().toList() : near;
    subject(
        each,
        "expects a verdict on '" + name + "', which its facts do not have",
        shown.isEmpty()
            ? "Its facts have no subject: add it to 'facts'."
            : "Did you mean '" + String.join("' or '", shown) + "'?");
  }

  private void subject(Case each, String what, String advice) {
    findings.add(
        LintRule.CASE_SUBJECT, each.place(), "the case '" + each.name() + "' " + what, advice);
  }
}
