package clusterkb.diagnosis.symptom;

import clusterkb.facts.Place;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.Names;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import clusterkb.upgrade.step.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what files about symptoms have in common. */
final class Parts {
  private final Known known;
  private final Set<String> paragraphs;
  private final Map<String, List<Wording>> lists = new LinkedHashMap<>();

  Parts(RuleSet rules) {
    known = new Known(rules);
    paragraphs = rules.paragraphs().keySet();
  }

  /** What may be named. */
  Known known() {
    return known;
  }

  /** Takes the lists of words that symptoms name. */
  void lists(Tree tree, Problems problems) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      throw Section.refuse(
          problems,
          tree.place(),
          "lists of words cannot be " + tree.kindName(),
          "Write a mapping: the name of each list, with its words.");
    }
    List<String> names = mapping.entries().stream().map(Tree.Entry::key).toList();
    Section section = Section.of(tree, "a file of lists", names, problems);
    for (String name : names) {
      lists.put(name, RecognitionReader.wordings(this, section, name));
    }
  }

  /** The words of the list that an item names. */
  List<Wording> list(Section section, Tree.Mapping item) {
    Section named = section.inner(item, "a list", List.of("list"));
    String name = named.text("list");
    List<Wording> words = lists.get(name);
    if (words == null) {
      throw section.refuse(
          item.place(),
          "there is no list of words '" + name + "'",
          Names.meant(name, lists.keySet(), 3, "See diagnosis/words.yaml for all."));
    }
    return words;
  }

  /** The paragraphs below {@code source}. */
  List<String> sources(Section section) {
    List<String> sources = new ArrayList<>();
    Section.readEach(
        section.items("source"),
        item -> {
          String id = section.textOf(item, "source");
          if (!paragraphs.contains(id)) {
            throw section.refuse(
                item.place(),
                "'" + id + "' is no paragraph of the sources",
                Names.meant(id, paragraphs, 3, "See rules/sources for the ids that there are."));
          }
          sources.add(id);
        });
    return sources;
  }

  /** How telling something is said to be. */
  static Telling telling(Section section, Telling otherwise) {
    String word = section.text("telling");
    if (word.isEmpty() && otherwise != null) {
      return otherwise;
    }
    Telling telling = Telling.of(word);
    if (telling == null) {
      Tree at = section.get("telling");
      throw section.refuse(
          at == null ? section.place() : at.place(),
          at == null ? "'telling' is missing" : "telling cannot be '" + word + "'",
          "Write one of " + String.join(", ", Telling.words()) + ".");
    }
    return telling;
  }

  /** A requirement that can be violated. */
  Requirement requirement(Section section, String id, Place at) {
    Requirement found = known.requirement(section, id, at);
    if (found.level().informs()) {
      throw section.refuse(
          at,
          found.id() + " cannot be violated: its level is " + found.level(),
          found.level() == Level.NOTE
              ? "Write 'note: " + found.id() + "', if it says that what is seen is no fault."
              : "Name a requirement.");
    }
    return found;
  }

  /** The requirements of a list, all of which can be violated. */
  List<Requirement> requirements(Section section, String key) {
    List<Requirement> found = new ArrayList<>();
    Section.readEach(
        section.items(key),
        item -> found.add(requirement(section, section.textOf(item, key), item.place())));
    return found;
  }

  /** A requirement that only informs by design. */
  Requirement note(Section section, String id, Place at) {
    Requirement found = known.requirement(section, id, at);
    if (found.level() != Level.NOTE) {
      throw section.refuse(
          at,
          found.id() + " is no note: its level is " + found.level(),
          "Write 'requirement: " + found.id() + "', if its violation explains what is seen.");
    }
    return found;
  }
}
