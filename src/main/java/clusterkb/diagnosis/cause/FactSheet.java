package clusterkb.diagnosis.cause;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import clusterkb.text.YamlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deployment file to which facts are added: it can be read as a deployment, and written as a file
 * that other commands take. It does not change; what adds to it gives another one.
 */
public final class FactSheet {
  private final FactTypes types;
  private final String file;
  private final Tree.Mapping root;
  private Deployment read;

  private FactSheet(FactTypes types, String file, Tree.Mapping root) {
    this.types = types;
    this.file = file;
    this.root = root;
  }

  /**
   * A deployment file.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with it
   */
  public static FactSheet read(FactTypes types, Path path) {
    Deployment checked = DeploymentReader.read(types, path);
    return new FactSheet(types, checked.file(), (Tree.Mapping) TreeReader.read(path));
  }

  /** The bytes of a deployment file, or of a part of one. */
  public static FactSheet read(FactTypes types, String file, byte[] bytes) {
    DeploymentReader.read(types, file, bytes);
    return new FactSheet(types, file, (Tree.Mapping) TreeReader.read(file, bytes));
  }

  /** A sheet on which nothing is known, not even how many nodes there are. */
  public static FactSheet empty(FactTypes types) {
    return read(types, "no file", "cluster: {}".getBytes(StandardCharsets.UTF_8));
  }

  /** What it says. */
  public Deployment deployment() {
    if (read == null) {
      String last = Path.of(file).getFileName().toString();
      int dot = last.lastIndexOf('.');
      String name = dot > 0 ? last.substring(0, dot) : last;
      read = DeploymentReader.fromTree(types, root, file, name);
    }
    return read;
  }

  /** It as a file: all that it says, but for comments. */
  public List<String> lines() {
    return YamlText.lines(root);
  }

  /**
   * The same with a property stated.
   *
   * @param fact the fact, which need not be mentioned yet; null for a list of the deployment
   * @param word its value as a file writes it
   * @param place where it comes from
   * @throws clusterkb.text.DiagnosticException if the property cannot say that
   */
  public FactSheet with(Fact fact, String property, String word, Place place) {
    Tree value = TreeReader.read(place.file(), word.getBytes(StandardCharsets.UTF_8));
    List<Link> path = fact == null ? List.of() : path(fact);
    FactSheet changed =
        new FactSheet(types, file, in(root, path, 0, property, moved(value, place), place));
    changed.deployment();
    return changed;
  }

  /** The same with a fact that its list may go on beyond. */
  public FactSheet with(FactType type, Fact owner, String name, Place place) {
    List<Link> path = owner == null ? new ArrayList<>() : path(owner);
    path.add(new Link(type, name));
    return new FactSheet(types, file, in(root, path, 0, null, null, place));
  }

  /** One list of the file, and the entry in it. */
  private record Link(FactType type, String name) {}

  private static List<Link> path(Fact fact) {
    List<Link> path = fact.owner() == null ? new ArrayList<>() : path(fact.owner());
    path.add(new Link(fact.type(), fact.name()));
    return path;
  }

  /** The mapping with the property stated in the fact at the end of the path. */
  private Tree.Mapping in(
      Tree.Mapping mapping, List<Link> path, int depth, String property, Tree value, Place place) {
    if (depth == path.size()) {
      return property == null ? mapping : put(mapping, property, value, place);
    }
    Link link = path.get(depth);
    String key = link.type().info().key();
    Tree there = mapping.get(key);
    if (link.type().isSingle()) {
      Tree.Mapping single = mapping(link, there, place);
      return put(mapping, key, in(single, path, depth + 1, property, value, place), place);
    }
    List<Tree> items = new ArrayList<>();
    boolean found = false;
    List<Tree> listed = there instanceof Tree.Sequence sequence ? sequence.items() : null;
    for (Tree item : listed == null ? List.<Tree>of() : listed) {
      boolean meant = link.name().equalsIgnoreCase(nameOf(link.type(), item));
      found |= meant;
      items.add(
          meant ? in(mapping(link, item, place), path, depth + 1, property, value, place) : item);
    }
    if (!found) {
      boolean goesOn = listed == null || !items.isEmpty() && isMore(items.get(items.size() - 1));
      int last = listed != null && goesOn ? items.size() - 1 : items.size();
      Tree.Mapping entry = mapping(link, null, place);
      items.add(last, in(entry, path, depth + 1, property, value, place));
      if (listed == null) {
        items.add(new Tree.Scalar(MORE, Tree.Kind.TEXT, place));
      }
    }
    return put(
        mapping, key, new Tree.Sequence(items, there == null ? place : there.place()), place);
  }

  private static final String MORE = "...";

  private static boolean isMore(Tree item) {
    return item instanceof Tree.Scalar scalar && scalar.text().equals(MORE);
  }

  private static String nameOf(FactType type, Tree item) {
    Tree name = item instanceof Tree.Mapping entry ? entry.get(type.identity().name()) : item;
    return name instanceof Tree.Scalar scalar ? scalar.text().strip() : "";
  }

  private static Tree.Mapping mapping(Link link, Tree there, Place place) {
    if (there instanceof Tree.Mapping mapping) {
      return mapping;
    }
    boolean named = there instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL;
    String name = named ? ((Tree.Scalar) there).text() : link.name();
    Place at = there == null ? place : there.place();
    if (link.type().identity() == null || name.isEmpty()) {
      return new Tree.Mapping(List.of(), at);
    }
    Tree identity = new Tree.Scalar(name, Tree.Kind.TEXT, at);
    return new Tree.Mapping(
        List.of(new Tree.Entry(link.type().identity().name(), at, identity)), at);
  }

  private static Tree.Mapping put(Tree.Mapping mapping, String key, Tree value, Place place) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
    Tree.Entry before = entries.get(key);
    entries.put(key, new Tree.Entry(key, before == null ? place : before.keyPlace(), value));
    return new Tree.Mapping(List.copyOf(entries.values()), mapping.place());
  }

  /** The same tree as if it stood there. */
  private static Tree moved(Tree tree, Place place) {
    if (tree instanceof Tree.Scalar scalar) {
      return new Tree.Scalar(scalar.text(), scalar.kind(), place);
    }
    if (tree instanceof Tree.Sequence sequence) {
      return new Tree.Sequence(
          sequence.items().stream().map(item -> moved(item, place)).toList(), place);
    }
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : ((Tree.Mapping) tree).entries()) {
      entries.add(new Tree.Entry(entry.key(), place, moved(entry.value(), place)));
    }
    return new Tree.Mapping(entries, place);
  }
}
