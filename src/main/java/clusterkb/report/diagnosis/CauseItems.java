package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Candidate;
import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Status;
import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.diagnosis.symptom.Consequence;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Evidence;
import clusterkb.report.FindingPart;
import clusterkb.rules.Level;
import java.util.ArrayList;
import java.util.List;

/** What is said of causes. */
final class CauseItems {
  private final Diagnosis diagnosis;

  CauseItems(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /** All that is said of a possible cause. */
  Item whole(Candidate one) {
    List<FindingPart> parts = new ArrayList<>();
    one.explains().forEach(each -> parts.add(explains(one, each)));
    if (one.requirement() == null) {
      parts.add(new FindingPart("check", one.elsewhere().check()));
      parts.add(new FindingPart("reference", one.elsewhere().reference()));
      parts.add(new FindingPart("note", "not from the sources; no fact of the file tells of it"));
    } else {
      parts.addAll(FindingPart.of(diagnosis.rules(), one.explanation()));
      Consequence comes = diagnosis.symptoms().happens(one.requirement().id());
      if (comes != null && one.status() != Status.BY_DESIGN) {
        parts.add(new FindingPart("comes of it", comes.happens()));
      }
    }
    if (one.status() == Status.CONFIRMED && !one.decides()) {
      parts.add(
          new FindingPart("note", "only generic signs speak for it, so it may not be the cause"));
    }
    for (Candidate each : one.consequences()) {
      parts.add(
          new FindingPart(
              "consequence", Shown.name(each) + ": " + Shown.message(each.explanation())));
    }
    return new Item(
        tone(one),
        one.status().word(),
        one.requirement() == null ? one.elsewhere().title() : one.requirement().id(),
        one.requirement() == null ? "" : Shown.about(one),
        message(one),
        parts);
  }

  /** That it is not known whether it is so says the status already. */
  private static String message(Candidate one) {
    return one.requirement() == null
            || one.explanation().conclusion().verdict() == VerdictKind.UNKNOWN
        ? ""
        : Shown.why(one);
  }

  private static Tone tone(Candidate one) {
    return switch (one.status()) {
      case CONFIRMED -> Tone.BAD;
      case SUSPECTED -> Tone.WARN;
      case BY_DESIGN -> Tone.GOOD;
      case UNCHECKED, RULED_OUT -> Tone.PLAIN;
    };
  }

  private static FindingPart explains(Candidate one, Candidate.Explains each) {
    CauseLink link = each.link();
    StringBuilder text = new StringBuilder(each.seen().symptom().id());
    text.append(" (").append(each.telling().word()).append(')');
    if (!link.how().isEmpty()) {
      text.append(": ").append(link.how());
    }
    if (link.isSourced()) {
      text.append(" [").append(String.join(", ", link.sources())).append(']');
    } else if (one.requirement() != null) {
      text.append(" [not from the sources]");
    }
    return new FindingPart("explains", text.toString());
  }

  /** A violation that explains nothing that was seen. */
  Item apart(Candidate one) {
    boolean must = one.requirement().level() == Level.MUST;
    return new Item(
        must ? Tone.BAD : Tone.WARN,
        must ? "error" : "warning",
        one.requirement().id(),
        Shown.about(one),
        Shown.message(one.explanation()),
        List.of());
  }

  /** What speaks against a cause. */
  Item ruledOut(Candidate one) {
    List<Evidence> because = one.explanation().because();
    String message = Shown.message(one.explanation());
    String place = "";
    if (!because.isEmpty()) {
      int more = because.size() - 1;
      message = because.get(0) + (more == 0 ? "" : ", and " + more + " more facts");
      place = Shown.place(because.get(0).place());
    }
    return new Item(
        Tone.PLAIN,
        one.status().word(),
        one.requirement().id(),
        Shown.about(one),
        message,
        place,
        List.of());
  }
}
