package clusterkb.rules;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads YAML files of the knowledge and gathers what is wrong with any of them. */
public final class YamlFiles {
  private final LintRule check;
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * None is read yet.
   *
   * @param check what they fail where something is wrong with what they state
   */
  public YamlFiles(LintRule check) {
    this.check = check;
  }

  /** Notes a problem. */
  public void add(Place at, String message, String advice) {
    problems.add(new Diagnostic(at, message, advice, check));
  }

  /** What a file says; null where something is wrong with it, all of which is noted. */
  public <T> T read(String file, String text, BiFunction<Problems, Tree, T> reading) {
    try {
      Tree tree = tree(file, text);
      Problems own = new Problems(file);
      T read = Section.read(() -> reading.apply(own, tree), null);
      own.throwIfAny();
      return read;
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(one -> problems.add(one.orOf(check)));
      return null;
    }
  }

  private static Tree tree(String file, String text) {
    try {
      return TreeReader.read(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (DiagnosticException e) {
      throw new DiagnosticException(
          e.diagnostics().stream().map(one -> one.orOf(LintRule.SYNTAX)).toList());
    }
  }

  /**
   * Does nothing where nothing is wrong.
   *
   * @throws DiagnosticException with all that is wrong with the files
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
  }
}
