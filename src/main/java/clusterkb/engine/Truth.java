package clusterkb.engine;

/** What can be told of a condition when facts may be missing. */
public enum Truth {
  /** It holds however the missing facts turn out. */
  TRUE,
  /** It depends on missing facts. */
  UNKNOWN,
  /** It holds in no case. */
  FALSE;

  /** TRUE or FALSE. */
  public static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** Whether both hold. */
  public Truth and(Truth other) {
    return ordinal() >= other.ordinal() ? this : other;
  }

  /** Whether either holds. */
  public Truth or(Truth other) {
    return ordinal() <= other.ordinal() ? this : other;
  }

  /** Whether it does not hold. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case UNKNOWN -> UNKNOWN;
      case FALSE -> TRUE;
    };
  }
}
