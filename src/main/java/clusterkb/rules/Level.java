package clusterkb.rules;

/** How strongly the sources put a requirement. */
public enum Level {
  /** Breaking it blocks or breaks the deployment: an error. */
  MUST,
  /** Recommended, best practice or preference: a warning. */
  SHOULD,
  /** By design: explains what is seen and is never a fault. */
  NOTE,
  /**
   * No requirement: a deployment of which the sources do not speak, so that no verdict on it can
   * rest on them.
   */
  OUTSIDE;

  /** Whether such a statement only informs, and cannot be violated. */
  public boolean informs() {
    return this == NOTE || this == OUTSIDE;
  }

  /** What the rules of that level conclude. */
  public String conclusion() {
    return switch (this) {
      case MUST, SHOULD -> "violated";
      case NOTE -> "noted";
      case OUTSIDE -> "outside";
    };
  }
}
