package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Candidate;
import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Question;
import clusterkb.diagnosis.cause.Status;
import clusterkb.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a diagnosis comes to, in a few sentences. */
final class Headline {
  private final Diagnosis diagnosis;
  private final List<Candidate> confirmed;
  private final List<Candidate> byDesign;
  private final List<Candidate> open;

  Headline(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    this.confirmed = deciding(Status.CONFIRMED);
    this.byDesign = deciding(Status.BY_DESIGN);
    this.open = diagnosis.causes().stream().filter(one -> !one.decides()).toList();
  }

  private List<Candidate> deciding(Status status) {
    return diagnosis.causes().stream()
        .filter(one -> one.status() == status && one.decides())
        .toList();
  }

  /** The word for it. */
  String word() {
    return diagnosis.outcome().name();
  }

  /** How that is meant. */
  Tone tone() {
    return switch (diagnosis.outcome()) {
      case NOTHING_SEEN, BY_DESIGN -> Tone.GOOD;
      case EXPLAINED -> Tone.BAD;
      case SUSPECTED, UNEXPLAINED -> Tone.WARN;
    };
  }

  /** What it comes to. */
  String sentence() {
    List<String> all = new ArrayList<>();
    switch (diagnosis.outcome()) {
      case NOTHING_SEEN -> all.add("Nothing was seen that calls for a diagnosis.");
      case BY_DESIGN, EXPLAINED -> known(all);
      case SUSPECTED -> {
        known(all);
        suspected(all);
      }
      case UNEXPLAINED -> {
        boolean some = !diagnosis.causes().isEmpty();
        all.add(
            some
                ? "The sources do not explain all that was seen."
                : "The sources do not explain what was seen.");
        known(all);
        if (!open.isEmpty()) {
          suspected(all);
        }
      }
    }
    return String.join(" ", all);
  }

  private void known(List<String> all) {
    if (!confirmed.isEmpty()) {
      all.add((confirmed.size() == 1 ? "The cause: " : "The causes: ") + told(confirmed) + ".");
    }
    if (!byDesign.isEmpty()) {
      all.add("By design, and no fault: " + told(byDesign) + ".");
    }
  }

  /** All in words; so few causes are ever sure that none has to be left out. */
  private static String told(List<Candidate> causes) {
    return causes.stream()
        .map(one -> Shown.why(one) + " [" + one.requirement().id() + "]")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private void suspected(List<String> all) {
    String rest = confirmed.isEmpty() && byDesign.isEmpty() ? "" : "For the rest: ";
    String count = Words.count(open.size(), "possible cause");
    String outside =
        open.stream().anyMatch(one -> one.status() == Status.UNCHECKED)
            ? ", " + count(Status.UNCHECKED) + " of them outside the sources"
            : "";
    all.add(rest + count + outside + ".");
    if (!diagnosis.questions().isEmpty()) {
      Question next = diagnosis.questions().get(0);
      all.add("Ask next for " + QuestionItems.name(next) + ".");
    }
  }

  /** How many causes have that status. */
  long count(Status status) {
    return diagnosis.causes().stream().filter(one -> one.status() == status).count();
  }

  /** The line that counts everything. */
  String total() {
    List<String> all = new ArrayList<>();
    all.add(Words.count(diagnosis.seen().size(), "symptom") + " seen");
    all.add(Words.count(diagnosis.causes().size(), "possible cause") + statuses());
    all.add(diagnosis.ruledOut().size() + " ruled out");
    all.add(Words.count(diagnosis.apart().size(), "other violation"));
    all.add(diagnosis.unexplained().size() + " unexplained");
    all.add(Words.count(diagnosis.questions().size(), "question"));
    all.add(Words.count(diagnosis.logs().size(), "log") + " read");
    return String.join(", ", all);
  }

  private String statuses() {
    List<String> all = new ArrayList<>();
    for (Status status : Status.values()) {
      if (count(status) > 0) {
        all.add(count(status) + " " + status.word());
      }
    }
    return all.isEmpty() ? "" : " (" + String.join(", ", all) + ")";
  }
}
