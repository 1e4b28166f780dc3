package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Keeps the deployments with most violations. */
final class WorstTally {
  /** The number stands for the order of inputs: the earlier one comes first among equals. */
  private record Ranked(long number, Summary.Bad bad) {}

  private static final Comparator<Ranked> WORST_FIRST =
      Comparator.comparingInt((Ranked one) -> one.bad().must())
          .thenComparingInt(one -> one.bad().should())
          .thenComparingInt(one -> one.bad().unknown())
          .reversed()
          .thenComparingLong(Ranked::number);

  private final TreeSet<Ranked> worst = new TreeSet<>(WORST_FIRST);

  void add(Row row, long number, int must, int should, int unknown) {
    if (must + should + unknown == 0
        || (worst.size() == Kept.WORST && !worse(must, should, unknown))) {
      return;
    }
    worst.add(
        new Ranked(
            number,
            new Summary.Bad(
                Kept.text(row.input()),
                row.line(),
                Kept.text(row.deployment()),
                must,
                should,
                unknown)));
    if (worst.size() > Kept.WORST) {
      worst.pollLast();
    }
  }

  /** Whether such a one is worse than the least bad that is kept; among equals the first stays. */
  private boolean worse(int must, int should, int unknown) {
    Summary.Bad last = worst.last().bad();
    if (must != last.must()) {
      return must > last.must();
    }
    return should == last.should() ? unknown > last.unknown() : should > last.should();
  }

  List<Summary.Bad> summary() {
    return worst.stream().map(Ranked::bad).toList();
  }
}
