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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The file of cases beside a rule. Where a table states several requirements, the file holds the
 * cases of all of them, and each case says which one it is about.
 *
 * @param cases the cases in it, in its order; none where there is no such file
 */
public record CaseFile(List<Case> cases) {
  /** How each file of cases is called. */
  public static final String NAME = "cases.yaml";

  /** Copies the list. */
  public CaseFile {
    cases = List.copyOf(cases);
  }

  /**
   * Reads the file in a folder. Messages call it by its path from the folder that holds the rules
   * folder.
   *
   * @param types what its facts may state
   * @param ruleFolder the folder that it is in, as rule files' paths name it
   * @param parent the folder that rule files' paths begin from
   * @throws DiagnosticException if it cannot be read
   */
  public static CaseFile read(FactTypes types, String ruleFolder, Path parent) {
    String shown = ruleFolder + "/" + NAME;
    Path file = parent.resolve(shown);
    return new CaseFile(
        Files.exists(file) ? CaseReader.read(types, shown, FileText.read(file, shown)) : List.of());
  }

  /**
   * The cases of a requirement; none where it has no file of cases.
   *
   * @param types what their facts may state
   * @param parent the folder that rule files' paths begin from
   * @throws DiagnosticException if the file cannot be read
   */
  public static List<Case> of(FactTypes types, Requirement requirement, Path parent) {
    return read(types, requirement.origin().folder(), parent).of(requirement);
  }

  /** The cases that are about that requirement. */
  public List<Case> of(Requirement requirement) {
    return requirement.origin().row() == null
        ? cases
        : cases.stream().filter(one -> requirement.id().equals(one.requirement())).toList();
  }

  /**
   * Checks that each case is about a requirement of its folder.
   *
   * @param types what their facts may state
   * @param requirements those whose files are checked
   * @param all all that there are
   * @param parent the folder that rule files' paths begin from
   * @throws DiagnosticException with all cases that are about none, or do not say about which, and
   *     all that is wrong with files that cannot be read
   */
  public static void check(
      FactTypes types,
      Collection<Requirement> requirements,
      Collection<Requirement> all,
      Path parent) {
    Set<String> folders = new LinkedHashSet<>();
    requirements.forEach(one -> folders.add(one.origin().folder()));
    List<Diagnostic> problems = new ArrayList<>();
    for (String folder : folders) {
      try {
        problems.addAll(
            read(types, folder, parent)
                .strays(all.stream().filter(one -> one.origin().folder().equals(folder)).toList()));
      } catch (DiagnosticException e) {
        problems.addAll(e.diagnostics());
      }
    }
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
  }

  /**
   * The cases that are about none of these requirements, or do not say about which.
   *
   * @param stated all that the rules beside the file state
   */
  public List<Diagnostic> strays(List<Requirement> stated) {
    List<Diagnostic> problems = new ArrayList<>();
    cases.forEach(one -> check(one, stated, problems));
    return problems;
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
