package clusterkb.upgrade;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.play.Under;
import clusterkb.upgrade.step.StepKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tries all steps that can be taken in all states that steps lead to, those states first that fewer
 * moves of Exchange Virtual Servers lead to. It knows nothing of what steps are for.
 */
final class Exhaustive {
  /** So many states are more than a test should take. */
  private static final int MOST = 40_000;

  /**
   * A state.
   *
   * @param facts the facts that are not as they were at the beginning; null for those that are gone
   * @param moves how many moves led to it
   */
  private record State(Map<FactKey, Fact> facts, int moves) {}

  private final Player player;
  private final Scene scene;
  private final Collection<StepKind> kinds;
  private final Map<FactKey, Fact> original = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Deque<State>> open = new ArrayList<>();
  private Map<FactKey, Fact> at = Map.of();
  private int looked;

  /** A search in a player's scene. */
  Exhaustive(Player player, Collection<StepKind> kinds) {
    this.player = player;
    this.scene = player.scene();
    this.kinds = kinds;
  }

  /**
   * The least number of moves with which the target is reached; the limit if it takes that many or
   * cannot be reached at all.
   */
  int leastMoves(int limit) {
    add(new State(Map.of(), 0));
    for (int moves = 0; moves < open.size() && moves < limit; moves++) {
      while (!open.get(moves).isEmpty()) {
        State state = open.get(moves).removeLast();
        if (seen.add(text(state.facts()))) {
          if (++looked > MOST) {
            throw new IllegalStateException("too many states");
          }
          goTo(state.facts());
          if (player.reached()) {
            return moves;
          }
          for (Step step : steps()) {
            follow(state, step);
          }
        }
      }
    }
    return limit;
  }

  private void add(State state) {
    while (open.size() <= state.moves()) {
      open.add(new ArrayDeque<>());
    }
    open.get(state.moves()).add(state);
  }

  /** All steps of which the facts certainly are so that they can be done. */
  private Set<Step> steps() {
    Set<Step> steps = new LinkedHashSet<>();
    for (StepKind kind : kinds) {
      for (Map<String, Fact> match : scene.explainer().matches(kind.rule(), Map.of())) {
        Map<String, FactKey> about = new LinkedHashMap<>();
        for (String variable : kind.variables().keySet()) {
          if (match.containsKey(variable)) {
            about.put(variable, match.get(variable).identity());
          }
        }
        steps.add(new Step(kind, about, Map.of()));
      }
    }
    return steps;
  }

  private void follow(State state, Step step) {
    int moved =
        step.kind().downtime().moves() == null
            ? 0
            : scene.selected(step.kind().downtime().moves(), step).size();
    Under under = scene.begin(List.of(step), 1);
    if (under.guards().get(0).stream().anyMatch(GuardVerdict::forbids)) {
      under.leave();
      return;
    }
    List<FactChange> back = under.complete();
    Map<FactKey, Fact> facts = new HashMap<>(state.facts());
    for (FactChange change : back) {
      FactKey key = change.key();
      if (!facts.containsKey(key)) {
        original.putIfAbsent(key, change.after());
      }
      facts.put(key, change.before());
    }
    scene.apply(back);
    if (!seen.contains(text(facts))) {
      add(new State(facts, state.moves() + moved));
    }
  }

  private void goTo(Map<FactKey, Fact> facts) {
    List<FactChange> changes = new ArrayList<>();
    Set<FactKey> keys = new LinkedHashSet<>(at.keySet());
    keys.addAll(facts.keySet());
    for (FactKey key : keys) {
      Fact before = at.containsKey(key) ? at.get(key) : original.get(key);
      Fact after = facts.containsKey(key) ? facts.get(key) : original.get(key);
      if (before != after) {
        changes.add(new FactChange(before, after));
      }
    }
    scene.apply(changes);
    at = facts;
  }

  /** What differs from the beginning. */
  private String text(Map<FactKey, Fact> facts) {
    Map<String, String> differing = new TreeMap<>();
    facts.forEach(
        (key, fact) -> {
          Fact before = original.get(key);
          String name = key.type().name() + " " + key.name();
          if (fact == null || before == null) {
            differing.put(name, fact == before ? "" : fact == null ? "gone" : "new");
          }
          if (fact != null) {
            for (PropertyType property : fact.type().properties()) {
              Object value = fact.value(property);
              if (before == null || !Objects.equals(value, before.value(property))) {
                differing.put(name + "." + property.name(), String.valueOf(value));
              }
            }
          }
        });
    differing.values().removeIf(String::isEmpty);
    return differing.toString();
  }
}
