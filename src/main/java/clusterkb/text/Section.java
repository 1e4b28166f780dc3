package clusterkb.text;

import clusterkb.facts.Place;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A mapping in a file, with the keys that it may have. */
public final class Section {
  /** Thrown to leave off a piece that cannot be understood, once its problem is noted. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  private final Tree.Mapping mapping;
  private final Problems problems;

  private Section(Tree.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /**
   * Takes a mapping; notes keys that it may not have.
   *
   * @param what how to call it, such as {@code a step}
   */
  public static Section of(Tree tree, String what, List<String> keys, Problems problems) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      throw refuse(
          problems,
          tree.place(),
          what + " cannot be " + tree.kindName(),
          "Write a mapping with " + String.join(", ", keys) + ".");
    }
    for (Tree.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key())) {
        problems.add(
            entry.keyPlace(),
            what + " has no '" + entry.key() + "'",
            Names.meant(entry.key(), keys, 2, "It has " + String.join(", ", keys) + "."));
      }
    }
    return new Section(mapping, problems);
  }

  /** A mapping within it. */
  public Section inner(Tree tree, String what, List<String> keys) {
    return of(tree, what, keys, problems);
  }

  /** Notes a problem; what it gives is to be thrown, so that the piece is left off. */
  public static Unreadable refuse(Problems problems, Place at, String message, String advice) {
    problems.add(at, message, advice);
    return new Unreadable();
  }

  /** The same of a problem in this mapping. */
  public Unreadable refuse(Place at, String message, String advice) {
    return refuse(problems, at, message, advice);
  }

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** What a reading gives; the other thing where it cannot be read, which is noted. */
  public static <T> T read(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (Unreadable noted) {
      // Its problem is noted; what follows may have problems of its own.
      return otherwise;
    }
  }

  /** Reads each of several; those that cannot be read are noted and left out. */
  public static <T> void readEach(List<T> several, Consumer<T> reading) {
    for (T one : several) {
      read(
          () -> {
            reading.accept(one);
            return null;
          },
          null);
    }
  }

  /** Whether that word stands under the key, which takes no other. */
  public boolean is(String key, String word) {
    String text = text(key);
    if (!text.isEmpty() && !text.equals(word)) {
      throw refuse(
          get(key).place(),
          key + " cannot be '" + text + "'",
          "Write " + key + ": " + word + ", or leave it out.");
    }
    return !text.isEmpty();
  }

  /** What stands under that key; null where nothing does. */
  public Tree get(String key) {
    Tree value = mapping.get(key);
    return value instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NULL ? null : value;
  }

  /** The items of the list under that key; none where there is no such key. */
  public List<Tree> items(String key) {
    Tree value = get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof Tree.Sequence sequence ? sequence.items() : List.of(value);
  }

  /** The entries of the mapping under that key; none where there is no such key. */
  public List<Tree.Entry> entries(String key) {
    Tree value = get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Tree.Mapping inner) {
      return inner.entries();
    }
    throw refuse(value.place(), key + " cannot be " + value.kindName(), "Write 'name: value'.");
  }

  /** The text under that key; empty where there is none. */
  public String text(String key) {
    Tree value = get(key);
    return value == null ? "" : textOf(value, key);
  }

  /** The text under that key, which must be there. */
  public String need(String key, String advice) {
    String text = text(key);
    if (text.isEmpty()) {
      throw refuse(mapping.place(), "'" + key + "' is missing", advice);
    }
    return text;
  }

  /** The text of an item below that key. */
  public String textOf(Tree tree, String key) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text().strip();
    }
    throw refuse(tree.place(), key + " cannot be " + tree.kindName(), "Write a text.");
  }
}
