package clusterkb.diagnosis.cause;

/** What a diagnosis comes to, in a word. */
public enum Outcome {
  /** Nothing was seen that calls for a diagnosis. */
  NOTHING_SEEN,
  /** All that was seen is by design, and no fault. */
  BY_DESIGN,
  /** Everything that was seen has a confirmed cause, or is by design. */
  EXPLAINED,
  /** There are possible causes, of which it is not known whether they are so. */
  SUSPECTED,
  /** The sources do not explain something that was seen. */
  UNEXPLAINED
}
