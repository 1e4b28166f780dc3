package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in which properties nodes of one cluster differ. */
final class DifferenceTally {
  private static final Comparator<Summary.OfProperty> ORDER =
      Comparator.comparingLong(Summary.OfProperty::clusters)
          .reversed()
          .thenComparing(Summary.OfProperty::property);

  private final Map<String, Of> properties = new HashMap<>();
  private long clusters;
  private long notListed;

  /** A property. */
  private static final class Of {
    private final Count count = new Count();
    private final List<Summary.Example> examples = new ArrayList<>(Kept.EXAMPLES);
  }

  void add(Row row, long number) {
    if (!row.differences().isEmpty()) {
      clusters++;
    }
    for (Row.NodeDifference difference : row.differences()) {
      String property = Kept.text(difference.property());
      Of of = properties.get(property);
      if (of == null) {
        // What a node has goes by names that customers give, and of those there is no end.
        if (properties.size() == Kept.NAMES) {
          notListed++;
          continue;
        }
        of = new Of();
        properties.put(property, of);
      }
      of.count.add(number);
      if (of.examples.size() < Kept.EXAMPLES) {
        of.examples.add(
            new Summary.Example(
                Kept.text(row.input()),
                row.line(),
                Kept.text(row.deployment()),
                Kept.values(difference.values())));
      }
    }
  }

  /** How many clusters have nodes that differ. */
  long clusters() {
    return clusters;
  }

  Summary.Listed<Summary.OfProperty> summary() {
    return new Summary.Listed<>(
        properties.entrySet().stream()
            .map(
                one ->
                    new Summary.OfProperty(
                        one.getKey(), one.getValue().count.deployments(), one.getValue().examples))
            .sorted(ORDER)
            .toList(),
        notListed);
  }
}
