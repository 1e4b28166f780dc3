package clusterkb.explain;

import clusterkb.engine.Interval;
import clusterkb.engine.TallyCount;
import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates bodies by trying all facts, one variable after the other, and notes what decides. Slow
 * and plain: explanations are made for a few verdicts on demand.
 */
final class Tracer {
  private final Map<FactType, List<Fact>> facts;
  private final Preparations prepared;

  Tracer(Iterable<Fact> all) {
    facts = new HashMap<>();
    prepared = new Preparations();
    for (Fact fact : all) {
      facts.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
    }
  }

  private Tracer(Map<FactType, List<Fact>> facts, Preparations prepared) {
    this.facts = facts;
    this.prepared = prepared;
  }

  /** A tracer of the facts that changes lead to; what they leave as it is both share. */
  Tracer with(List<FactChange> changes) {
    Map<FactType, List<Fact>> now = new HashMap<>(facts);
    for (FactChange change : changes) {
      FactType type = change.key().type();
      List<Fact> some = new ArrayList<>(now.getOrDefault(type, List.of()));
      int place = 0;
      while (place < some.size() && !some.get(place).identity().equals(change.key())) {
        place++;
      }
      if (place < some.size()) {
        some.remove(place);
      } else {
        place = 0;
        while (place < some.size() && Deployment.compare(some.get(place), change.after()) < 0) {
          place++;
        }
      }
      if (change.after() != null) {
        some.add(place, change.after());
      }
      now.put(type, some);
    }
    return new Tracer(now, prepared);
  }

  Preparations prepared() {
    return prepared;
  }

  /** All facts. */
  Map<FactType, List<Fact>> facts() {
    return facts;
  }

  /** What a body comes to, given the facts of the variables outside. */
  Trace trace(Body body, Map<String, Object> environment) {
    Search search = new Search(body);
    search.go(0, new LinkedHashMap<>(environment), Truth.TRUE, new Notes());
    return search.result();
  }

  /** All facts of a class, stand-ins included. */
  List<Fact> facts(FactType type) {
    return facts.getOrDefault(type, List.of());
  }

  /** A count, as constraints read it. */
  Object count(Body.Tally tally, Map<String, Object> environment) {
    return count(tally, new LinkedHashMap<>(environment), new Notes());
  }

  /** Notes which known properties decide a constraint, and which unknown ones leave it open. */
  void note(
      Constraint constraint,
      Map<String, Object> environment,
      Set<Evidence> evidence,
      Set<Missing> missing) {
    boolean open = truth(constraint, environment) == Truth.UNKNOWN;
    for (Expression.Read read : prepared.of(constraint).reads()) {
      Fact fact = (Fact) environment.get(read.variable());
      if (isStated(fact, read.property())) {
        if (fact.value(read.property()) != null) {
          evidence.add(new Evidence(fact, read.property()));
        }
        if (open && isOpen(fact, read.property())) {
          missing.add(missing(fact, read.property()));
        }
      }
    }
  }

  /** Whether a file states the property of that fact, or could. */
  static boolean isStated(Fact fact, PropertyType property) {
    return !fact.unlisted() && !property.isColumn() && fact.type().ownerProperty() != property;
  }

  /** Whether more could be known of it. */
  static boolean isOpen(Fact fact, PropertyType property) {
    Object value = fact.value(property);
    return value == null
        || value instanceof OneOf
        || value instanceof ListValue list && list.open();
  }

  /** What a file has to state for the property to be known. */
  static Missing missing(Fact fact, PropertyType property) {
    return new Missing(
        fact.type().name(),
        fact.toString(),
        property.derived() ? property.info().from() : property.name());
  }

  private Object count(Body.Tally tally, Map<String, Object> environment, Notes notes) {
    Interval number =
        TallyCount.of(
            facts(tally.element().type()),
            element -> {
              environment.put(tally.element().name(), element);
              Truth truth = Truth.TRUE;
              for (Constraint constraint : tally.constraints()) {
                truth = truth.and(truth(constraint, environment));
              }
              if (truth != Truth.FALSE) {
                counted(tally, element, environment, notes);
              }
              environment.remove(tally.element().name());
              return truth;
            });
    return TallyCount.tally(number);
  }

  private void counted(
      Body.Tally tally, Fact element, Map<String, Object> environment, Notes notes) {
    for (Constraint constraint : tally.constraints()) {
      note(constraint, environment, notes.evidence, notes.missing);
    }
    if (element.unlisted()) {
      notes.missing.add(Explainer.listOf(element));
    } else if (tally.constraints().isEmpty() && element.type().identity() != null) {
      notes.evidence.add(new Evidence(element, element.type().identity()));
    }
  }

