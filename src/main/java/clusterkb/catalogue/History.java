package clusterkb.catalogue;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed in the knowledge, by version: {@code HISTORY.yaml} of the rules folder, a list of
 * versions with their date and their changes, each of which names the requirements that it
 * concerns.
 */
public final class History {
  private record Change(String version, String date, List<String> requirements, String what) {}

  private final List<Change> changes;
  private final List<String> versions;

  private History(List<Change> changes, List<String> versions) {
    this.changes = changes;
    this.versions = versions;
  }

  /**
   * Reads the history of a rules folder; empty where it keeps none.
   *
   * @throws DiagnosticException if the file cannot be read
   */
  public static History read(Path rules) {
    Path file = rules.resolve("HISTORY.yaml");
    List<Change> changes = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    if (Files.exists(file)) {
      for (Tree version : items(TreeReader.read(file))) {
        String name = text(version, "version");
        versions.add(name);
        for (Tree change : items(part(version, "changes"))) {
          List<String> ids = new ArrayList<>();
          for (Tree id : items(part(change, "requirements"))) {
            ids.add(scalar(id));
          }
          changes.add(new Change(name, text(version, "date"), ids, text(change, "what")));
        }
      }
    }
    return new History(changes, versions);
  }

  /** The versions, the oldest first. */
  public List<String> versions() {
    return versions;
  }

  /** What changed about that requirement, the oldest first, a line each. */
  public List<String> of(String id) {
    return changes.stream()
        .filter(change -> change.requirements().contains(id))
        .map(change -> change.version() + " (" + change.date() + "): " + change.what())
        .toList();
  }

  private static List<Tree> items(Tree tree) {
    if (tree instanceof Tree.Sequence sequence) {
      return sequence.items();
    }
    throw refused(tree, "a list is expected here");
  }

  private static Tree part(Tree tree, String key) {
    Tree found = tree instanceof Tree.Mapping mapping ? mapping.get(key) : null;
    if (found == null) {
      throw refused(tree, "'" + key + "' is missing");
    }
    return found;
  }

  private static String text(Tree tree, String key) {
    return scalar(part(tree, key));
  }

  private static String scalar(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    throw refused(tree, "a text is expected here");
  }

  private static DiagnosticException refused(Tree at, String message) {
    return new DiagnosticException(
        List.of(new Diagnostic(at.place(), message, "Compare it with the entries beside it.")));
  }
}
