package clusterkb.engine;

/** The two ways to read a condition when facts may be missing. */
enum Reading {
  /** It holds however they turn out. Only listed facts can make anything certain. */
  CERTAIN,
  /** It holds for some way in which they turn out. */
  POSSIBLE;

  boolean accepts(Truth truth) {
    return this == CERTAIN ? truth == Truth.TRUE : truth != Truth.FALSE;
  }
}
