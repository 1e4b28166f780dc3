package clusterkb.lint;

import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where requirements are. */
final class FolderChecks {
  private final Findings findings;

  FolderChecks(Findings findings) {
    this.findings = findings;
  }

  void run(List<Requirement> requirements) {
    Map<String, Requirement> folders = new HashMap<>();
    for (Requirement one : requirements) {
      if (one.origin().row() != null) {
        // A table states one in each row.
        continue;
      }
      String name = one.id().toLowerCase(Locale.ROOT);
      Requirement first = folders.putIfAbsent(one.origin().folder(), one);
      if (first != null) {
        findings.add(
            LintRule.SEVERAL_REQUIREMENTS,
            one.origin(),
            one.id() + " is in the folder of " + first.id(),
            "Move it to a folder of its own, with its cases.");
      } else if (!one.origin().file().endsWith("/" + name + "/" + name + ".drl")) {
        findings.add(
            LintRule.FOLDER_NAME,
            one.origin(),
            one.id() + " is not in a file " + name + "/" + name + ".drl",
            "Rename the folder and the file.");
      }
    }
  }
}
