package clusterkb.batch.generate;

import java.util.List;

/**
 * Random numbers that are the same on every machine and every Java: SplitMix64, written out, as the
 * JDK's own bounded numbers have changed between its versions.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  /** The numbers of one document: they do not depend on those of any other. */
  Dice(long seed, long document) {
    state = mixed(seed) ^ mixed(document * STEP);
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += STEP;
    return mixed(state);
  }

  /** A number from 0 up to but not including the bound. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** A number between the two, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Whether something happens that happens in so many of a hundred cases. */
  boolean percent(int chance) {
    return below(100) < chance;
  }

  /** One of several. */
  <T> T of(List<T> several) {
    return several.get(below(several.size()));
  }
}
