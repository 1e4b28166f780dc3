package clusterkb.diagnosis.cause;

/** What the facts say of a possible cause. The first is the surest. */
public enum Status {
  /** Its requirement is violated, and that explains the symptom. */
  CONFIRMED("confirmed"),
  /** What was seen is by design, and no fault. */
  BY_DESIGN("by design"),
  /** It is not known whether its requirement is violated. */
  SUSPECTED("suspected"),
  /** No fact can tell: the sources do not know of it. */
  UNCHECKED("outside the sources"),
  /** Its requirement is met, or does not apply. */
  RULED_OUT("ruled out");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** How reports write it. */
  public String word() {
    return word;
  }

  /** Whether it is still possible. */
  public boolean isOpen() {
    return this != RULED_OUT;
  }
}
