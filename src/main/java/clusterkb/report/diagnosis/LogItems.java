package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.log.LogKind;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.log.Run;
import clusterkb.report.FindingPart;
import clusterkb.report.Words;
import java.util.ArrayList;
import java.util.List;

/** What is said of the logs that were read. */
final class LogItems {
  /** So many runs of a log are told, the last ones; the JSON report has all. */
  private static final int MOST_RUNS = 5;

  private LogItems() {}

  /** What is said of a log. */
  static Item of(Diagnosis diagnosis, LogReading log) {
    List<FindingPart> parts = new ArrayList<>();
    int first = Math.max(0, log.runs().size() - MOST_RUNS);
    if (first > 0) {
      parts.add(new FindingPart("run", first + " earlier ones"));
    }
    for (Run run : log.runs().subList(first, log.runs().size())) {
      String lines = "lines " + run.firstLine() + " to " + run.lastLine();
      parts.add(new FindingPart("run", text(run), lines));
    }
    parts.add(
        new FindingPart(
            "says",
            Words.count(log.sayings().size(), "thing")
                + " seen, "
                + Words.count(log.facts().size(), "fact")));
    log.remarks().stream()
        .filter(one -> !diagnosis.remarks().contains(one))
        .forEach(one -> parts.add(new FindingPart("remark", Shown.line(one))));
    return new Item(Tone.PLAIN, word(log.kind()), Shown.line(log.file()), "", "", parts);
  }

  private static String word(LogKind kind) {
    return switch (kind) {
      case SETUP_LOG -> "Setup log";
      case EVENT_LOG -> "event log";
      case CLUSTER_LISTING -> "cluster listing";
      case TEXT -> "text";
    };
  }

  private static String text(Run run) {
    List<String> all = new ArrayList<>();
    if (!run.start().isEmpty() || !run.end().isEmpty()) {
      all.add(Shown.line(or(run.start()) + " to " + or(run.end())));
    }
    all.add(
        switch (run.outcome()) {
          case SUCCEEDED -> "succeeded";
          case FAILED -> "failed";
          case CUT -> "cut off";
        });
    if (!run.mode().isEmpty()) {
      all.add("mode " + Shown.line(run.mode()));
    }
    if (!run.version().isEmpty()) {
      all.add("version " + Shown.line(run.version()));
    }
    return String.join(", ", all);
  }

  private static String or(String time) {
    return time.isEmpty() ? "unknown" : time;
  }
}
