package clusterkb.cases;

import clusterkb.facts.FactTypes;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import clusterkb.text.Names;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of cases beside a rule. Where a table states several requirements, the file holds the
 * cases of all of them, and each case says which one it is about.
 */
public final class CaseFile {
  private CaseFile() {}

  private static Path file(Requirement requirement, Path folder) {
    return folder.resolve(requirement.origin().file()).resolveSibling("cases.yaml");
  }

  /**
   * The cases of a requirement; none where it has no file of cases.
   *
   * @param types what their facts may state
   * @param folder the folder that rule files' paths begin from
   * @throws DiagnosticException if the file cannot be read
   */
  public static List<Case> of(FactTypes types, Requirement requirement, Path folder) {
    Path file = file(requirement, folder);
    List<Case> all = Files.exists(file) ? read(types, requirement, file) : List.of();
    return requirement.origin().row() == null
        ? all
        : all.stream().filter(one -> requirement.id().equals(one.requirement())).toList();
  }

  /** Messages call the file by its path from the folder that holds the rules folder. */
  private static List<Case> read(FactTypes types, Requirement requirement, Path file) {
    Path shown = Path.of(requirement.origin().file()).resolveSibling("cases.yaml");
    return CaseReader.read(types, shown.toString().replace('\\', '/'), FileText.read(file));
  }

  /**
   * Checks that each case is about a requirement of its folder.
   *
   * @param types what their facts may state
   * @param requirements those whose files are checked
   * @param all all that there are
   * @param folder the folder that rule files' paths begin from
   * @throws DiagnosticException with all cases that are about none, or do not say about which
   */
  public static void check(
      FactTypes types,
      Collection<Requirement> requirements,
      Collection<Requirement> all,
      Path folder) {
    Map<Path, Requirement> files = new LinkedHashMap<>();
    requirements.forEach(one -> files.putIfAbsent(file(one, folder), one));
    List<Diagnostic> problems = new ArrayList<>();
    for (Path file : files.keySet()) {
      List<Requirement> stated =
          all.stream().filter(one -> file(one, folder).equals(file)).toList();
      if (Files.exists(file)) {
        read(types, files.get(file), file).forEach(one -> check(one, stated, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
  }

  private static void check(Case one, List<Requirement> stated, List<Diagnostic> problems) {
    List<String> ids = stated.stream().map(Requirement::id).toList();
    if (one.requirement() == null) {
      if (stated.stream().anyMatch(each -> each.origin().row() != null)) {
        problems.add(
            new Diagnostic(
                one.place(),
                "the case does not say which requirement it is about",
                "Add 'requirement: ' with " + String.join(" or ", ids) + ".",
                LintRule.WRONG_CASE));
      }
    } else if (!ids.contains(one.requirement())) {
      List<String> near = Names.nearest(one.requirement(), ids, 3);
      problems.add(
          new Diagnostic(
              one.place(),
              "the rules of this folder state no requirement '" + one.requirement() + "'",
              "Write " + String.join(" or ", near.isEmpty() ? ids : near) + ".",
              LintRule.WRONG_CASE));
    }
  }
}
