package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One deployment being swept. */
final class SweepRun implements Seek.Source {
  private static final Fact[] NONE = {};

  private final Sweep sweep;
  private final Numbering numbers;
  private final Fact[][] facts;
  private final Passed[] passed;
  private final Truth[][] scopes;
  private final Map<Fact, Tally>[] counts;
  private final Object[] tuple;
  private final long mostSteps;
  private Requirement current;
  private long steps;

  @SuppressWarnings({"unchecked", "rawtypes"})
  SweepRun(Sweep sweep, Deployment deployment, long mostSteps) {
    this.sweep = sweep;
    this.mostSteps = mostSteps;
    this.scopes = new Truth[sweep.scopes().size()][];
    this.numbers = sweep.numbers();
    this.counts = new Map[numbers.counts().size()];
    this.passed = new Passed[numbers.filters().size()];
    this.tuple = new Object[sweep.width()];
    this.facts = new Fact[numbers.types()][];
    Arrays.fill(facts, NONE);
    gather(sweep.knowledge().rows());
    gather(deployment.facts());
    gather(deployment.unlisted());
  }

  /** Facts of one class come one after the other. */
  private void gather(List<Fact> some) {
    int from = 0;
    while (from < some.size()) {
      FactType type = some.get(from).type();
      int to = from + 1;
      while (to < some.size() && some.get(to).type().equals(type)) {
        to++;
      }
      Integer number = numbers.known(type);
      if (number != null) {
        Fact[] before = facts[number];
        Fact[] all = Arrays.copyOf(before, before.length + to - from);
        for (int i = from; i < to; i++) {
          all[before.length + i - from] = some.get(i);
        }
        facts[number] = all;
      }
      from = to;
    }
  }

  List<Conclusion> conclusions() {
    List<Conclusion> all = new ArrayList<>(sweep.asked().size() * 5);
    for (Sweep.Asked asked : sweep.asked()) {
      current = asked.requirement();
      Fact[] subjects = facts[asked.type()];
      for (int i = 0; i < subjects.length; i++) {
        all.add(new Conclusion(current, subjects[i], verdict(asked, subjects[i], i)));
      }
    }
    return all;
  }

  private VerdictKind verdict(Sweep.Asked asked, Fact subject, int number) {
    boolean note = current.level().informs();
    Truth applies = Truth.TRUE;
    for (int scope : asked.scopes()) {
      applies = applies.and(scope(scope, subject, number));
    }
    if (applies == Truth.FALSE) {
      return VerdictKind.NOT_APPLICABLE;
    }
    tuple[0] = subject;
    Truth given = subject.unlisted() ? Truth.UNKNOWN : applies;
    Truth broken = Truth.FALSE;
    for (Seek breach : asked.breaches()) {
      broken = broken.or(breach.truth(tuple, this, given));
    }
    return switch (broken) {
      case TRUE -> note ? VerdictKind.NOTED : VerdictKind.VIOLATED;
      case UNKNOWN -> VerdictKind.UNKNOWN;
      case FALSE ->
          note || asked.rest() != null && asked.rest().truth(tuple, this, applies) == Truth.FALSE
              ? VerdictKind.NOT_APPLICABLE
              : VerdictKind.MET;
    };
  }

  /** What is asked once is asked when it is first needed. */
  private Truth scope(int scope, Fact subject, int number) {
    Sweep.Scope question = sweep.scopes().get(scope);
    int place = question.type() < 0 ? 0 : number;
    Truth[] known = scopes[scope];
    if (known == null) {
      known = new Truth[question.type() < 0 ? 1 : facts[question.type()].length];
      scopes[scope] = known;
    }
    if (known[place] == null) {
      tuple[0] = subject;
      known[place] = question.seek().truth(tuple, this, Truth.TRUE);
    }
    return known[place];
  }

  @Override
  public Passed passed(int filter) {
    Passed known = passed[filter];
    if (known == null) {
      known = pass(numbers.filters().get(filter));
      passed[filter] = known;
    }
    return known;
  }

  private Passed pass(Numbering.Filter filter) {
    Fact[] all = facts[filter.type()];
    step(all.length);
    Fact[] some = new Fact[all.length];
    Truth[] truths = new Truth[all.length];
    Object[] alone = new Object[1];
    int number = 0;
    for (Fact fact : all) {
      alone[0] = fact;
      Truth truth = all(filter.tests(), alone, fact.unlisted() ? Truth.UNKNOWN : Truth.TRUE);
      if (truth != Truth.FALSE) {
        some[number] = fact;
        truths[number++] = truth;
      }
    }
    return new Passed(Arrays.copyOf(some, number), Arrays.copyOf(truths, number));
  }

  private static Truth all(Test[] tests, Object[] tuple, Truth given) {
    Truth truth = given;
    for (Test test : tests) {
      truth = truth.and(test.of(tuple));
      if (truth == Truth.FALSE) {
        break;
      }
    }
    return truth;
  }

  @Override
  public Tally count(int number, Fact outer) {
    Map<Fact, Tally> known = counts[number];
    if (known == null) {
      known = new IdentityHashMap<>();
      counts[number] = known;
    }
    Tally tally = known.get(outer);
    if (tally == null) {
      tally = count(numbers.counts().get(number), outer);
      known.put(outer, tally);
    }
    return tally;
  }

  private Tally count(Numbering.Count count, Fact outer) {
    Passed candidates = passed(count.filter());
    step(candidates.size());
    Object[] pair = {null, outer};
    int[] next = {0};
    Interval interval =
        TallyCount.of(
            Arrays.asList(candidates.facts()),
            fact -> {
              pair[0] = fact;
              return all(count.tests(), pair, candidates.truth(next[0]++));
            });
    return new Tally(count.definition().key(), outer == null ? null : outer.identity(), interval);
  }

  @Override
  public void step(int facts) {
    steps += facts;
    if (steps > mostSteps) {
      throw new Sweep.TooLong(current);
    }
  }
}
