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
  OUTSIDE,
  /**
   * No requirement: something that can be done to a deployment. Its rule says with what facts; a
   * file beside it says what it changes.
   */
  STEP;

  /** Whether such a statement only informs, and cannot be violated. */
  public boolean informs() {
    return this == NOTE || this == OUTSIDE || this == STEP;
  }

  /** Whether such a statement says what to do. */
  public boolean advises() {
    return this != NOTE && this != OUTSIDE;
  }

  /** What the rules of that level conclude. */
  public String conclusion() {
    return switch (this) {
      case MUST, SHOULD -> "violated";
      case NOTE -> "noted";
      case OUTSIDE -> "outside";
      case STEP -> "possible";
    };
  }
}
