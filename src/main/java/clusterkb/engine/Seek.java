package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A body made ready to be tried directly: one variable after the other, each condition as soon as
 * all that it reads is there. Facts and counts stand in one array, each at its variable's place.
 */
final class Seek {
  /** What a search asks of the facts that it goes through. */
  interface Source {
    /** The facts that pass the filter of that number, stand-ins included. */
    Passed passed(int filter);

    /** A count for the fact outside that it depends on; null where on none. */
    Tally count(int definition, Fact outer);

    /** Notes that so many facts are tried, which may be too many. */
    void step(int facts);
  }

  /** Gives filters and counts the numbers by which sources know them. */
  interface Numbers {
    /**
     * The number of a filter.
     *
     * @param constraints what must hold of a fact, whatever the others are
     * @param variable how they call it
     */
    int filter(FactType type, String variable, List<Constraint> constraints);

    /** The number of a count. */
    int count(Body.Tally tally, FactType outer);
  }

  /** Among so few facts looking for the right ones takes longer than trying all. */
  private static final int FEW = 6;

  private final Level[] levels;

  private Seek(Level[] levels) {
    this.levels = levels;
  }

  /**
   * What is to be done once a variable is there.
   *
   * @param tests the constraints that have waited for it
   * @param groups the groups that have waited for it
   * @param slot the place of the next variable; -1 behind the last one
   * @param filter the number of the filter that its facts have to pass; -1 where it is a count
   * @param join by what its facts are found; null where all have to be tried
   * @param definition the number of the count; -1 where it is a fact
   * @param outer the place of the fact that is counted for; -1 where for none
   */
  private record Level(
      Test[] tests, Inner[] groups, int slot, int filter, Join join, int definition, int outer) {}

  /**
   * What a variable's facts have to name for a condition to hold.
   *
   * @param property the property that names it; null where the facts themselves are named
   * @param to what is to be named
   */
  private record Join(PropertyType property, Operand to) {}

  /** A group within. */
  private record Inner(boolean negated, Seek seek) {}

  /**
   * Makes a body ready.
   *
   * @param outside the variables outside, by their places
   * @param typeOf the class of a variable outside; asked for counts only
   */
  static Seek of(
      Body body, List<String> outside, Function<String, FactType> typeOf, Numbers numbers) {
    List<String> names = new ArrayList<>(outside);
    List<Constraint> waiting = new ArrayList<>(body.constraints());
    List<Body.Group> groups = new ArrayList<>(body.groups());
    List<String> own = new ArrayList<>();
    for (Body.FactVariable fact : body.facts()) {
      own.add(fact.name());
    }
    for (Body.Tally tally : body.tallies()) {
      own.add(tally.name());
    }
    Function<String, FactType> types = name -> type(body, name, typeOf);
    Level[] levels = new Level[own.size() + 1];
    for (int i = 0; i < levels.length; i++) {
      List<String> later = own.subList(i, own.size());
      Test[] tests = due(waiting, later, names);
      Inner[] inner = due(groups, later, names, types, numbers);
      int slot = i < own.size() ? names.size() : -1;
      int filter = -1;
      Join join = null;
      int definition = -1;
      int outer = -1;
      if (i < body.facts().size()) {
        Body.FactVariable fact = body.facts().get(i);
        filter = numbers.filter(fact.type(), fact.name(), takeAlone(waiting, fact.name()));
        join = join(fact.name(), waiting, names);
      } else if (i < own.size()) {
        Body.Tally tally = body.tallies().get(i - body.facts().size());
        Iterator<String> outers = tally.outer().iterator();
        String of = outers.hasNext() ? outers.next() : null;
        definition = numbers.count(tally, of == null ? null : types.apply(of));
        outer = of == null ? -1 : names.indexOf(of);
      }
      levels[i] = new Level(tests, inner, slot, filter, join, definition, outer);
      if (slot >= 0) {
        names.add(own.get(i));
      }
    }
    return new Seek(levels);
  }

  private static FactType type(Body body, String name, Function<String, FactType> outside) {
    for (Body.FactVariable fact : body.facts()) {
      if (fact.name().equals(name)) {
        return fact.type();
      }
    }
    return outside.apply(name);
  }

  /** Takes out the constraints that need nothing that comes later. */
  private static Test[] due(List<Constraint> waiting, List<String> later, List<String> names) {
    List<Test> due = new ArrayList<>();
    for (Iterator<Constraint> all = waiting.iterator(); all.hasNext(); ) {
      Constraint constraint = all.next();
      if (Collections.disjoint(constraint.variables(), later)) {
        due.add(Test.of(constraint, names));
        all.remove();
      }
    }
    return due.toArray(Test[]::new);
  }

