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
      String[] path = one.origin().file().split("/");
      if (one.origin().row() != null || path.length < 2) {
        // A table states one in each row.
        continue;
      }
      String folder = path[path.length - 2];
      String name = one.id().toLowerCase(Locale.ROOT);
      Requirement first =
          folders.putIfAbsent(
              one.origin().file().substring(0, one.origin().file().lastIndexOf('/')), one);
      if (first != null) {
        findings.add(
            LintRule.SEVERAL_REQUIREMENTS,
            one.origin(),
            one.id() + " is in the folder of " + first.id(),
            "Move it to a folder of its own, with its cases.");
      } else if (!folder.equals(name) || !path[path.length - 1].equals(name + ".drl")) {
        findings.add(
            LintRule.FOLDER_NAME,
            one.origin(),
            one.id() + " is not in a file " + name + "/" + name + ".drl",
            "Rename the folder and the file.");
      }
    }
  }
}
