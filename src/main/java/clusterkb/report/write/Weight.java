package clusterkb.report.write;

import clusterkb.engine.Conclusion;
import clusterkb.report.Report;
import clusterkb.rules.Level;
import java.util.List;

/** What a verdict amounts to for whoever reads a report; the worst first. */
enum Weight {
  OUTSIDE("outside", "Outside of what the sources speak of", "bad"),
  ERROR("error", "Errors", "bad"),
  WARNING("warning", "Warnings", "warn"),
  UNKNOWN("unknown", "Still to be told", "warn"),
  WAIVED("waived", "Waived", "faint"),
  NOTE("note", "By design", ""),
  MET("met", "Met", "good"),
  NOT_APPLICABLE("not applicable", "Not applicable", "faint");

  private final String word;
  private final String title;
  private final String tone;

  Weight(String word, String title, String tone) {
    this.word = word;
    this.title = title;
    this.tone = tone;
  }

  static Weight of(Report report, Conclusion conclusion) {
    Level level = conclusion.requirement().level();
    return switch (conclusion.verdict()) {
      case VIOLATED -> report.isWaived(conclusion) ? WAIVED : level == Level.MUST ? ERROR : WARNING;
      case UNKNOWN -> UNKNOWN;
      case NOTED -> level == Level.OUTSIDE ? OUTSIDE : NOTE;
      case MET -> MET;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  /** The verdicts of that weight, in the order of the report. */
  List<Conclusion> in(Report report) {
    return this == OUTSIDE
        ? report.limits()
        : report.conclusions().stream().filter(one -> of(report, one) == this).toList();
  }

  /** How reports write it: {@code warning}. */
  String word() {
    return word;
  }

  /** The heading above all of that weight. */
  String title() {
    return title;
  }

  /** The class of a finding of that weight in {@link clusterkb.report.HtmlStyle}. */
  String style() {
    return switch (this) {
      case OUTSIDE, ERROR -> "finding " + word;
      case WARNING, UNKNOWN -> "finding warning";
      case WAIVED, NOTE, MET, NOT_APPLICABLE -> "finding";
    };
  }

  /** The class of {@link clusterkb.report.HtmlStyle} that gives its colour. */
  String tone() {
    return tone;
  }
}
