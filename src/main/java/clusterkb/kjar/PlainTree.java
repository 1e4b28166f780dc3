package clusterkb.kjar;

import clusterkb.facts.Place;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes of maps, lists and values what a reader makes of a file; places are paths into them. */
final class PlainTree {
  private PlainTree() {}

  /** The tree of a mapping. */
  static Tree.Mapping of(String path, Map<?, ?> map) {
    // In the order of the keys, for maps that have none.
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    List<Tree.Entry> entries = new ArrayList<>();
    sorted.forEach(
        (key, value) -> {
          String inside = path + "." + key;
          entries.add(new Tree.Entry(key, place(inside), tree(inside, value)));
        });
    return new Tree.Mapping(entries, place(path));
  }

  private static Tree tree(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      return of(path, map);
    }
    if (value instanceof Iterable<?> items) {
      List<Tree> trees = new ArrayList<>();
      for (Object item : items) {
        trees.add(tree(path + "[" + trees.size() + "]", item));
      }
      return new Tree.Sequence(trees, place(path));
    }
    String text = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    return new Tree.Scalar(text, kind(value), place(path));
  }

  private static Tree.Kind kind(Object value) {
    if (value == null) {
      return Tree.Kind.NULL;
    } else if (value instanceof Boolean) {
      return Tree.Kind.BOOLEAN;
    }
    return value instanceof Number ? Tree.Kind.NUMBER : Tree.Kind.TEXT;
  }

  private static Place place(String path) {
    return new Place(path, 0, 0);
  }
}
