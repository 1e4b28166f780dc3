package clusterkb.diagnosis.symptom;

import clusterkb.rules.Requirement;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.List;

/** Reads what comes of violations, and why some show in no symptom. */
final class ConsequencesReader {
  private final Parts parts;
  private final Problems problems;

  ConsequencesReader(Parts parts, Problems problems) {
    this.parts = parts;
    this.problems = problems;
  }

  private List<Tree> items(Tree tree, String what) {
    if (tree instanceof Tree.Sequence list) {
      return list.items();
    }
    throw Section.refuse(
        problems, tree.place(), what + " are a list", "Begin each with '- requirement: '.");
  }

  /** What comes of violations. */
  List<Consequence> consequences(Tree tree) {
    List<Consequence> consequences = new ArrayList<>();
    Section.readEach(items(tree, "consequences"), item -> consequences.add(consequence(item)));
    return consequences;
  }

  private Consequence consequence(Tree item) {
    Section section =
        Section.of(
            item,
            "a consequence",
            List.of("requirement", "happens", "leads to", "why", "source"),
            problems);
    String id = section.need("requirement", "Name the requirement that is violated.");
    Requirement requirement = parts.requirement(section, id, section.get("requirement").place());
    String happens = section.text("happens");
    List<Requirement> leadsTo = parts.requirements(section, "leads to");
    String why = section.text("why");
    boolean leads = section.get("leads to") != null;
    if (happens.isEmpty() && !leads) {
      throw section.refuse(
          section.place(), "nothing comes of it", "Write 'happens' or 'leads to'.");
    }
    if (leads == why.isEmpty()) {
      throw section.refuse(
          section.place(),
          leads ? "'why' is missing" : "'why' tells why it leads to others, and it leads to none",
          leads ? "Say why these are violated along with it." : "Leave it out.");
    }
    if (!happens.isEmpty() && section.get("source") == null) {
      throw section.refuse(
          section.place(), "'source' is missing", "Name the paragraphs that say what happens.");
    }
    return new Consequence(
        requirement, happens, leadsTo, why, parts.sources(section), section.place());
  }

  /**
   * The requirements without symptom.
   *
   * @param read the symptoms, which explain what they can
   */
  List<WithoutSymptom> without(Tree tree, Symptoms read) {
    List<WithoutSymptom> without = new ArrayList<>();
    Section.readEach(
        items(tree, "requirements without symptom"),
        item -> {
          Section section =
              Section.of(item, "an entry", List.of("reason", "requirements"), problems);
          String reason = section.need("reason", "Say why no symptom is known.");
          List<Requirement> named = new ArrayList<>();
          Section.readEach(
              section.items("requirements"), one -> named.add(unexplaining(section, one, read)));
          without.add(new WithoutSymptom(reason, named));
        });
    return without;
  }

  private Requirement unexplaining(Section section, Tree item, Symptoms read) {
    Requirement one =
        parts.requirement(section, section.textOf(item, "requirements"), item.place());
    List<SymptomKind> explained = read.explaining(one.id());
    if (!explained.isEmpty()) {
      throw section.refuse(
          item.place(),
          one.id() + " explains the symptom " + explained.get(0).id(),
          "Remove it here, or from " + explained.get(0).at().file() + ".");
    }
    return one;
  }
}
