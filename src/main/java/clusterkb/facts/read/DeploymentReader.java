package clusterkb.facts.read;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Problems;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads deployment files. What they may hold is what {@link clusterkb.facts.FactInfo} and {@link
 * clusterkb.facts.Property} say of the fact classes.
 *
 * <p>A property that is absent, null or {@code unknown} is unknown. A list that is absent, null or
 * {@code unknown}, or that ends with {@code ...}, is open: there may be more. Who is mentioned but
 * not listed exists all the same where the list is open, and is an error where it is closed.
 */
public final class DeploymentReader {
  private static final String EXAMPLE = "Write, for instance:\nnodes:\n  - name: NODE1";

  private final FactTypes types;
  private final Problems problems;
  private final Statements statements;
  private final FactReader reader;
  private final String file;

  private DeploymentReader(FactTypes types, String file) {
    this.types = types;
    this.file = file;
    problems = new Problems(file);
    statements = new Statements(types, problems);
    reader = new FactReader(statements);
  }

  /**
   * Reads a YAML or JSON file.
   *
   * @param types what it may state
   * @throws DiagnosticException with all that is wrong with it
   */
  public static Deployment read(FactTypes types, Path path) {
    return fromTree(types, TreeReader.read(path), path.toString(), nameOf(path.toString()));
  }

  /**
   * Reads the bytes of a YAML or JSON file.
   *
   * @param types what it may state
   * @param file the name by which messages call the file
   * @throws DiagnosticException with all that is wrong with it
   */
  public static Deployment read(FactTypes types, String file, byte[] bytes) {
    return fromTree(types, TreeReader.read(file, bytes), file, nameOf(file));
  }

  /**
   * Reads a document of a batch.
   *
   * @param types what it may state
   * @param file the name by which messages call the file
   * @param line the line that it stands in, of a file that has a JSON document in each of its
   *     lines; 0 where the document is the whole file
   * @throws DiagnosticException with all that is wrong with it
   */
  public static Deployment read(FactTypes types, String file, int line, byte[] bytes) {
    return line == 0
        ? read(types, file, bytes)
        : fromTree(types, TreeReader.readLine(file, line, bytes), file, nameOf(file, line));
  }

  /**
   * The same of a document whose facts need not know where they are stated, as nothing of it is to
   * be explained; what is wrong with it is told with its place all the same.
   */
  public static Deployment readUnplaced(FactTypes types, String file, int line, byte[] bytes) {
    Deployment quick = QuickReader.read(types, file, bytes, nameOf(file, line));
    return quick != null ? quick : read(types, file, line, bytes);
  }

  private static String nameOf(String file, int line) {
    return line == 0 ? nameOf(file) : nameOf(file) + ":" + line;
  }

  private static Deployment fromTree(FactTypes types, Tree tree, String file, String defaultName) {
    if (tree instanceof Tree.Mapping mapping) {
      return fromTree(types, mapping, file, defaultName);
    }
    throw new DiagnosticException(
        new Diagnostic(
            tree.place(),
            "a deployment cannot be " + tree.kindName() + ": it is a mapping",
            EXAMPLE));
  }

  /**
   * Reads a deployment that is part of a larger document.
   *
   * @param types what it may state
   * @param file the file in which it stands
   * @param defaultName its name if it states none
   * @throws DiagnosticException with all that is wrong with it
   */
  public static Deployment fromTree(
      FactTypes types, Tree.Mapping mapping, String file, String defaultName) {
    return new DeploymentReader(types, file).deployment(mapping, defaultName);
  }

  /** A file's name without what comes before and behind; entries of archives are files, too. */
  private static String nameOf(String file) {
    String name =
        file.substring(
            1
                + Math.max(
                    file.lastIndexOf('!'),
                    Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'))));
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private Deployment deployment(Tree.Mapping mapping, String defaultName) {
    Map<String, FactType> keys = types.listedIn(null);
    String name = defaultName;
    for (Tree.Entry entry : mapping.entries()) {
      FactType type = keys.get(entry.key());
      if (type != null) {
        reader.read(type, null, entry.value());
      } else if (entry.key().equals(Keys.NAME)) {
        name = name(entry.value(), defaultName);
      } else if (!entry.key().equals(Keys.SCHEMA)) {
        problems.add(
            entry.keyPlace(),
            "a deployment has no " + Diagnostic.quote(entry.key()),
            () -> Keys.advice(types, entry.key(), null));
      }
    }
    return statements.deployment(name, file);
  }

  private String name(Tree tree, String defaultName) {
    if (ValueReader.isUnknown(tree)) {
      return defaultName;
    }
    String text = tree instanceof Tree.Scalar scalar ? scalar.text().strip() : "";
    if (text.isEmpty() || text.length() > ValueReader.LONGEST) {
      problems.add(
          tree.place(),
          Keys.NAME + " cannot be " + ValueReader.shown(tree) + ": it is the deployment's name",
          "Write a text of at most " + ValueReader.LONGEST + " characters.");
    }
    return text;
  }
}
