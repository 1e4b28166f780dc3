package clusterkb.rules.read;

import clusterkb.facts.Choices;
import clusterkb.facts.DeclaredTerm;
import clusterkb.facts.OneOf;
import clusterkb.facts.Term;
import clusterkb.text.Names;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The enumerations that there are, and those that declarations add or add values to. */
final class DeclaredChoices {
  private static final List<String> KEYS = List.of("label", "name", "words", "families");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final String EXAMPLE = "Write a text, or {name: ..., label: ..., words: [...]}.";

  private final Map<String, Choices> known;
  private final Map<String, Choices> declared = new TreeMap<>();
  private final Problems problems;

  /**
   * Nothing is declared yet.
   *
   * @param known the program's enumerations by name
   */
  DeclaredChoices(Map<String, Choices> known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /** What is new or has further values. */
  Collection<Choices> all() {
    return declared.values();
  }

  /** The enumeration of that name, or null. */
  Choices find(String name) {
    return declared.getOrDefault(name, known.get(name));
  }

  /** The names of all enumerations. */
  List<String> names() {
    List<String> names = new ArrayList<>(known.keySet());
    declared.keySet().stream().filter(name -> !known.containsKey(name)).forEach(names::add);
    return names;
  }

  /** Declares a new enumeration with those values. */
  Choices declare(String name, Tree.Sequence values) {
    Choices made = extended(new Choices(name, List.of(), Map.of()), values);
    if (values.items().size() < 2) {
      DeclaredEntry.note(
          problems, values.place(), "there is nothing to choose from", "Name two values at least.");
    }
    declared.put(name, made);
    return made;
  }

  /** Adds values to an enumeration that there is. */
  void extend(Tree.Entry entry) {
    Choices before = find(entry.key());
    if (before == null) {
      DeclaredEntry.note(
          problems,
          entry.keyPlace(),
          "there is no enumeration '" + entry.key() + "' to add values to",
          Names.meant(
              entry.key(),
              names(),
              3,
              "A new one is declared with the property that takes its values."));
    } else if (entry.value() instanceof Tree.Sequence values) {
      declared.put(entry.key(), extended(before, values));
    } else {
      DeclaredEntry.note(
          problems,
          entry.value().place(),
          "the further values of " + entry.key() + " are a list",
          EXAMPLE);
    }
  }

  private Choices extended(Choices before, Tree.Sequence values) {
    Choices all = before;
    for (Tree value : values.items()) {
      try {
        all = with(all, value);
      } catch (Problems.Unreadable noted) {
        // Its problem is noted; other values may have problems of their own.
        continue;
      }
    }
    return all;
  }

  private Choices with(Choices before, Tree value) {
    String label;
    String name;
    List<String> words = List.of();
    List<String> families = List.of();
    if (value instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
      label = scalar.text().strip();
      name = constant(label);
    } else {
      DeclaredEntry entry = DeclaredEntry.of(value, "a value", KEYS, problems);
      label = entry.need("label", "Say how reports are to write the value.");
      name = entry.text("name").isEmpty() ? constant(label) : entry.text("name");
      words = entry.texts("words");
      families = entry.texts("families");
      for (String family : families) {
        if (!(before.find(family) instanceof OneOf)) {
          throw entry.refuse(
              entry.place("families"),
              "'" + family + "' names no several values of " + before.name(),
              before.families().isEmpty()
                  ? "Leave 'families' out."
                  : "Write one of " + String.join(", ", before.families().keySet()) + ".");
        }
      }
    }
    if (!CONSTANT.matcher(name).matches()) {
      throw DeclaredEntry.refuse(
          problems,
          value.place(),
          "'" + name + "' is no name by which rules can call the value",
          "Give it one of large letters, digits and _: {name: SOME_NAME, label: ...}.");
    }
    DeclaredTerm term = new DeclaredTerm(before.name(), name, before.terms().size(), label, words);
    for (String word : Choices.wordsOf(term)) {
      Object taken = before.find(word);
      if (taken != null) {
        throw DeclaredEntry.refuse(
            problems,
            value.place(),
            "'" + word + "' stands for " + shown(taken) + " already",
            "Use another word.");
      }
    }
    return before.with(List.of(term), new LinkedHashMap<>(Map.of(term, families)));
  }

  private static String shown(Object taken) {
    return taken instanceof Term term ? term.label() : taken.toString();
  }

  private static String constant(String label) {
    return label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
  }
}
