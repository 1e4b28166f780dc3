package clusterkb.waiver;

import clusterkb.rules.Level;
import java.util.Locale;

/** What a waiver does to a violation. */
public enum WaiverKind {
  /** A SHOULD that is violated counts as settled. */
  WAIVED,
  /** A MUST stays violated; that it is, is known and answered for. */
  ACKNOWLEDGED;

  /** What a waiver of such a requirement does; null where there is nothing to waive. */
  static WaiverKind of(Level level) {
    return switch (level) {
      case SHOULD -> WAIVED;
      case MUST -> ACKNOWLEDGED;
      case NOTE, OUTSIDE, STEP -> null;
    };
  }

  /** How reports write it: {@code waived}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
