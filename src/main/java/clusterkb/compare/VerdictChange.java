package clusterkb.compare;

/**
 * A verdict that is not the same any more, or whose message is not.
 *
 * @param requirement the requirement's id
 * @param type the class of the subject
 * @param name its name; for what is listed under another fact with the owner's, as in {@code
 *     NODE1/NNTP}
 * @param subject the subject as reports call it
 * @param before what was said; null where nothing was
 * @param after what is said now; null where nothing is
 */
public record VerdictChange(
    String requirement, String type, String name, String subject, Said before, Said after) {
  /** Whether the verdict is the same and only the message is not. */
  public boolean messageOnly() {
    return before != null && after != null && before.verdict() == after.verdict();
  }
}
