package clusterkb.facts.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Problems;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final References references = new References();
  private final FactReader reader;
  private final String file;

  private DeploymentReader(FactTypes types, String file) {
    this.types = types;
    this.file = file;
    problems = new Problems(file);
    reader = new FactReader(types, problems, references);
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
    if (TreeReader.readUnplaced(file, bytes) instanceof Tree.Mapping mapping) {
      try {
        return fromTree(types, mapping, file, nameOf(file, line));
      } catch (DiagnosticException e) {
        // It is read again for the places.
      }
    }
    return read(types, file, line, bytes);
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
    Map<Ref, Fact> facts = new LinkedHashMap<>();
    List<Fact> owned = reader.facts().stream().filter(fact -> fact.owner() != null).toList();
    reader.facts().stream()
        .filter(fact -> fact.owner() == null)
        .forEach(fact -> facts.put(fact.reference(), fact));
    references.mentions().forEach(mention -> resolve(mention, facts));
    checkQualifiedNames(owned);
    problems.throwIfAny();
    List<Fact> all = new ArrayList<>(facts.values());
    all.addAll(owned);
    Deployment.addSingles(types, all);
    return Deployment.of(name, file, all, reader.lists().standIns(all));
  }

  /** A slash in a name can make the names of two facts of different owners look the same. */
  private void checkQualifiedNames(List<Fact> owned) {
    Map<FactKey, Fact> seen = new HashMap<>();
    for (Fact fact : owned) {
      Fact first = seen.putIfAbsent(fact.identity(), fact);
      if (first != null && first.owner() != fact.owner()) {
        problems.add(
            fact.place(),
            "reports could not tell this " + fact + " from that in line " + first.place().line(),
            "Use a name without a slash.");
      }
    }
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

  private void resolve(References.Mention mention, Map<Ref, Fact> facts) {
    Ref ref = mention.ref();
    if (facts.containsKey(ref)) {
      return;
    }
    FactType type = types.of(ref.type());
    if (reader.lists().mayHaveMore(type)) {
      facts.put(ref, implied(type, ref, mention.place()));
      return;
    }
    problems.add(
        mention.place(),
        mention.property()
            + " names the "
            + type.name()
            + " "
            + Diagnostic.quote(ref.name())
            + ", which is not listed",
        () -> unlisted(type, ref, facts));
  }

  private static String unlisted(FactType type, Ref ref, Map<Ref, Fact> facts) {
    List<String> names =
        facts.values().stream().filter(fact -> fact.type().equals(type)).map(Fact::name).toList();
    String list = "List it under " + type.info().key() + ", or end that list with '...'.";
    return names.isEmpty()
        ? list
        : Advice.known(ref.name(), names, "Listed under " + type.info().key()) + "\n" + list;
  }

  /** A fact of which nothing is known but that it is mentioned. */
  private static Fact implied(FactType type, Ref ref, Place place) {
    PropertyType identity = type.identity();
    if (identity.kind() != PropertyKind.TEXT) {
      throw new IllegalStateException(type + " is referred to, so its identity must be a text");
    }
    return type.fact(
        property -> property == identity ? ref.name() : null,
        property -> property == identity ? place : null,
        place);
  }
}
