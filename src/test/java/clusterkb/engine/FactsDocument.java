package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Facts;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deployment file that tests take apart and change: mappings are maps, lists are lists, and
 * anything else is a text. It is read the way a customer's file is.
 */
final class FactsDocument {
  /** What ends a list that may have more. */
  static final String MORE = "...";

  private static final Place NOWHERE = new Place("test", 1, 1);

  private final String name;
  private final Map<String, Object> root;

  private FactsDocument(String name, Map<String, Object> root) {
    this.name = name;
    this.root = root;
  }

  /** An empty document. */
  static FactsDocument empty(String name) {
    return new FactsDocument(name, new LinkedHashMap<>());
  }

  /** The document that was read from a file. */
  @SuppressWarnings("unchecked")
  static FactsDocument of(String name, Tree.Mapping tree) {
    return new FactsDocument(name, (Map<String, Object>) plain(tree));
  }

  /** A document of its own with the same content. */
  FactsDocument copy(String newName) {
    return of(newName, (Tree.Mapping) tree(root));
  }

  String name() {
    return name;
  }

  Map<String, Object> root() {
    return root;
  }

  /** Reads it as a customer's file is read. */
  Deployment deployment() {
    return DeploymentReader.fromTree(FactTypes.BUILT_IN, (Tree.Mapping) tree(root), name, name);
  }

  private static Object plain(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
      return map;
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.items().forEach(item -> list.add(plain(item)));
      return list;
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return scalar.kind() == Tree.Kind.NULL ? "unknown" : scalar.text();
  }

  private static Tree tree(Object plain) {
    if (plain instanceof Map<?, ?> map) {
      List<Tree.Entry> entries = new ArrayList<>();
      map.forEach((key, value) -> entries.add(new Tree.Entry((String) key, NOWHERE, tree(value))));
      return new Tree.Mapping(entries, NOWHERE);
    }
    if (plain instanceof List<?> list) {
      return new Tree.Sequence(list.stream().map(FactsDocument::tree).toList(), NOWHERE);
    }
    return new Tree.Scalar((String) plain, Tree.Kind.TEXT, NOWHERE);
  }

  /** It, as YAML. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    root.forEach(
        (key, value) -> {
          text.append(key).append(":");
          if (value instanceof List<?> list && !list.isEmpty()) {
            list.forEach(item -> text.append("\n  - ").append(flow(item)));
          } else {
            text.append(' ').append(flow(value));
          }
          text.append('\n');
        });
    return text.toString();
  }

  private static String flow(Object plain) {
    if (plain instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach((key, value) -> parts.add(key + ": " + flow(value)));
      return "{" + String.join(", ", parts) + "}";
    }
    if (plain instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(FactsDocument::flow).toList()) + "]";
    }
    String text = (String) plain;
    return text.matches("\\w+([ -]\\w+)*|\\.\\.\\.")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /**
   * A key of one of the document's mappings.
   *
   * @param type the class of the fact whose mapping it is; null at the top level
   * @param map the mapping
   * @param key the key
   */
  record Site(FactType type, Map<String, Object> map, String key) {
    /** The property that it states; null where it is a list of facts, or the deployment's name. */
    PropertyType property() {
      return type == null ? null : type.property(key);
    }

    /** Whether it can be left out. */
    boolean removable() {
      return property() == null || !property().identity();
    }

    Object value() {
      return map.get(key);
    }
  }

  /** All keys of all its mappings. */
  List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    collect(null, root, sites);
    return sites;
  }

  private static void collect(FactType type, Map<String, Object> map, List<Site> sites) {
    Map<String, FactType> listed = listedIn(type);
    map.forEach(
        (key, value) -> {
          sites.add(new Site(type, map, key));
          if (listed.containsKey(key)) {
            FactType inner = listed.get(key);
            mappings(value).forEach(one -> collect(inner, one, sites));
          }
        });
  }

  /** The mappings of facts among the items of a list, or the one that stands there itself. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> mappings(Object value) {
    List<?> items = value instanceof List<?> list ? list : List.of(value);
    return items.stream()
        .filter(Map.class::isInstance)
        .map(item -> (Map<String, Object>) item)
        .toList();
  }

  /** The classes of the facts that are listed in the mapping of such a fact, by their keys. */
  static Map<String, FactType> listedIn(FactType owner) {
    Map<String, FactType> types = new TreeMap<>();
    for (Class<? extends Fact> type : Facts.CLASSES) {
      if (FactType.of(type).owner() == owner) {
        types.put(FactType.of(type).info().key(), FactType.of(type));
      }
    }
    return types;
  }
}
