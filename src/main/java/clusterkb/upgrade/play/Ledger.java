package clusterkb.upgrade.play;

import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.upgrade.step.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the account of moves and outages, step by step. */
public final class Ledger {
  /**
   * A time in which users of an Exchange Virtual Server are without it.
   *
   * @param evs the Exchange Virtual Server
   * @param from the number of the step with which it begins
   * @param to that of the step with which it ends; 0 where none ends it
   */
  public record Outage(FactKey evs, int from, int to) {}

  private final boolean anticipating;
  private final Map<FactKey, Integer> down;
  private final List<Outage> outages;
  private Cost cost;

  private Ledger(
      boolean anticipating, Map<FactKey, Integer> down, List<Outage> outages, Cost cost) {
    this.anticipating = anticipating;
    this.down = new LinkedHashMap<>(down);
    this.outages = new ArrayList<>(outages);
    this.cost = cost;
  }

  /**
   * An account that begins with a scene as it is: an Exchange Virtual Server that no step could
   * take down is down already, and its outage is none of the plan's.
   *
   * @param anticipating whether steps that nothing guards, and that are not about the server that
   *     is down at the time, do not count as its downtime, since they will be put before or after
   *     it
   */
  public static Ledger of(Scene scene, Collection<StepKind> kinds, boolean anticipating) {
    Ledger ledger = new Ledger(anticipating, Map.of(), List.of(), Cost.NONE);
    for (Fact evs : scene.facts(FactType.of(Evs.class))) {
      for (StepKind kind : kinds) {
        String variable = kind.downtime().down();
        if (variable != null
            && scene.explainer().matches(kind.rule(), Map.of(variable, evs)).isEmpty()) {
          ledger.down.put(evs.identity(), 0);
        }
      }
    }
    return ledger;
  }

  /** The same account, to go on with in another way. */
  public Ledger copy() {
    return new Ledger(anticipating, down, outages, cost);
  }

  /** What a step would cost, were it taken now. */
  public Cost costOf(Step step, Scene scene) {
    Ledger tried = copy();
    tried.take(step, 1, scene);
    return tried.cost.less(cost);
  }

  /**
   * Enters a step.
   *
   * @param number its place in the plan
   * @param scene the facts as they are before it
   */
  public void take(Step step, int number, Scene scene) {
    StepKind.Downtime downtime = step.kind().downtime();
    Set<FactKey> without = new HashSet<>(down.keySet());
    Set<FactKey> concerned = new HashSet<>(step.about().values());
    int begun = 0;
    if (downtime.moves() != null) {
      List<Fact> moved = scene.selected(downtime.moves(), step);
      for (Fact evs : moved) {
        concerned.add(evs.identity());
        if (without.add(evs.identity())) {
          begun++;
          outages.add(new Outage(evs.identity(), number, number));
        }
      }
      cost = cost.and(new Cost(moved.size(), 0, 0, moved.isEmpty() ? 1 : 0));
    }
    FactKey goes = downtime.down() == null ? null : step.about().get(downtime.down());
    if (goes != null && down.putIfAbsent(goes, number) == null) {
      without.add(goes);
      begun++;
    }
    if (anticipating && step.kind().guards().isEmpty()) {
      // What is about none of them, and nothing guards, can be done before or afterwards.
      without.removeIf(evs -> !concerned.contains(evs));
    }
    cost = cost.and(new Cost(0, without.size() - initially(without), begun, 0));
    FactKey comes = downtime.up() == null ? null : step.about().get(downtime.up());
    Integer since = comes == null ? null : down.remove(comes);
    if (since != null && since > 0) {
      outages.add(new Outage(comes, since, number));
    }
  }

  /** How many of them were down before the plan began, and have not been up since. */
  private int initially(Set<FactKey> some) {
    return (int) some.stream().filter(evs -> Integer.valueOf(0).equals(down.get(evs))).count();
  }

  /** What all steps cost so far. */
  public Cost cost() {
    return cost;
  }

  /** The Exchange Virtual Servers that are down at present. */
  public Set<FactKey> down() {
    return down.keySet();
  }

  /** Those of them that the plan has taken down. */
  public Set<FactKey> downByPlan() {
    Set<FactKey> some = new HashSet<>(down.keySet());
    some.removeIf(evs -> down.get(evs) == 0);
    return some;
  }

  /** All outages, those last that nothing ends. */
  public List<Outage> outages() {
    List<Outage> all = new ArrayList<>(outages);
    down.forEach(
        (evs, since) -> {
          if (since > 0) {
            all.add(new Outage(evs, since, 0));
          }
        });
    return all;
  }
}
