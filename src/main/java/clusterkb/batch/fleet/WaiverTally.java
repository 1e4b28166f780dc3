package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Counts what was waived or acknowledged, and why. */
final class WaiverTally {
  private static final Comparator<Summary.OfWaiver> ORDER =
      Comparator.comparingLong(Summary.OfWaiver::verdicts)
          .reversed()
          .thenComparing(Summary.OfWaiver::requirement)
          .thenComparing(one -> one.waiver().expires())
          .thenComparing(one -> one.waiver().owner())
          .thenComparing(one -> one.waiver().reason())
          .thenComparing(one -> one.waiver().kind());

  /** What is waived in the same way. */
  private record Key(String requirement, Row.Waived waiver) {}

  private final Map<Key, Count> waivers = new HashMap<>();
  private long notListed;

  void add(Row.Result result, long deployment) {
    Key key = new Key(result.requirement(), Kept.waiver(result.waiver()));
    Count count = waivers.get(key);
    if (count == null) {
      if (waivers.size() == Kept.NAMES) {
        notListed++;
        return;
      }
      count = new Count();
      waivers.put(key, count);
    }
    count.add(deployment);
  }

  Summary.Listed<Summary.OfWaiver> summary() {
    return new Summary.Listed<>(
        waivers.entrySet().stream()
            .map(
                one ->
                    new Summary.OfWaiver(
                        one.getKey().requirement(),
                        one.getKey().waiver(),
                        one.getValue().times(),
                        one.getValue().deployments()))
            .sorted(ORDER)
            .toList(),
        notListed);
  }
}
