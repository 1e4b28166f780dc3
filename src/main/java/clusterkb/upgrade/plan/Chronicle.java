package clusterkb.upgrade.plan;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Missing;
import clusterkb.facts.Fact;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.play.Cost;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Guard;
import clusterkb.upgrade.step.Steps;
import clusterkb.upgrade.step.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes down what comes of a plan in a scene in which all requirements are asked. */
final class Chronicle {
  private final RuleSet rules;
  private final Steps steps;
  private final Deployment deployment;
  private final Target target;
  private final Scene scene;

  /** What each open fact leaves open, in the order in which it comes up. */
  private static final class Open {
    final Map<String, Requirement> requirements = new TreeMap<>();
    final Set<Integer> steps = new TreeSet<>();
  }

  private final Map<Missing, Open> questions = new LinkedHashMap<>();

  Chronicle(RuleSet rules, Steps steps, Deployment deployment, Target target, Scene scene) {
    this.rules = rules;
    this.steps = steps;
    this.deployment = deployment;
    this.target = target;
    this.scene = scene;
  }

  /** What forbids to begin; what is not known of that is noted. */
  List<GuardVerdict> forbidding() {
    List<GuardVerdict> forbidding = new ArrayList<>();
    for (Requirement requirement : target.first()) {
      for (Fact subject : scene.facts(requirement.subjectType())) {
        Guard guard = new Guard(requirement, true, false);
        GuardVerdict verdict = scene.verdict(guard, subject.identity());
        if (verdict != null && verdict.forbids()) {
          forbidding.add(verdict);
        } else if (verdict != null && guard.binds() && !verdict.certain()) {
          ask(requirement, verdict.explanation().missing(), null);
        }
      }
    }
    for (Conclusion one : scene.conclusions()) {
      if (one.requirement().level() == Level.OUTSIDE && one.verdict() == VerdictKind.NOTED) {
        forbidding.add(
            new GuardVerdict(new Guard(one.requirement(), true, false), one, scene.explainer()));
      }
    }
    return forbidding;
  }

  private void ask(Requirement requirement, List<Missing> missing, Integer step) {
    for (Missing one : missing) {
      Open open = questions.computeIfAbsent(one, any -> new Open());
      open.requirements.put(requirement.id(), requirement);
      if (step != null) {
        open.steps.add(step);
      }
    }
  }

  private List<Question> questions() {
    List<Question> all = new ArrayList<>();
    questions.forEach(
        (missing, open) ->
            all.add(
                new Question(
                    missing, List.copyOf(open.requirements.values()), List.copyOf(open.steps))));
    return all;
  }

  /** A report without a plan. */
  PlanReport refused(List<GuardVerdict> forbidding, List<GuardVerdict> hindering) {
    return new PlanReport(
        rules,
        deployment,
        target,
        "",
        true,
        forbidding,
        hindering,
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        questions(),
        Cost.NONE,
        List.of(),
        List.of());
  }

  /** The report of a plan that was found. */
  PlanReport proposed(List<Step> plan, List<Link> links) {
    Ledger ledger = Ledger.of(scene, steps.kinds().values(), false);
    Playback playback = new Playback(scene, guards());
    List<PlayedStep> played = new ArrayList<>();
    for (Step step : plan) {
      int number = played.size() + 1;
      ledger.take(step, number, scene);
      played.addAll(playback.play(List.of(step), number));
    }
    return finished("", true, List.of(), played, false, links, List.of(), ledger);
  }

  /** The report of steps that have been played. */
  PlanReport finished(
      String name,
      boolean proposed,
      List<GuardVerdict> forbidding,
      List<PlayedStep> played,
      boolean stopped,
      List<Link> links,
      List<Repair> repairs,
      Ledger ledger) {
    for (PlayedStep step : played) {
      step.open().forEach(one -> ask(one.guard().requirement(), missing(one), step.number()));
      ask(step.step().kind().rule(), step.missing(), step.number());
    }
    List<GuardVerdict> lacking = stopped ? List.of() : Goal.of(target).lacking(scene);
    if (!stopped) {
      scene.atTheEnd(this::askWhatHolds);
    }
    return new PlanReport(
        rules,
        deployment,
        target,
        name,
        proposed,
        forbidding,
        List.of(),
        played,
        stopped,
        lacking,
        links,
        repairs,
        questions(),
        ledger.cost(),
        ledger.outages(),
        List.of());
  }

  /** Notes what is not known of what must hold in the end. */
  private Void askWhatHolds() {
    for (Requirement requirement : target.holds()) {
      for (Fact subject : scene.facts(requirement.subjectType())) {
        Conclusion one = scene.conclusion(requirement, subject.identity());
        if (one.verdict() == VerdictKind.UNKNOWN) {
          ask(requirement, scene.explainer().explain(one).missing(), null);
        }
      }
    }
    return null;
  }

  private static List<Missing> missing(GuardVerdict verdict) {
    return verdict.explanation().missing();
  }

  /** The ids of what guards steps. */
  Set<String> guards() {
    return steps.asked(target).stream().map(Requirement::id).collect(Collectors.toSet());
  }
}
