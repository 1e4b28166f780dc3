package clusterkb.report.plan;

import clusterkb.report.Style;
import clusterkb.rules.Level;
import clusterkb.upgrade.play.GuardVerdict;

/** How bad it is what a requirement says of a plan or a step. */
enum Severity {
  /** The sources do not speak of it. */
  OUTSIDE("outside"),
  /** It is forbidden. */
  ERROR("error"),
  /** It is advised against. */
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  static Severity of(GuardVerdict verdict) {
    if (verdict.guard().requirement().level() == Level.OUTSIDE) {
      return OUTSIDE;
    }
    return verdict.forbids() ? ERROR : WARNING;
  }

  /** How reports write it. */
  String word() {
    return word;
  }

  /** The same in its colour. */
  String word(Style style) {
    return this == WARNING ? style.yellow(word) : style.red(word);
  }
}
