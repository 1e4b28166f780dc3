package clusterkb.batch.spark;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.Totals;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * What became of the inputs, counted where they are evaluated. Spark adds what a task counted once,
 * when the task is complete for the first time, as evaluating and writing are one action: a task
 * that is lost and done again counts once.
 */
final class Counts extends AccumulatorV2<Outcome, Map<String, Long>> implements Totals {
  private static final long serialVersionUID = 1L;
  private static final String EVALUATED = "evaluated";
  private static final String READ = "read";
  private static final String OUTSIDE = "outside";

  private final TreeMap<String, Long> counts = new TreeMap<>();
  private long expected = -1;

  /** So many inputs were found before any was evaluated; negative where that is not known. */
  Counts expecting(long inputs) {
    expected = inputs;
    return this;
  }

  private static String key(Level level, VerdictKind verdict) {
    return level + " " + verdict;
  }

  private void add(String key, long more) {
    counts.merge(key, more, Long::sum);
  }

  /** An input is taken up. */
  void takeUp() {
    add(READ, 1);
  }

  @Override
  public void add(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      add(rejected.reason().name(), 1);
    } else if (outcome instanceof Outcome.Evaluated evaluated) {
      add(EVALUATED, 1);
      Row row = evaluated.row();
      if (!row.outside().isEmpty()) {
        add(OUTSIDE, 1);
      }
      for (Row.Result result : row.results()) {
        if (result.waiver() == null || !result.waiver().kind().equals("waived")) {
          add(key(result.level(), result.verdict()), 1);
        }
      }
    }
  }

  @Override
  public void merge(AccumulatorV2<Outcome, Map<String, Long>> other) {
    other.value().forEach(this::add);
  }

  @Override
  public boolean isZero() {
    return counts.isEmpty();
  }

  @Override
  public Counts copy() {
    Counts copy = new Counts();
    copy.counts.putAll(counts);
    return copy;
  }

  @Override
  public void reset() {
    counts.clear();
  }

  @Override
  public Map<String, Long> value() {
    return counts;
  }

  private long count(String key) {
    return counts.getOrDefault(key, 0L);
  }

  /** How many inputs were found beforehand; as many as were taken up, if nobody counted. */
  long expected() {
    return expected < 0 ? read() : expected;
  }

  @Override
  public boolean addUp() {
    return read() == expected() && read() == evaluated() + rejected();
  }

  @Override
  public long read() {
    return count(READ);
  }

  @Override
  public long evaluated() {
    return count(EVALUATED);
  }

  @Override
  public long rejected(Outcome.Reason reason) {
    return count(reason.name());
  }

  @Override
  public boolean musts() {
    return outside() > 0 || verdicts(Level.MUST, VerdictKind.VIOLATED) > 0;
  }

  @Override
  public boolean shoulds() {
    return verdicts(Level.SHOULD, VerdictKind.VIOLATED) > 0;
  }

  @Override
  public boolean unknowns() {
    return verdicts(VerdictKind.UNKNOWN) > 0;
  }

  /** How many deployments lie beyond what the sources speak of. */
  long outside() {
    return count(OUTSIDE);
  }

  /** How many such verdicts there are, waived ones left out. */
  long verdicts(Level level, VerdictKind verdict) {
    return count(key(level, verdict));
  }

  /** How many such verdicts there are on requirements of all levels. */
  long verdicts(VerdictKind verdict) {
    long sum = 0;
    for (Level level : Level.values()) {
      sum += verdicts(level, verdict);
    }
    return sum;
  }
}
