package clusterkb.upgrade.plan;

import clusterkb.facts.FactKey;
import clusterkb.upgrade.play.Cost;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no way from a scene to a goal can do without: never more than the way will cost. */
final class LeastCost {
  private final Collection<Set<Step>> helping;
  private final Map<Step, Agenda.Candidate> candidates;
  private final Ledger ledger;
  private final Scene scene;
  private final Map<Step, Cost> parts = new HashMap<>();
  private final Cost all;

  /**
   * Works it out.
   *
   * @param helping for each way in which the goal is not reached, the steps that would help
   * @param candidates what is known of steps
   * @param needs what the goal lacks
   * @param ledger the account so far
   * @param scene the facts as they are now
   */
  LeastCost(
      Collection<Set<Step>> helping,
      Map<Step, Agenda.Candidate> candidates,
      List<GuardVerdict> needs,
      Ledger ledger,
      Scene scene) {
    this.helping = helping;
    this.candidates = candidates;
    this.ledger = ledger;
    this.scene = scene;
    Cost cost = new Cost(0, waiting(needs), 0, 0);
    Set<String> counted = new HashSet<>();
    for (Set<Step> ways : inevitable()) {
      Step any = ways.iterator().next();
      if (counted.add(any.kind().id() + " " + any.subject())) {
        Cost least = least(ways);
        cost = cost.and(least);
        ways.forEach(way -> parts.put(way, least));
      }
    }
    this.all = cost;
  }

  /** For how many steps, at least, users still wait for what is down now. */
  private int waiting(List<GuardVerdict> needs) {
    Set<FactKey> unfinished = new HashSet<>();
    for (GuardVerdict need : needs) {
      need.ways().forEach(way -> way.values().forEach(fact -> unfinished.add(fact.identity())));
    }
    int open = 0;
    for (FactKey evs : ledger.down()) {
      // What is still to be done about it, and the step that brings it up again.
      open += unfinished.contains(evs) ? 2 : 1;
    }
    return open;
  }

  /** All of it. */
  Cost all() {
    return all;
  }

  /** What a step takes off it. */
  Cost partOf(Step step) {
    return parts.getOrDefault(step, Cost.NONE);
  }

  /**
   * Steps that cost users something and that no plan from here can do without: for each, the ways
   * to take it.
   */
  private Set<Set<Step>> inevitable() {
    Set<Set<Step>> all = new LinkedHashSet<>();
    for (Set<Step> help : helping) {
      Set<Set<Step>> common = null;
      for (Step step : help) {
        Set<Set<Step>> own = inevitableFor(step);
        if (common == null) {
          common = own;
        } else {
          common.retainAll(own);
        }
      }
      if (common != null) {
        all.addAll(common);
      }
    }
    return all;
  }

  private Set<Set<Step>> inevitableFor(Step step) {
    Set<Set<Step>> own = new LinkedHashSet<>();
    if (step.kind().downtime().costs()) {
      own.add(Set.of(step));
    }
    Agenda.Candidate candidate = candidates.get(step);
    if (candidate != null) {
      for (Set<Step> help : candidate.against()) {
        if (!help.isEmpty() && sameButForChoices(help)) {
          own.add(help);
        }
      }
    }
    return own;
  }

  /** Whether all are of one kind that costs users something, and about the same subject. */
  private static boolean sameButForChoices(Set<Step> help) {
    Step first = help.iterator().next();
    return first.kind().downtime().costs()
        && help.stream()
            .allMatch(
                one ->
                    one.kind().id().equals(first.kind().id())
                        && one.subject().equals(first.subject()));
  }

  private Cost least(Set<Step> ways) {
    Cost least = null;
    for (Step way : ways) {
      Cost own = ledger.costOf(way, scene);
      Cost one =
          way.kind().downtime().moves() == null
              // Down for this step, for what it is needed for, and for the one that ends it.
              ? new Cost(0, 3, own.outages(), 0)
              // It need be no outage of its own: what is down already can be moved, too.
              : new Cost(own.moves(), own.moves(), 0, own.otherMoves());
      least = least == null || one.compareTo(least) < 0 ? one : least;
    }
    return least;
  }
}
