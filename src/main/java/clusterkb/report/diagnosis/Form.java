package clusterkb.report.diagnosis;

import java.util.regex.Pattern;

/** How a report is written. */
enum Form {
  /** Text for people. */
  TEXT("(?!)", "\\", "[\\p{L}\\p{N}._$%+-]"),
  /** Markdown, which has a backslash before characters that it would act upon. */
  MARKDOWN("(?!)", "\\\\", "(?:[\\p{L}\\p{N}._$%+-]|\\\\[_$])"),
  /** JSON: the names of fields are no text of the report. */
  JSON("\"\\w+\" : ", "\\\\", "[\\p{L}\\p{N}._$%+-]"),
  /** A page: its elements and its style sheet are no text of the report. */
  HTML("(?s:<style>.*?</style>)|<[^>]*>", "\\", "[\\p{L}\\p{N}._$%+-]");

  private final String structure;
  private final String backslash;
  private final String letter;

  Form(String structure, String backslash, String letter) {
    this.structure = structure;
    this.backslash = backslash;
    this.letter = letter;
  }

  /** How that report is written. */
  static Form of(String report) {
    if (report.startsWith("{")) {
      return JSON;
    } else if (report.startsWith("# ")) {
      return MARKDOWN;
    }
    return report.startsWith("<!DOCTYPE html>") ? HTML : TEXT;
  }

  /** The regular expression for what is no text of the report. */
  String structure() {
    return structure;
  }

  /** A backslash as the report writes it. */
  String backslash() {
    return backslash;
  }

  /** The regular expression for a backslash. */
  String slash() {
    return Pattern.quote(backslash);
  }

  /** The regular expression for a character of a name. */
  String letter() {
    return letter;
  }

  /** The regular expression for a place that none of these characters stands before. */
  String after(String characters) {
    String before = "(?<![" + characters + "])";
    // A letter can be the end of how a tab or the end of a line is written.
    return this == JSON ? "(?:" + before + "|(?<=(?<!\\\\)\\\\[bfnrt]))" : before;
  }

  /** A name as it is meant, without what only this form adds. */
  String plain(String name) {
    return this == MARKDOWN ? name.replace("\\", "") : name;
  }
}
