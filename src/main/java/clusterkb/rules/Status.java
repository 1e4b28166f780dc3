package clusterkb.rules;

import java.util.Locale;

/**
 * Whether a requirement is in force.
 *
 * @param kind in force, not yet, or no longer
 * @param reason why it is no longer; empty otherwise
 */
public record Status(Kind kind, String reason) {
  /** In force, as is what says nothing of it. */
  public static final Status ACTIVE = new Status(Kind.ACTIVE, "");

  private static final String RETIRED = "retired:";

  /** The kinds of status. */
  public enum Kind {
    /** In force. */
    ACTIVE,
    /** Read and held to its cases, but without verdicts unless they are asked for. */
    DRAFT,
    /** Kept for its id and the reason why it is gone: not evaluated. */
    RETIRED;

    /** How rules, the command line and reports write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What an annotation's text means: {@code active}, {@code draft}, {@code retired: why}; or null.
   */
  public static Status of(String text) {
    String stripped = text.strip();
    if (stripped.startsWith(RETIRED)) {
      String reason = stripped.substring(RETIRED.length()).strip();
      return reason.isEmpty() ? null : new Status(Kind.RETIRED, reason);
    }
    for (Kind kind : Kind.values()) {
      if (kind != Kind.RETIRED && kind.word().equals(stripped)) {
        return new Status(kind, "");
      }
    }
    return null;
  }

  /** As the annotation writes it. */
  @Override
  public String toString() {
    return reason.isEmpty() ? kind.word() : kind.word() + ": " + reason;
  }
}
