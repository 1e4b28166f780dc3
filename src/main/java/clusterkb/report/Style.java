package clusterkb.report;

/** Colours for a terminal, or none. */
public enum Style {
  /** Plain text. */
  PLAIN,
  /** ANSI colours. */
  COLOURED;

  String red(String text) {
    return code("1;31", text);
  }

  String yellow(String text) {
    return code("33", text);
  }

  String green(String text) {
    return code("32", text);
  }

  String bold(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  private String code(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
