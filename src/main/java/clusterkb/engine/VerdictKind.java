package clusterkb.engine;

/** What a requirement says of a subject; the worst first. */
public enum VerdictKind {
  /** It is broken, however the missing facts turn out. */
  VIOLATED,
  /** It depends on missing facts. */
  UNKNOWN,
  /** A NOTE that applies. */
  NOTED,
  /** It applies, or may, and cannot be broken by any missing fact. */
  MET,
  /** It does not speak of the subject. */
  NOT_APPLICABLE
}
