package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts which missing facts verdicts depend on. Classes and properties come from the knowledge, so
 * that there are only so many.
 */
final class MissingTally {
  private static final Comparator<Summary.OfMissing> ORDER =
      Comparator.comparingLong(Summary.OfMissing::alone)
          .thenComparingLong(Summary.OfMissing::verdicts)
          .thenComparingLong(Summary.OfMissing::deployments)
          .reversed()
          .thenComparing(Summary.OfMissing::type)
          .thenComparing(Summary.OfMissing::property);

  private final Map<String, Map<String, Of>> types = new HashMap<>();
  private long verdict;

  /** A property of a class. */
  private static final class Of {
    private final Count count = new Count();
    private long alone;
    private long lastVerdict = -1;
  }

  /**
   * The missing facts of a verdict: a property counts once, of however many facts it is missing.
   */
  void add(List<Row.MissingFact> missing, long deployment) {
    verdict++;
    int different = 0;
    Of last = null;
    for (Row.MissingFact one : missing) {
      Of of =
          types
              .computeIfAbsent(one.type(), type -> new HashMap<>())
              .computeIfAbsent(one.property(), property -> new Of());
      if (of.lastVerdict != verdict) {
        of.lastVerdict = verdict;
        of.count.add(deployment);
        different++;
        last = of;
      }
    }
    if (different == 1) {
      last.alone++;
    }
  }

  List<Summary.OfMissing> summary() {
    List<Summary.OfMissing> all = new ArrayList<>();
    types.forEach(
        (type, properties) ->
            properties.forEach(
                (property, of) ->
                    all.add(
                        new Summary.OfMissing(
                            type, property, of.alone, of.count.times(), of.count.deployments()))));
    all.sort(ORDER);
    return all;
  }
}
