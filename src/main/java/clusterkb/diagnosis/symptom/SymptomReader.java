package clusterkb.diagnosis.symptom;

import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.text.Names;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads what a file says of a symptom. */
final class SymptomReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "source",
          "outside",
          "recognised by",
          "about",
          "while",
          "explained by",
          "follows");

  private final Parts parts;
  private final Set<String> all;
  private final Problems problems;

  /**
   * For one file.
   *
   * @param all the ids of all symptoms, those included that cannot be read
   */
  SymptomReader(Parts parts, Set<String> all, Problems problems) {
    this.parts = parts;
    this.all = all;
    this.problems = problems;
  }

  /** The symptom of that id. */
  SymptomKind symptom(String id, Tree tree) {
    Section section = Section.of(tree, "a symptom", KEYS, problems);
    List<String> sources = parts.sources(section);
    return new SymptomKind(
        id,
        Section.read(() -> section.need("title", "Say in a sentence what is seen."), ""),
        sources,
        Section.read(() -> outside(section), null),
        Section.read(() -> new RecognitionReader(parts).recognitions(section), List.of()),
        Section.read(() -> about(section), null),
        underWay(section),
        Section.read(() -> new CauseReader(parts).links(section, sources), List.of()),
        follows(id, section),
        section.place());
  }

  private static Outside outside(Section section) {
    boolean sourced = section.get("source") != null;
    Tree tree = section.get("outside");
    if (sourced == (tree != null)) {
      throw section.refuse(
          sourced ? tree.place() : section.place(),
          sourced
              ? "a symptom cannot have both 'source' and 'outside'"
              : "nobody is said to speak of the symptom",
          "Write 'source' with the paragraphs that speak of it, or 'outside' where none does.");
    }
    if (sourced) {
      return null;
    }
    Section outside = section.inner(tree, "'outside'", List.of("reference", "says"));
    return new Outside(
        outside.need("reference", "Say who says so, such as Knowledge Base article 318731."),
        outside.need("says", "Say in your own words what they say."));
  }

  private FactType about(Section section) {
    String name = section.need("about", "Name the class of what it is seen on, such as Node.");
    FactType type = parts.known().types().byName(name);
    if (type == null) {
      Collection<String> names = parts.known().types().all().stream().map(FactType::name).toList();
      throw section.refuse(
          section.get("about").place(),
          "there are no facts called '" + name + "'",
          Names.meant(name, names, 3, "See docs/facts.md."));
    }
    return type;
  }

  private List<Requirement> underWay(Section section) {
    List<Requirement> steps = new ArrayList<>();
    Section.readEach(
        section.items("while"),
        item ->
            steps.add(parts.known().step(section, section.textOf(item, "while"), item.place())));
    return steps;
  }

  private List<String> follows(String id, Section section) {
    List<String> follows = new ArrayList<>();
    Section.readEach(
        section.items("follows"),
        item -> {
          String other = section.textOf(item, "follows");
          if (!all.contains(other) || other.equals(id)) {
            throw section.refuse(
                item.place(),
                other.equals(id)
                    ? "a symptom cannot follow itself"
                    : "there is no symptom '" + other + "'",
                other.equals(id)
                    ? "Remove it."
                    : Names.meant(other, all, 3, "See rules/diagnosis/symptoms for all."));
          }
          follows.add(other);
        });
    return follows;
  }
}
