package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.rules.lang.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts facts of which it may be unknown whether they are to be counted. */
public final class TallyCount {
  private TallyCount() {}

  /**
   * The bounds of how many there are.
   *
   * @param counts whether a fact is to be counted
   */
  public static Interval of(Iterable<Fact> facts, Function<Fact, Truth> counts) {
    long least = 0;
    long most = 0;
    for (Fact fact : facts) {
      Truth truth = counts.apply(fact);
      if (truth != Truth.FALSE) {
        most = fact.unlisted() ? Interval.UNBOUNDED : Math.min(most + 1, Interval.UNBOUNDED);
        least += truth == Truth.TRUE && !fact.unlisted() ? 1 : 0;
      }
    }
    return new Interval(least, most);
  }

  /** A count as a {@link Test} reads it from a tuple. */
  public static Object tally(Interval number) {
    return new Tally("", null, number);
  }

  /** A number computed from facts and counts, as messages write it. */
  public static String show(Expression number, Map<String, Object> environment) {
    List<String> names = List.copyOf(environment.keySet());
    Object[] tuple = names.stream().map(environment::get).toArray();
    return Operand.of(number, names).number(tuple).toString();
  }
}
