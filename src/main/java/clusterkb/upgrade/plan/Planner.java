package clusterkb.upgrade.plan;

import clusterkb.engine.Knowledge;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Steps;
import clusterkb.upgrade.step.StepsReader;
import clusterkb.upgrade.step.Target;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes plans, and plays those that somebody wrote. Safe for use by several threads. */
public final class Planner {
  /** Far more states than any plan took that was found. */
  private static final int MOST = 20_000;

  /** Advice that can only be followed later may stand in the way of a plan; so much is tried. */
  private static final int MOST_HEEDING = 2_000;

  private final RuleSet rules;
  private final Steps steps;
  private final Map<Target, Knowledge> asked = new HashMap<>();
  private final Map<Target, Knowledge> whole = new HashMap<>();

  /**
   * A planner with the knowledge of a rule set.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong in its files about steps
   */
  public Planner(RuleSet rules) {
    this.rules = rules;
    this.steps = StepsReader.read(rules);
  }

  /** What the knowledge says of steps and targets. */
  public Steps steps() {
    return steps;
  }

  /** The target that suggests itself; null if none does. */
  public Target suggested(Deployment deployment) {
    for (Target target : steps.targets().values()) {
      if (target.suggests() != null && Scene.isSelected(rules, deployment, target.suggests())) {
        return target;
      }
    }
    return null;
  }

  /** What must be asked to find a plan. */
  private synchronized Knowledge asked(Target target) {
    return asked.computeIfAbsent(target, t -> new Knowledge(steps.asked(t), rules.rows()));
  }

  /** All requirements, and what else must be asked. */
  private synchronized Knowledge whole(Target target) {
    return whole.computeIfAbsent(
        target,
        t -> {
          Set<Requirement> every = new LinkedHashSet<>(rules.inForce(false));
          every.addAll(steps.asked(t));
          return new Knowledge(List.copyOf(every), rules.rows());
        });
  }

  /** Proposes a plan. */
  public PlanReport propose(Deployment deployment, Target target) {
    try (Scene whole = new Scene(rules, whole(target), deployment, target)) {
      Chronicle chronicle = new Chronicle(rules, steps, deployment, target, whole);
      List<GuardVerdict> forbidding = chronicle.forbidding();
      if (!forbidding.isEmpty()) {
        return chronicle.refused(forbidding, List.of());
      }
      try (Scene scene = new Scene(rules, asked(target), deployment, target)) {
        Goal goal = Goal.of(target);
        Search search = null;
        List<Step> plan = null;
        for (Agenda.Advice advice : Agenda.Advice.values()) {
          if (plan == null) {
            int most = advice == Agenda.Advice.HEEDED ? MOST_HEEDING : MOST;
            search = new Search(steps, scene, goal, advice, most);
            plan = search.run();
          }
        }
        if (plan == null) {
          return chronicle.refused(List.of(), search.beginning().hopeless());
        }
        Polish polish = new Polish(steps, scene, goal);
        List<Step> better = polish.of(plan);
        return chronicle.proposed(better, polish.links(better));
      }
    }
  }

  /**
   * Goes on with a plan of which a part is done: plays what is left of it, from where the
   * deployment really is. Where it is not what the steps done should have brought, a new plan is
   * proposed.
   *
   * @param now the facts as they are now
   */
  public PlanReport resume(Deployment now, Target target, PlanFile plan, boolean keepGoing) {
    List<Deviation> deviations = Deviations.of(plan, now);
    return deviations.isEmpty()
        ? verify(now, target, plan.left(), keepGoing)
        : propose(now, target).deviating(deviations);
  }

  /**
   * Plays a plan that somebody wrote.
   *
   * @param keepGoing whether to go on behind a step that is wrong
   */
  public PlanReport verify(Deployment deployment, Target target, PlanFile plan, boolean keepGoing) {
    try (Scene whole = new Scene(rules, whole(target), deployment, target)) {
      return new Verifier(rules, steps, deployment, target, whole).verify(plan, keepGoing);
    }
  }
}
