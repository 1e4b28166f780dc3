package clusterkb.lint;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What nobody uses: phrases, tables, and names in rules. */
final class VocabularyChecks {
  private final Findings findings;
  private final List<RuleText> rules = new ArrayList<>();

  /** For the texts of a rules folder's files. */
  VocabularyChecks(Map<String, String> texts, Findings findings) {
    this.findings = findings;
    texts.forEach(
        (file, text) -> {
          if (file.endsWith(".drl")) {
            rules.addAll(RuleText.of(file, text));
          }
        });
  }

  /**
   * Checks what is there for use.
   *
   * @param tables the tables that rules look things up in, by their paths
   */
  void run(Set<String> tables) {
    Set<String> extended = new HashSet<>();
    rules.forEach(rule -> extended.add(rule.parent()));
    for (RuleText rule : rules) {
      if (!rule.concludes() && !extended.contains(rule.name())) {
        findings.add(
            LintRule.UNUSED_VOCABULARY,
            rule.annotation("id"),
            "no rule extends '" + rule.name() + "'",
            "Remove it, or let a rule extend it.");
      }
      if (!isVocabulary(rule.file())) {
        unusedVariables(rule);
      }
    }
    tables.forEach(this::unusedTable);
  }

  private static boolean isVocabulary(String file) {
    return file.split("/", 3)[1].equals("vocabulary");
  }

  private void unusedTable(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    Pattern use = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(");
    if (rules.stream().noneMatch(rule -> use.matcher(rule.own()).find())) {
      findings.add(
          LintRule.UNUSED_VOCABULARY,
          new Place(file, 1, 1),
          "no rule looks the table '" + name + "' up",
          "Remove it, or look it up: not " + name + "( ... ).");
    }
  }

  /** A phrase's variables are for those that extend it, which stand in the same folder. */
  private void unusedVariables(RuleText rule) {
    String folder = rule.file().substring(0, rule.file().lastIndexOf('/') + 1);
    StringBuilder users = new StringBuilder();
    boolean concludes = rule.concludes();
    boolean ofStep = false;
    for (RuleText other : rules) {
      ofStep |= other.file().startsWith(folder) && other.saysWhatCanBeDone();
      if (concludes ? other == rule : other.file().startsWith(folder)) {
        users.append(other.own()).append('\n');
      }
    }
    for (RuleText.Variable variable : rule.variables()) {
      // The facts that the rules of a step name are what the step is about, used or not.
      if (variable.occurrences(users.toString()) < 2 && !(ofStep && variable.ofFact())) {
        findings.add(
            LintRule.UNUSED_VARIABLE,
            variable.place(),
            "'" + variable.name() + "' is never used",
            "Leave the name out, or use it.");
      }
    }
  }
}
