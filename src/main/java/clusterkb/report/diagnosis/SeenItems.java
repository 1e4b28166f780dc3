package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Seen;
import clusterkb.diagnosis.cause.Unexplained;
import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.symptom.Outside;
import clusterkb.report.FindingPart;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.List;

/** What is said of what was seen, explained or not. */
final class SeenItems {
  /** So many sayings of a symptom are told; the JSON report has all. */
  private static final int MOST_SAYINGS = 3;

  private SeenItems() {}

  /** A symptom. */
  static Item of(Seen seen) {
    List<FindingPart> parts = new ArrayList<>();
    List<Saying> sayings = seen.sayings();
    for (Saying one : sayings.subList(0, Math.min(MOST_SAYINGS, sayings.size()))) {
      parts.add(new FindingPart("said", Shown.text(one), Shown.place(one.at())));
    }
    if (sayings.isEmpty()) {
      parts.add(new FindingPart("said", "nothing: the symptom was named"));
    } else if (sayings.size() > MOST_SAYINGS) {
      parts.add(new FindingPart("", "and " + (sayings.size() - MOST_SAYINGS) + " more"));
    }
    if (seen.follows() != null) {
      parts.add(new FindingPart("follows from", seen.follows().id()));
    }
    Outside outside = seen.symptom().outside();
    if (outside != null) {
      parts.add(
          new FindingPart(
              "note",
              "not from the sources: " + outside.says() + " (" + outside.reference() + ")"));
    }
    return new Item(
        seen.follows() == null ? Tone.WARN : Tone.PLAIN,
        seen.telling().word(),
        seen.symptom().id(),
        "",
        seen.symptom().title(),
        parts);
  }

  /** What the sources do not explain, and then what the facts leave open. */
  static List<Item> unexplained(Diagnosis diagnosis) {
    List<Item> items = new ArrayList<>();
    diagnosis.unexplained().forEach(one -> items.add(unexplained(one)));
    if (!diagnosis.undecided().isEmpty()) {
      items.add(
          new Item(
              Tone.WARN,
              "undecided",
              "",
              "",
              "the facts neither confirm nor refute a violation of "
                  + Shown.some(diagnosis.undecided(), Requirement::id),
              List.of()));
    }
    return items;
  }

  private static Item unexplained(Unexplained one) {
    Saying saying = one.saying();
    List<FindingPart> parts = new ArrayList<>();
    add(parts, "failed", saying.function());
    add(parts, "at", saying.where());
    add(parts, "computer", saying.computer());
    String label = "context";
    for (String line : saying.context()) {
      if (line.isBlank()) {
        continue;
      }
      parts.add(new FindingPart(label, Shown.line(line)));
      label = "";
    }
    for (Paragraph near : one.nearest()) {
      parts.add(
          new FindingPart("similar", near.id() + " (" + near.section() + ") " + near.summary()));
    }
    if (!one.nearest().isEmpty()) {
      parts.add(new FindingPart("note", "these speak of similar things and explain nothing"));
    }
    return new Item(
        Tone.WARN,
        "unexplained",
        "",
        Shown.number(saying),
        Shown.line(saying.text().strip()),
        Shown.place(saying.at()),
        parts);
  }

  private static void add(List<FindingPart> parts, String label, String text) {
    if (!text.isEmpty()) {
      parts.add(new FindingPart(label, Shown.line(text)));
    }
  }
}
