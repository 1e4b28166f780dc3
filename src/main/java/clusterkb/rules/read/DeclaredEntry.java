package clusterkb.rules.read;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.text.Names;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.List;

/** One mapping of a file of declarations, with what may stand in it. */
final class DeclaredEntry {
  private final Tree.Mapping mapping;
  private final Problems problems;

  private DeclaredEntry(Tree.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /**
   * Takes a mapping that may have those keys only; notes any others.
   *
   * @param what how to call it, such as {@code a property}
   */
  static DeclaredEntry of(Tree tree, String what, List<String> keys, Problems problems) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      throw refuse(
          problems,
          tree.place(),
          what + " cannot be " + tree.kindName(),
          "Write a mapping with " + String.join(", ", keys) + ".");
    }
    for (Tree.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key())) {
        note(
            problems,
            entry.keyPlace(),
            what + " has no '" + entry.key() + "'",
            Names.meant(entry.key(), keys, 2, "It has " + String.join(", ", keys) + "."));
      }
    }
    return new DeclaredEntry(mapping, problems);
  }

  static void note(Problems problems, Place at, String message, String advice) {
    problems.add(LintRule.WRONG_DECLARATION, at.file(), at.line(), at.column(), message, advice);
  }

  static Problems.Unreadable refuse(Problems problems, Place at, String message, String advice) {
    note(problems, at, message, advice);
    return new Problems.Unreadable();
  }

  Problems.Unreadable refuse(Place at, String message, String advice) {
    return refuse(problems, at, message, advice);
  }

  /** Where the value of that key stands; where the mapping begins if it has none. */
  Place place(String key) {
    Tree value = mapping.get(key);
    return value == null ? mapping.place() : value.place();
  }

  /** What stands under that key; null where nothing does. */
  Tree get(String key) {
    Tree value = mapping.get(key);
    return value instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NULL ? null : value;
  }

  /** The text under that key; empty where there is none. */
  String text(String key) {
    Tree value = get(key);
    if (value == null) {
      return "";
    }
    if (value instanceof Tree.Scalar scalar) {
      return scalar.text().strip();
    }
    throw refuse(value.place(), key + " cannot be " + value.kindName(), "Write a text.");
  }

  /** The text under that key, which must not be empty. */
  String need(String key, String advice) {
    String text = text(key);
    if (text.isEmpty()) {
      throw refuse(place(key), "'" + key + "' is missing", advice);
    }
    return text;
  }

  /** The texts of the list under that key; none where there is no such key. */
  List<String> texts(String key) {
    Tree value = get(key);
    List<String> texts = new ArrayList<>();
    if (value instanceof Tree.Sequence sequence) {
      for (Tree item : sequence.items()) {
        if (!(item instanceof Tree.Scalar scalar)) {
          throw refuse(item.place(), key + " holds texts only", "Write words, such as [one, two].");
        }
        texts.add(scalar.text().strip());
      }
    } else if (value != null) {
      texts.add(text(key));
    }
    return texts;
  }

  /** The whole number under that key, or the other one where there is none. */
  long number(String key, long other) {
    String text = text(key);
    if (text.isEmpty()) {
      return other;
    }
    if (!text.matches("-?[0-9]{1,10}")) {
      throw refuse(
          place(key),
          key + " cannot be '" + text + "'",
          "Write a whole number of up to 10 digits.");
    }
    return Long.parseLong(text);
  }
}