  /** Whether a constraint holds. */
  Truth truth(Constraint constraint, Map<String, Object> environment) {
    return prepared.of(constraint).truth(environment);
  }

  /** The number of the last of a body's variables that these are; 0 where they are all outside. */
  static int dueAt(Body body, Collection<String> variables) {
    int due = 0;
    for (String variable : variables) {
      for (int i = 0; i < body.facts().size(); i++) {
        due = body.facts().get(i).name().equals(variable) ? Math.max(due, i + 1) : due;
      }
      for (int i = 0; i < body.tallies().size(); i++) {
        due =
            body.tallies().get(i).name().equals(variable)
                ? Math.max(due, body.facts().size() + i + 1)
                : due;
      }
    }
    return due;
  }

  /** What speaks for a branch of a search, and what is missing in it. */
  private static final class Notes {
    final Set<Evidence> evidence;
    final Set<Missing> missing;

    Notes() {
      evidence = new LinkedHashSet<>();
      missing = new LinkedHashSet<>();
    }

    Notes(Notes other) {
      evidence = new LinkedHashSet<>(other.evidence);
      missing = new LinkedHashSet<>(other.missing);
    }
  }

  /** Tries all facts for the variables of one body. */
  private final class Search {
    private final Body body;
    private final Notes certain = new Notes();
    private final Notes possible = new Notes();
    private final Notes impossible = new Notes();
    private final List<Map<String, Object>> certainMatches = new ArrayList<>();
    private final List<Map<String, Object>> possibleMatches = new ArrayList<>();

    Search(Body body) {
      this.body = body;
    }

    /** Goes on with the variable of that number, all before it being there. */
    void go(int next, Map<String, Object> environment, Truth sofar, Notes notes) {
      Notes here = new Notes(notes);
      Truth truth = sofar.and(constraintsDueAt(next, environment, here));
      if (truth == Truth.FALSE) {
        return;
      }
      if (next < body.facts().size()) {
        Body.FactVariable variable = body.facts().get(next);
        for (Fact fact : facts(variable.type())) {
          Notes branch = new Notes(here);
          environment.put(variable.name(), fact);
          if (fact.unlisted()) {
            branch.missing.add(Explainer.listOf(fact));
          }
          go(next + 1, environment, fact.unlisted() ? truth.and(Truth.UNKNOWN) : truth, branch);
          environment.remove(variable.name());
        }
      } else if (next < body.facts().size() + body.tallies().size()) {
        Body.Tally tally = body.tallies().get(next - body.facts().size());
        environment.put(tally.name(), count(tally, environment, here));
        go(next + 1, environment, truth, here);
        environment.remove(tally.name());
      } else {
        groups(environment, truth, here);
      }
    }

    private void groups(Map<String, Object> environment, Truth sofar, Notes notes) {
      Truth truth = sofar;
      for (Body.Group group : body.groups()) {
        Trace inner = trace(group.body(), environment);
        inner = group.negated() ? inner.not() : inner;
        truth = truth.and(inner.truth());
        if (inner.truth() == Truth.FALSE) {
          impossible.evidence.addAll(inner.evidence());
          return;
        }
        notes.evidence.addAll(inner.evidence());
        notes.missing.addAll(inner.missing());
      }
      Notes result = truth == Truth.TRUE ? certain : possible;
      result.evidence.addAll(notes.evidence);
      result.missing.addAll(notes.missing);
      (truth == Truth.TRUE ? certainMatches : possibleMatches).add(Trace.match(environment));
    }

    /** Tests the constraints whose last variable has just been given a fact. */
    private Truth constraintsDueAt(int next, Map<String, Object> environment, Notes notes) {
      Truth truth = Truth.TRUE;
      for (Constraint constraint : body.constraints()) {
        if (dueAt(body, prepared.of(constraint).variables()) != next) {
          continue;
        }
        Truth one = truth(constraint, environment);
        if (one == Truth.FALSE) {
          note(constraint, environment, impossible.evidence, impossible.missing);
          return Truth.FALSE;
        }
        note(constraint, environment, notes.evidence, notes.missing);
        truth = truth.and(one);
      }
      return truth;
    }

    Trace result() {
      if (!certainMatches.isEmpty()) {
        return new Trace(Truth.TRUE, certain.evidence, Set.of(), certainMatches);
      }
      if (!possibleMatches.isEmpty()) {
        return new Trace(Truth.UNKNOWN, possible.evidence, possible.missing, possibleMatches);
      }
      return new Trace(Truth.FALSE, impossible.evidence, Set.of(), List.of());
    }
  }
}
