package clusterkb.rules.lang;

import clusterkb.facts.FactType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A conjunction: there are facts and counts for which every constraint holds, and every group does.
 *
 * @param facts the variables that stand for facts, in the order in which the rule names them
 * @param tallies the variables that stand for counts
 * @param constraints what must hold of them, and of variables of an enclosing body
 * @param groups what there must ({@code exists}) or must not ({@code not}) be beside them
 */
public record Body(
    List<FactVariable> facts,
    List<Tally> tallies,
    List<Constraint> constraints,
    List<Group> groups) {
  /** The body that says nothing. */
  public static final Body EMPTY = new Body(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Body {
    facts = List.copyOf(facts);
    tallies = List.copyOf(tallies);
    constraints = List.copyOf(constraints);
    groups = List.copyOf(groups);
  }

  /** The same body, with those variables given from outside. */
  public Body without(Set<String> variables) {
    List<FactVariable> others = new ArrayList<>();
    for (FactVariable fact : facts) {
      if (!variables.contains(fact.name())) {
        others.add(fact);
      }
    }
    return new Body(others, tallies, constraints, groups);
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return facts.isEmpty() && tallies.isEmpty() && constraints.isEmpty() && groups.isEmpty();
  }

  /** Both bodies' demands together. */
  public Body and(Body other) {
    return new Body(
        joined(facts, other.facts),
        joined(tallies, other.tallies),
        joined(constraints, other.constraints),
        joined(groups, other.groups));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** The names of all variables that it or its groups read or declare. */
  public Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return names;
  }

  private void collect(Set<String> names) {
    for (FactVariable fact : facts) {
      names.add(fact.name());
    }
    for (Tally tally : tallies) {
      names.add(tally.name());
      names.addAll(tally.outer());
    }
    for (Constraint constraint : constraints) {
      constraint.collect(names);
    }
    for (Group group : groups) {
      group.body().collect(names);
    }
  }

  /**
   * A variable that stands for a fact.
   *
   * @param name the name; a number sign begins the names of patterns without one
   * @param type the fact's class
   * @param origin the pattern
   */
  public record FactVariable(String name, FactType type, Origin origin) {}

  /**
   * A count: {@code accumulate( Node( ... ); $n : count() )}.
   *
   * @param name the variable that stands for the count
   * @param element what is counted
   * @param constraints what must hold of an element, and of at most one variable outside
   */
  public record Tally(
      String name, FactVariable element, List<Constraint> constraints, Origin origin) {
    /** Copies the constraints. */
    public Tally {
      constraints = List.copyOf(constraints);
    }

    /** The variables outside that the count depends on. */
    public Set<String> outer() {
      Set<String> names = new LinkedHashSet<>();
      constraints.forEach(constraint -> constraint.collect(names));
      names.remove(element.name());
      return names;
    }
  }

  /**
   * {@code not ( ... )} or {@code exists ( ... )}.
   *
   * @param negated whether it is {@code not}
   * @param body what there must or must not be
   */
  public record Group(boolean negated, Body body, Origin origin) {}
}
