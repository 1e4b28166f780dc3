package clusterkb.waiver;

import java.util.Locale;

/**
 * What is wrong with a waiver itself.
 *
 * @param kind what kind of thing it is
 * @param waiver the waiver
 * @param message what is wrong, in one line
 * @param advice what to do
 */
public record WaiverFinding(Kind kind, Waiver waiver, String message, String advice) {
  /** The kinds of findings. */
  public enum Kind {
    /** It waives a requirement that there is not, or one of a fact that no deployment has. */
    UNKNOWN,
    /** It is for something that is no fault, or that no waiver can settle. */
    NOT_WAIVABLE,
    /** Its last day is over, so that it waives nothing. */
    EXPIRED,
    /** What it waives is nowhere violated. */
    UNUSED;

    /** How reports write it: {@code not-waivable}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
