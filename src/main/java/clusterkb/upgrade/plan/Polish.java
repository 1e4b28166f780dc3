package clusterkb.upgrade.plan;

import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.Cost;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Betters a plan that was found: nothing in it is in vain, and nobody waits for what need not be.
 */
final class Polish {
  private final Steps steps;
  private final Scene scene;
  private final Goal goal;
  private final Map<List<Step>, List<Link>> links = new HashMap<>();

  Polish(Steps steps, Scene scene, Goal goal) {
    this.steps = steps;
    this.scene = scene;
    this.goal = goal;
  }

  /** The better plan. */
  List<Step> of(List<Step> plan) {
    return withoutWaiting(withoutVain(plan));
  }

  /** Why the steps of a plan stand where they stand. */
  List<Link> links(List<Step> plan) {
    return links.computeIfAbsent(plan, steps -> new Links(scene, goal).of(steps));
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
      taken.add(scene.take(step, 1));
    }
    List<Step> better = new ArrayList<>(plan);
    for (int i = plan.size() - 1; i >= 0; i--) {
      scene.apply(taken.get(i));
      if (!needed.contains(i + 1)) {
        List<Step> with = better.subList(i, better.size());
        Trial without = Trial.of(with.subList(1, with.size()), scene, goal);
        if (without.reached() && without.advised() <= Trial.of(with, scene, goal).advised()) {
          better.remove(i);
        }
      }
    }
    return better;
  }

  /** The numbers of the steps that something needs for which certainly no other one would do. */
  private Set<Integer> needed(List<Step> plan) {
    Set<Integer> needed = new TreeSet<>();
    for (Link link : links(plan)) {
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

  /** With one step put before the outage or behind it; null where that betters nothing. */
  private List<Step> shortened(List<Step> plan, Ledger.Outage outage, Cost cost) {
    int end = outage.to() == 0 ? plan.size() : outage.to();
    for (int number = outage.from() + 1; number < end; number++) {
      Step step = plan.get(number - 1);
      if (step.about().containsValue(outage.evs())) {
        continue;
      }
      for (int place : places(plan, number, outage.from(), end)) {
        List<Step> tried = new ArrayList<>(plan);
        tried.add(place, tried.remove(number - 1));
        if (ledger(tried).cost().compareTo(cost) < 0) {
          Trial trial = Trial.of(tried, scene, goal);
          if (trial.reached() && trial.advised() <= Trial.of(plan, scene, goal).advised()) {
            return tried;
          }
        }
      }
    }
    return null;
  }

  /**
   * Directly before the first of those steps and behind the last, as far as no order forbids it.
   */
  private List<Integer> places(List<Step> plan, int number, int from, int to) {
    boolean before = true;
    boolean behind = true;
    for (Link link : links(plan)) {
      if (link.strength() == Link.Strength.ORDERED) {
        before &= link.before() != number || link.step() < from;
        behind &= link.step() != number || link.before() == 0 || link.before() > to;
      }
    }
    List<Integer> places = new ArrayList<>();
    if (before) {
      places.add(from - 1);
    }
    if (behind) {
      places.add(to - 1);
    }
    return places;
  }

  private Ledger ledger(List<Step> plan) {
    Ledger ledger = Ledger.of(scene, steps.kinds().values(), false);
    List<FactChange> back = new ArrayList<>();
    int number = 1;
    for (Step step : plan) {
      ledger.take(step, number, scene);
      back.addAll(0, scene.take(step, number++));
    }
    scene.apply(back);
    return ledger;
  }
}