  /** Takes out the groups that need nothing that comes later. */
  private static Inner[] due(
      List<Body.Group> waiting,
      List<String> later,
      List<String> names,
      Function<String, FactType> types,
      Numbers numbers) {
    List<Inner> due = new ArrayList<>();
    for (Iterator<Body.Group> all = waiting.iterator(); all.hasNext(); ) {
      Body.Group group = all.next();
      if (Collections.disjoint(group.body().variables(), later)) {
        due.add(new Inner(group.negated(), of(group.body(), names, types, numbers)));
        all.remove();
      }
    }
    return due.toArray(Inner[]::new);
  }

  /** Takes out the constraints that read that variable and no other. */
  static List<Constraint> takeAlone(List<Constraint> waiting, String name) {
    List<Constraint> alone = new ArrayList<>();
    for (Iterator<Constraint> all = waiting.iterator(); all.hasNext(); ) {
      Constraint constraint = all.next();
      if (constraint.variables().equals(Set.of(name))) {
        alone.add(constraint);
        all.remove();
      }
    }
    return alone;
  }

  /** The first condition that a variable's facts name something that is already there. */
  private static Join join(String name, List<Constraint> constraints, List<String> names) {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Comparison comparison
          && comparison.operator() == Operator.EQUAL) {
        Join join = join(name, comparison.left(), comparison.right(), names);
        join = join == null ? join(name, comparison.right(), comparison.left(), names) : join;
        if (join != null) {
          return join;
        }
      }
    }
    return null;
  }

  private static Join join(String name, Expression own, Expression other, List<String> names) {
    if (!own.variables().equals(Set.of(name))
        || !isReference(other)
        || other.variables().isEmpty()
        || !names.containsAll(other.variables())) {
      return null;
    }
    if (own instanceof Expression.Self) {
      return new Join(null, Operand.of(other, names));
    }
    return own instanceof Expression.Read read && isReference(read)
        ? new Join(read.property(), Operand.of(other, names))
        : null;
  }

  private static boolean isReference(Expression expression) {
    return expression instanceof Expression.Self
        || expression instanceof Expression.Read read
            && read.property().kind() == PropertyKind.REFERENCE;
  }

  /** How many places the array needs, those of the variables outside included. */
  int size(int outside) {
    int most = outside + levels.length - 1;
    for (int i = 0; i < levels.length; i++) {
      for (Inner inner : levels[i].groups) {
        most = Math.max(most, inner.seek.size(outside + i));
      }
    }
    return most;
  }

  /**
   * Whether there are such facts.
   *
   * @param tuple the facts outside at their places, with room for all others
   * @param given what is known of the conditions outside; the outcome is no better
   */
  Truth truth(Object[] tuple, Source source, Truth given) {
    return given == Truth.FALSE ? given : go(0, tuple, source, given, Truth.FALSE);
  }

  /**
   * Goes on with the variable of that number.
   *
   * @param sofar what the conditions before come to
   * @param best what other facts have come to
   */
  private Truth go(int next, Object[] tuple, Source source, Truth sofar, Truth best) {
    Level level = levels[next];
    Truth truth = sofar;
    for (Test test : level.tests) {
      truth = truth.and(test.of(tuple));
      if (truth.ordinal() >= best.ordinal()) {
        return best;
      }
    }
    for (Inner group : level.groups) {
      Truth inner = group.seek.truth(tuple, source, Truth.TRUE);
      truth = truth.and(group.negated ? inner.not() : inner);
      if (truth.ordinal() >= best.ordinal()) {
        return best;
      }
    }
    if (level.slot < 0) {
      return truth.or(best);
    }
    if (level.filter < 0) {
      tuple[level.slot] =
          source.count(level.definition, level.outer < 0 ? null : (Fact) tuple[level.outer]);
      return go(next + 1, tuple, source, truth, best);
    }
    Passed passed = source.passed(level.filter);
    if (level.join != null && passed.size() > FEW) {
      Ref to = Operand.reference(level.join.to.value(tuple));
      if (to != null) {
        Truth named =
            each(passed.naming(level.join.property, to), next, tuple, source, truth, best);
        return each(passed.open(level.join.property), next, tuple, source, truth, named);
      }
    }
    return each(passed, next, tuple, source, truth, best);
  }

  private Truth each(
      Passed passed, int next, Object[] tuple, Source source, Truth truth, Truth best) {
    int slot = levels[next].slot;
    source.step(passed.size());
    Truth found = best;
    for (int i = 0; i < passed.size() && found != truth; i++) {
      // Nothing can come to more than the conditions before.
      Truth here = truth.and(passed.truth(i));
      if (here.ordinal() < found.ordinal()) {
        tuple[slot] = passed.fact(i);
        found = go(next + 1, tuple, source, here, found);
      }
    }
    return found;
  }
}
