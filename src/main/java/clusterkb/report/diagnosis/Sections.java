package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report on a diagnosis, in their order; none of them is empty. */
final class Sections {
  private final List<Section> sections = new ArrayList<>();

  private Sections() {}

  /** All that is said, but for the first and the last line. */
  static List<Section> of(Diagnosis diagnosis) {
    Sections all = new Sections();
    CauseItems causes = new CauseItems(diagnosis);
    List<Item> asked = QuestionItems.of(diagnosis);
    all.add("What was seen", diagnosis.seen().stream().map(SeenItems::of).toList());
    all.add("Possible causes", diagnosis.causes().stream().map(causes::whole).toList());
    all.add("Next question", asked.subList(0, Math.min(1, asked.size())));
    all.add("Further questions", asked.subList(Math.min(1, asked.size()), asked.size()));
    all.add("What the sources do not explain", SeenItems.unexplained(diagnosis));
    all.add("Ruled out", diagnosis.ruledOut().stream().map(causes::ruledOut).toList());
    all.add(
        "Violations that explain nothing seen",
        diagnosis.apart().stream().map(causes::apart).toList());
    all.add("Remarks", diagnosis.remarks().stream().map(one -> Item.of(Shown.line(one))).toList());
    all.add(
        "Logs read", diagnosis.logs().stream().map(log -> LogItems.of(diagnosis, log)).toList());
    return List.copyOf(all.sections);
  }

  private void add(String title, List<Item> items) {
    if (!items.isEmpty()) {
      sections.add(new Section(title, items));
    }
  }
}
