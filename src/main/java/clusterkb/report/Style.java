package clusterkb.report;

/** Colours for a terminal, or none. */
public enum Style {
  /** Plain text. */
  PLAIN,
  /** ANSI colours. */
  COLOURED;

  /** What standard output takes, as the launcher found. */
  public static Style ofOutput() {
    return Boolean.getBoolean("kb.colour") ? COLOURED : PLAIN;
  }

  /** An error. */
  public String red(String text) {
    return code("1;31", text);
  }

  /** A warning. */
  public String yellow(String text) {
    return code("33", text);
  }

  /** All is well. */
  public String green(String text) {
    return code("32", text);
  }

  /** What matters most. */
  public String bold(String text) {
    return code("1", text);
  }

  /** What matters least. */
  public String faint(String text) {
    return code("2", text);
  }

  private String code(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
