package clusterkb.engine;

/**
 * A number of which only bounds are known.
 *
 * @param least the least that it can be
 * @param most the most that it can be; {@link #UNBOUNDED} where there is no bound
 */
public record Interval(long least, long most) {
  /** Stands for no upper bound; far beyond any number that a file can state. */
  public static final long UNBOUNDED = 1L << 40;

  /** A known number. */
  public static Interval exactly(long number) {
    return new Interval(number, number);
  }

  Interval plus(Interval other) {
    return new Interval(capped(least + other.least), capped(most + other.most));
  }

  Interval minus(Interval other) {
    return new Interval(capped(least - other.most), capped(most - other.least));
  }

  Interval times(Interval other) {
    long a = capped(multiply(least, other.least));
    long b = capped(multiply(least, other.most));
    long c = capped(multiply(most, other.least));
    long d = capped(multiply(most, other.most));
    return new Interval(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  private static long multiply(long left, long right) {
    try {
      return Math.multiplyExact(left, right);
    } catch (ArithmeticException overflow) {
      return (left < 0) == (right < 0) ? UNBOUNDED : -UNBOUNDED;
    }
  }

  private static long capped(long number) {
    return Math.max(-UNBOUNDED, Math.min(UNBOUNDED, number));
  }

  Truth less(Interval other) {
    return most < other.least ? Truth.TRUE : least >= other.most ? Truth.FALSE : Truth.UNKNOWN;
  }

  Truth equal(Interval other) {
    if (least == most && other.least == other.most) {
      return Truth.of(least == other.least);
    }
    return most < other.least || other.most < least ? Truth.FALSE : Truth.UNKNOWN;
  }

  @Override
  public String toString() {
    if (least == most) {
      return Long.toString(least);
    }
    return most >= UNBOUNDED ? "at least " + least : least + " to " + most;
  }
}
