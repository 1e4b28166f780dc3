package clusterkb.rules;

/** How strongly the sources put a requirement. */
public enum Level {
  /** Breaking it blocks or breaks the deployment: an error. */
  MUST,
  /** Recommended, best practice or preference: a warning. */
  SHOULD,
  /** By design: explains what is seen and is never a fault. */
  NOTE
}
