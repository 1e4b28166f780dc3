package clusterkb.upgrade.plan;

import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.Cost;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Betters a plan that was found: nothing in it is in vain, and nobody waits for what need not be.
 */
final class Polish {
  private final Steps steps;
  private final Scene scene;
  private final Goal goal;
  private final Trial trial;

  Polish(Steps steps, Scene scene, Goal goal) {
    this.steps = steps;
    this.scene = scene;
    this.goal = goal;
    this.trial = new Trial(scene, goal);
  }

  /** The better plan. */
  List<Step> of(List<Step> plan) {
    return withoutWaiting(withoutVain(plan));
  }

  /** Leaves out the steps without which the plan is as good. */
  private List<Step> withoutVain(List<Step> plan) {
    List<Step> better = plan;
    List<Step> shorter = withoutDoubtful(plan);
    while (shorter.size() < better.size()) {
      better = shorter;
      shorter = withoutDoubtful(better);
    }
    return better;
  }

  /** Takes all steps, and back again from the last one on: is what follows as good without it? */
  private List<Step> withoutDoubtful(List<Step> plan) {
    Set<Integer> needed = needed(plan);
    List<List<FactChange>> taken = new ArrayList<>();
    for (Step step : plan) {
      taken.add(scene.begin(List.of(step), taken.size() + 1).complete());
    }
    List<Step> better = new ArrayList<>(plan);
    for (int i = plan.size() - 1; i >= 0; i--) {
      scene.apply(taken.get(i));
      if (!needed.contains(i + 1)) {
        List<Step> with = better.subList(i, better.size());
        Trial.Outcome without = trial.of(with.subList(1, with.size()));
        if (without.reached() && without.advised() <= trial.of(with).advised()) {
          better.remove(i);
        }
      }
    }
    return better;
  }

  /** The numbers of the steps that something needs for which certainly no other one would do. */
  private Set<Integer> needed(List<Step> plan) {
    Set<Integer> needed = new TreeSet<>();
    for (Link link : new Links(scene, goal).of(plan)) {
      Step step = plan.get(link.step() - 1);
      boolean alone = plan.stream().noneMatch(one -> one != step && isAboutTheSame(one, step));
      if (alone || link.before() == 0 || link.strength() == Link.Strength.NEEDED) {
        needed.add(link.step());
      }
    }
    return needed;
  }

  private static boolean isAboutTheSame(Step one, Step other) {
    return one.subject().equals(other.subject());
  }

  /** Puts steps that need not be taken while users wait before or after that. */
  private List<Step> withoutWaiting(List<Step> plan) {
    List<Step> better = plan;
    Ledger ledger = ledger(better);
    boolean again = true;
    while (again) {
      again = false;
      for (Ledger.Outage outage : ledger.outages()) {
        List<Step> shorter = shortened(better, outage, ledger.cost());
        if (shorter != null) {
          better = shorter;
          ledger = ledger(better);
          again = true;
          break;
        }
      }
    }
    return better;
  }

  private List<Step> shortened(List<Step> plan, Ledger.Outage outage, Cost cost) {
    int end = outage.to() == 0 ? plan.size() : outage.to();
    int advised = trial.of(plan).advised();
    for (int number = outage.from() + 1; number < end; number++) {
      for (int place : new int[] {outage.from() - 1, end - 1}) {
        List<Step> tried = new ArrayList<>(plan);
        Step step = tried.remove(number - 1);
        tried.add(place, step);
        if (!step.about().containsValue(outage.evs())) {
          Trial.Outcome outcome = trial.of(tried);
          if (outcome.reached()
              && outcome.advised() <= advised
              && ledger(tried).cost().compareTo(cost) < 0) {
            return tried;
          }
        }
      }
    }
    return null;
  }

  private Ledger ledger(List<Step> plan) {
    return Playback.ledger(scene, steps, plan.stream().map(List::of).toList());
  }
}
