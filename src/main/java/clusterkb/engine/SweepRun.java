package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Level;
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
  private final Fact[][] facts;
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
    this.counts = new Map[sweep.definitions()];
    this.tuple = new Object[sweep.width()];
    this.facts = new Fact[sweep.types().size()][];
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
      Integer number = sweep.types().get(type);
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
  public Fact[] facts(int type) {
    return facts[type];
  }

  @Override
  public Tally count(int definition, Fact outer) {
    Map<Fact, Tally> known = counts[definition];
    if (known == null) {
      known = new IdentityHashMap<>();
      counts[definition] = known;
    }
    Tally tally = known.get(outer);
    if (tally == null) {
      TallyDefinition counting = sweep.definition(definition);
      tally = counting.count(Arrays.asList(facts[sweep.types().get(counting.element())]), outer);
      known.put(outer, tally);
    }
    return tally;
  }

  @Override
  public void step() {
    if (++steps > mostSteps) {
      throw new Sweep.TooLong(current);
    }
  }
}
