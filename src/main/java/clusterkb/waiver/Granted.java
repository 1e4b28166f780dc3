package clusterkb.waiver;

/**
 * What a customer says of a violation.
 *
 * @param kind whether that settles it
 * @param waiver the waiver that says so
 */
public record Granted(WaiverKind kind, Waiver waiver) {
  /** Whether the violation counts as settled. */
  public boolean settles() {
    return kind == WaiverKind.WAIVED;
  }
}
