package clusterkb.batch.fleet.change;

/** What became of a verdict between two batches. */
public enum ChangeKind {
  /** It was violated and is no more. */
  FIXED("fixed", "fixed"),
  /** It is violated and was not. */
  NEW("new", "newly violated"),
  /** It depends on missing facts and did not. */
  NEWLY_UNKNOWN("newlyUnknown", "newly unknown"),
  /** It depended on missing facts, and is neither unknown nor violated any more. */
  DECIDED("decided", "no longer unknown"),
  /** It is violated as before, and waived now. */
  WAIVED("waived", "newly waived"),
  /** It is violated as before, and waived no more. */
  NO_LONGER_WAIVED("noLongerWaived", "no longer waived");

  private final String word;
  private final String title;

  ChangeKind(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** How programs read it. */
  public String word() {
    return word;
  }

  /** How people read it. */
  public String title() {
    return title;
  }
}
