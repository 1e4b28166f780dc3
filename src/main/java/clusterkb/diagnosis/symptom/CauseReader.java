package clusterkb.diagnosis.symptom;

import clusterkb.facts.Place;
import clusterkb.rules.Requirement;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what explains a symptom. */
final class CauseReader {
  /** The key that says what explains it, for each way of doing so. */
  private static final Map<String, CauseLink.Kind> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("requirement", CauseLink.Kind.VIOLATED);
    WAYS.put("note", CauseLink.Kind.BY_DESIGN);
    WAYS.put("no fault unless", CauseLink.Kind.NO_FAULT_UNLESS);
    WAYS.put("suspect", CauseLink.Kind.SUSPECT);
    WAYS.put("outside", CauseLink.Kind.OUTSIDE);
  }

  private static final List<String> KEYS = keys();

  private final Parts parts;

  CauseReader(Parts parts) {
    this.parts = parts;
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(WAYS.keySet());
    keys.addAll(List.of("how", "telling", "source"));
    return List.copyOf(keys);
  }

  /**
   * What explains the symptom.
   *
   * @param sources the paragraphs that speak of the symptom
   */
  List<CauseLink> links(Section symptom, List<String> sources) {
    if (symptom.items("explained by").isEmpty()) {
      throw symptom.refuse(
          symptom.place(),
          "'explained by' is missing",
          "Name a requirement, a note, or what the sources do not know of.");
    }
    Map<String, CauseLink> links = new LinkedHashMap<>();
    Section.readEach(
        symptom.items("explained by"),
        item -> {
          CauseLink link = link(symptom.inner(item, "an explanation", KEYS), sources);
          String name =
              link.requirement() == null ? link.outside().title() : link.requirement().id();
          // That a violation is the cause, and that without one nothing is wrong, go together.
          if (links.putIfAbsent(name + link.kind(), link) != null) {
            throw symptom.refuse(
                link.at(), "the symptom is explained by '" + name + "' twice", "Keep one.");
          }
        });
    return List.copyOf(links.values());
  }

  private CauseLink link(Section section, List<String> symptomSources) {
    List<String> ways = WAYS.keySet().stream().filter(key -> section.get(key) != null).toList();
    if (ways.size() != 1) {
      throw section.refuse(
          section.place(),
          ways.isEmpty()
              ? "nothing explains the symptom here"
              : "an explanation cannot have both '" + String.join("' and '", ways) + "'",
          "Write one of " + String.join(", ", WAYS.keySet()) + ".");
    }
    CauseLink.Kind kind = WAYS.get(ways.get(0));
    boolean outside = kind == CauseLink.Kind.OUTSIDE;
    if (outside && section.get("source") != null) {
      throw section.refuse(
          section.get("source").place(),
          "a cause that the sources do not know of has no paragraph",
          "Leave 'source' out, or name the requirement.");
    }
    boolean own = section.get("source") != null;
    return new CauseLink(
        kind,
        outside ? null : named(section, ways.get(0), kind),
        outside ? elsewhere(section) : null,
        section.text("how"),
        Parts.telling(section, Telling.STRONG),
        own ? parts.sources(section) : outside ? List.of() : symptomSources,
        section.place());
  }

  private Requirement named(Section section, String key, CauseLink.Kind kind) {
    Tree tree = section.get(key);
    String id = section.textOf(tree, key);
    Place at = tree.place();
    return switch (kind) {
      case BY_DESIGN, SUSPECT -> parts.note(section, id, at);
      case VIOLATED, NO_FAULT_UNLESS, OUTSIDE -> parts.requirement(section, id, at);
    };
  }

  private static CauseLink.Elsewhere elsewhere(Section section) {
    Section outside =
        section.inner(
            section.get("outside"), "an outside cause", List.of("title", "check", "reference"));
    return new CauseLink.Elsewhere(
        outside.need("title", "Say what the cause is."),
        outside.need("check", "Say how to find out."),
        outside.need("reference", "Say who says so, such as Knowledge Base article 318731."));
  }
}
