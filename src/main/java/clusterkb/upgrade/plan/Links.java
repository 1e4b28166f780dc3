package clusterkb.upgrade.plan;

import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Reading;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds why steps stand where they stand: the last step before another without which that other one
 * could not be taken, or would not help.
 */
final class Links {
  private final Scene scene;
  private final Goal goal;
  private final Reading reading = new Reading();
  private final Map<Integer, Set<Requirement>> explained = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  Links(Scene scene, Goal goal) {
    this.scene = scene;
    this.goal = goal;
  }

  /** The links of a plan of which all steps are right. The scene is left as it was. */
  List<Link> of(List<Step> plan) {
    List<List<FactChange>> taken = new ArrayList<>();
    for (Step step : plan) {
      taken.add(scene.take(step, taken.size() + 1));
    }
    Map<String, GuardVerdict> lacking = lacking();
    for (int number = plan.size(); number > 0; number--) {
      List<FactChange> back = taken.get(number - 1);
      scene.apply(back);
      Map<String, GuardVerdict> before = lacking();
      for (Map.Entry<String, GuardVerdict> need : before.entrySet()) {
        if (!lacking.containsKey(need.getKey())) {
          Requirement requirement = need.getValue().guard().requirement();
          links.add(new Link(number, 0, requirement, requirement.title(), Link.Strength.NEEDED));
        }
      }
      lacking = before;
      for (int later = number + 1; later <= plan.size(); later++) {
        if (reading.concerns(plan.get(later - 1).kind(), back)) {
          link(number, later, plan.get(later - 1));
        }
      }
    }
    for (int number = 1; number <= plan.size(); number++) {
      int one = number;
      if (links.stream().noneMatch(link -> link.step() == one)) {
        withoutIt(plan, number);
      }
    }
    links.sort(Comparator.comparingInt(Link::step).thenComparingInt(Links::end));
    return links.stream().distinct().toList();
  }

  /** Plays the plan without a step, and notes what is wrong then. */
  private void withoutIt(List<Step> plan, int number) {
    List<FactChange> back = scene.takeAll(plan.subList(0, number - 1));
    List<FactChange> skipped = new ArrayList<>();
    Map<Requirement, Link> then = Map.of();
    int wrong = 0;
    for (int other = number + 1; other <= plan.size() && !isWrong(then); other++) {
      Map<Requirement, Link> reasons = reasons(plan.get(other - 1), other);
      if (isWrong(reasons) || then.isEmpty() && !reasons.isEmpty()) {
        then = reasons;
        wrong = other;
      }
      if (!isWrong(then)) {
        skipped.addAll(0, scene.take(plan.get(other - 1), other));
      }
    }
    scene.apply(skipped);
    if (wrong > 0) {
      Set<Requirement> earlier = reasons(plan.get(wrong - 1), wrong).keySet();
      then.forEach((requirement, link) -> links.add(link.of(number, earlier)));
    }
    scene.apply(back);
  }

  private static boolean isWrong(Map<Requirement, Link> reasons) {
    return reasons.values().stream().anyMatch(one -> one.strength() != Link.Strength.ADVISED);
  }

  private static int end(Link link) {
    return link.before() == 0 ? Integer.MAX_VALUE : link.before();
  }

  /** Notes why the later step cannot be taken now, as far as no step in between is the reason. */
  private void link(int number, int later, Step step) {
    Set<Requirement> explained = explained(later);
    reasons(step, later)
        .forEach(
            (requirement, link) -> {
              if (explained.add(requirement)) {
                links.add(new Link(number, later, requirement, link.message(), link.strength()));
              }
            });
  }

  private Set<Requirement> explained(int later) {
    return explained.computeIfAbsent(later, any -> new HashSet<>());
  }

  /** Why a step cannot be taken now, or should not be. */
  private Map<Requirement, Link> reasons(Step step, int later) {
    Map<Requirement, Link> found = new LinkedHashMap<>();
    Requirement rule = step.kind().rule();
    if (scene.possible(step) == Truth.FALSE) {
      found.put(rule, new Link(0, later, rule, rule.title(), Link.Strength.ORDERED));
    }
    for (GuardVerdict one : scene.hindering(step, later)) {
      Link.Strength strength = one.guard().binds() ? Link.Strength.ORDERED : Link.Strength.ADVISED;
      Requirement requirement = one.guard().requirement();
      found.putIfAbsent(
          requirement, new Link(0, later, requirement, one.explanation().message(), strength));
    }
    return found;
  }

  private static String text(Requirement requirement, Map<String, Fact> way) {
    StringBuilder text = new StringBuilder(requirement.id());
    way.values().forEach(fact -> text.append('|').append(fact));
    return text.toString();
  }

  /** Each way in which the goal is not reached, by a text that tells them apart. */
  private Map<String, GuardVerdict> lacking() {
    Map<String, GuardVerdict> all = new LinkedHashMap<>();
    for (GuardVerdict need : goal.lacking(scene)) {
      need.ways().forEach(way -> all.put(text(need.guard().requirement(), way), need));
    }
    return all;
  }
}
