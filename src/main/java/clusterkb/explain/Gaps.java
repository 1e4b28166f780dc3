package clusterkb.explain;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Reads;
import clusterkb.engine.TallyCount;
import clusterkb.engine.Test;
import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the missing facts that could decide a verdict, and nothing else of an explanation: many
 * deployments have many undecided verdicts. It finds those that {@link Explainer} does.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Gaps {
  private final List<Fact> rows;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();

  /**
   * For requirements that rest on those tables.
   *
   * @param rows the rows of the knowledge's tables
   */
  public Gaps(List<Fact> rows) {
    this.rows = List.copyOf(rows);
  }

  /** A requirement made ready: each way to break it, and room for its variables. */
  private record Asked(List<Ready> breaches, int width) {}

  /**
   * A body made ready.
   *
   * @param due the constraints to be tested before the variable of each number, and behind the last
   * @param first the place of its first variable
   * @param facts the classes of its facts
   */
  private record Ready(
      List<List<Asking>> due,
      int first,
      List<FactType> facts,
      List<Count> counts,
      List<Inner> groups) {}

  /** A constraint, and the properties that it reads of the facts at some places. */
  private record Asking(Test test, int[] places, PropertyType[] properties) {}

  private record Count(FactType element, int place, List<Asking> constraints) {}

  private record Inner(boolean negated, Ready body) {}

  /** The missing facts of one deployment's verdicts. */
  public final class Of {
    private final Deployment deployment;
    private Map<FactType, List<Fact>> facts;
    private final Named named = new Named();

    private Of(Deployment deployment) {
      this.deployment = deployment;
    }

    /**
     * The missing facts that could decide it, in the order of reports.
     *
     * @param conclusion one that is UNKNOWN
     */
    public List<Missing> missing(Conclusion conclusion) {
      if (facts == null) {
        facts = new HashMap<>();
        rows.forEach(this::add);
        deployment.all().forEach(this::add);
      }
      Requirement requirement = conclusion.requirement();
      Asked ready = asked.computeIfAbsent(requirement.id(), any -> ready(requirement));
      Object[] tuple = new Object[ready.width];
      Set<Missing> all = new HashSet<>();
      tuple[0] = conclusion.subject();
      for (Ready breach : ready.breaches) {
        Search search = new Search(facts, named, tuple);
        search.go(breach, 0, Truth.TRUE);
        if (search.truth != Truth.FALSE && conclusion.subject().unlisted()) {
          all.add(named.list(conclusion.subject()));
        }
        all.addAll(search.missing());
      }
      List<Missing> sorted = new ArrayList<>(all);
      sorted.sort(Missing.ORDER);
      return sorted;
    }

    private void add(Fact fact) {
      facts.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
    }
  }

  /** What is missing, by its names: each is made once, as many verdicts lack the same. */
  private static final class Named {
    private final Map<Fact, Missing[]> properties = new IdentityHashMap<>();
    private final Map<Fact, Missing> lists = new IdentityHashMap<>();

    Missing property(Fact fact, PropertyType property) {
      Missing[] known = properties.computeIfAbsent(fact, any -> new Missing[fact.type().size()]);
      if (known[property.slot()] == null) {
        known[property.slot()] = Tracer.missing(fact, property);
      }
      return known[property.slot()];
    }

    Missing list(Fact unlisted) {
      return lists.computeIfAbsent(unlisted, Explainer::listOf);
    }
  }

  /** The missing facts of that deployment's verdicts; for one thread. */
  public Of of(Deployment deployment) {
    return new Of(deployment);
  }

  private static Asked ready(Requirement requirement) {
    int[] width = {1};
    Body scope = requirement.scopeBesideSubject();
    List<Ready> breaches = new ArrayList<>();
    for (Requirement.Breach breach : requirement.breaches()) {
      breaches.add(ready(scope.and(breach.body()), List.of(requirement.subject()), width));
    }
    return new Asked(breaches, width[0]);
  }

  private static Ready ready(Body body, List<String> outside, int[] width) {
    List<String> names = new ArrayList<>(outside);
    body.facts().forEach(fact -> names.add(fact.name()));
    int firstCount = names.size();
    body.tallies().forEach(tally -> names.add(tally.name()));
    List<List<Asking>> due = new ArrayList<>();
    for (int i = 0; i <= names.size() - outside.size(); i++) {
      due.add(new ArrayList<>());
    }
    for (Constraint constraint : body.constraints()) {
      due.get(Tracer.dueAt(body, constraint.variables())).add(asking(constraint, names));
    }
    List<Count> counts = new ArrayList<>();
    for (Body.Tally tally : body.tallies()) {
      List<String> known = new ArrayList<>(names.subList(0, firstCount + counts.size()));
      known.add(tally.element().name());
      counts.add(
          new Count(
              tally.element().type(),
              known.size() - 1,
              tally.constraints().stream().map(one -> asking(one, known)).toList()));
    }
    width[0] = Math.max(width[0], names.size() + 1);
    List<Inner> groups = new ArrayList<>();
    for (Body.Group group : body.groups()) {
      groups.add(new Inner(group.negated(), ready(group.body(), names, width)));
    }
    List<FactType> types = body.facts().stream().map(Body.FactVariable::type).toList();
    return new Ready(due, outside.size(), types, counts, groups);
  }

  private static Asking asking(Constraint constraint, List<String> names) {
    var reads = Reads.of(constraint);
    return new Asking(
        Test.of(constraint, names),
        reads.stream().mapToInt(read -> names.indexOf(read.variable())).toArray(),
        reads.stream().map(read -> read.property()).toArray(PropertyType[]::new));
  }

  /** Tries all facts for the variables of one body. */
  private static final class Search {
    private final Map<FactType, List<Fact>> facts;
    private final Named named;
    private final Object[] tuple;
    private final List<Missing> branch = new ArrayList<>();
    private final Set<Missing> found = new HashSet<>();
    private Truth truth = Truth.FALSE;

    Search(Map<FactType, List<Fact>> facts, Named named, Object[] tuple) {
      this.facts = facts;
      this.named = named;
      this.tuple = tuple;
    }

    /** Nothing is missing where the outcome is known. */
    Set<Missing> missing() {
      return truth == Truth.UNKNOWN ? found : Set.of();
    }

    /** Goes on with the variable of that number, all before it being there. */
    void go(Ready body, int next, Truth sofar) {
      int mark = branch.size();
      Truth here = sofar.and(all(body.due.get(next)));
      int counted = next - body.facts.size();
      if (here == Truth.FALSE) {
        // Nothing on this branch can come true.
        forget(mark);
      } else if (counted < 0) {
        each(body, next, here);
      } else if (counted < body.counts.size()) {
        tuple[body.first + next] = count(body.counts.get(counted));
        go(body, next + 1, here);
      } else {
        groups(body, here);
      }
      forget(mark);
    }

    private void each(Ready body, int next, Truth here) {
      for (Fact fact : facts.getOrDefault(body.facts.get(next), List.of())) {
        int mark = branch.size();
        tuple[body.first + next] = fact;
        if (fact.unlisted()) {
          branch.add(named.list(fact));
        }
        go(body, next + 1, fact.unlisted() ? Truth.UNKNOWN : here);
        forget(mark);
      }
    }

    private void groups(Ready body, Truth sofar) {
      Truth here = sofar;
      for (Inner group : body.groups) {
        Search inner = new Search(facts, named, tuple);
        inner.go(group.body, 0, Truth.TRUE);
        here = here.and(group.negated ? inner.truth.not() : inner.truth);
        if (here == Truth.FALSE) {
          return;
        }
        branch.addAll(inner.missing());
      }
      truth = truth.or(here);
      found.addAll(branch);
    }

    private Object count(Count count) {
      return TallyCount.tally(
          TallyCount.of(
              facts.getOrDefault(count.element, List.of()),
              element -> {
                tuple[count.place] = element;
                int mark = branch.size();
                Truth counts = all(count.constraints);
                if (counts == Truth.FALSE) {
                  forget(mark);
                } else if (element.unlisted()) {
                  branch.add(named.list(element));
                }
                return counts;
              }));
    }

    private Truth all(List<Asking> constraints) {
      Truth all = Truth.TRUE;
      for (Asking constraint : constraints) {
        Truth one = constraint.test.of(tuple);
        if (one == Truth.FALSE) {
          return one;
        }
        if (one == Truth.UNKNOWN) {
          note(constraint);
          all = one;
        }
      }
      return all;
    }

    private void note(Asking constraint) {
      for (int i = 0; i < constraint.places.length; i++) {
        Fact fact = (Fact) tuple[constraint.places[i]];
        PropertyType property = constraint.properties[i];
        if (Tracer.isStated(fact, property) && Tracer.isOpen(fact, property)) {
          branch.add(named.property(fact, property));
        }
      }
    }

    private void forget(int mark) {
      branch.subList(mark, branch.size()).clear();
    }
  }
}
