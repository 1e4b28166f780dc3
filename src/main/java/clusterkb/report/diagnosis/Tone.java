package clusterkb.report.diagnosis;

import clusterkb.report.Style;

/** How something is meant, which formats show by colours. */
enum Tone {
  /** A fault. */
  BAD,
  /** It may be a fault, or asks for something. */
  WARN,
  /** No fault. */
  GOOD,
  /** It only informs. */
  PLAIN;

  /** A word in that colour. */
  String coloured(Style style, String word) {
    return switch (this) {
      case BAD -> style.red(word);
      case WARN -> style.yellow(word);
      case GOOD -> style.green(word);
      case PLAIN -> word;
    };
  }

  /** The class that pages give to such words. */
  String word() {
    return switch (this) {
      case BAD -> "bad";
      case WARN -> "warn";
      case GOOD -> "good";
      case PLAIN -> "faint";
    };
  }

  /** The class that pages give to all that is said of it. */
  String box() {
    return switch (this) {
      case BAD -> "finding error";
      case WARN -> "finding warning";
      case GOOD, PLAIN -> "finding";
    };
  }
}
