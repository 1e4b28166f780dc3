package clusterkb.batch.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Counts for each two requirements how many deployments violate both. */
final class TogetherTally {
  private static final Comparator<Summary.Together> ORDER =
      Comparator.comparingLong(Summary.Together::deployments)
          .reversed()
          .thenComparing(Summary.Together::first)
          .thenComparing(Summary.Together::second);

  private final List<String> ids;
  private final long[][] both;

  /** For requirements of these ids, in the order of reports. */
  TogetherTally(List<String> ids) {
    this.ids = ids;
    this.both = new long[ids.size()][];
    for (int i = 0; i < both.length; i++) {
      both[i] = new long[i];
    }
  }

  /** A deployment that violates the requirements of these places. */
  void add(BitSet violated) {
    for (int i = violated.nextSetBit(0); i >= 0; i = violated.nextSetBit(i + 1)) {
      for (int j = violated.nextSetBit(0); j < i; j = violated.nextSetBit(j + 1)) {
        both[i][j]++;
      }
    }
  }

  List<Summary.Together> summary() {
    List<Summary.Together> all = new ArrayList<>();
    for (int i = 0; i < both.length; i++) {
      for (int j = 0; j < i; j++) {
        // What happened once is no habit.
        if (both[i][j] > 1) {
          all.add(new Summary.Together(ids.get(j), ids.get(i), both[i][j]));
        }
      }
    }
    return all.stream().sorted(ORDER).limit(Kept.PAIRS).toList();
  }
}
