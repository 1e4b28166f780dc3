package clusterkb.upgrade;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Truth;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.play.Under;
import clusterkb.upgrade.step.Steps;
import clusterkb.upgrade.step.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays steps one by one in a session of its own, plainly. Closing it closes the session. */
final class Player implements AutoCloseable {
  private final Target target;
  private final Knowledge knowledge;
  private final Scene scene;
  private final List<FactChange> back = new ArrayList<>();
  private int taken;

  Player(RuleSet rules, Knowledge knowledge, Deployment deployment, Target target) {
    this.target = target;
    this.knowledge = knowledge;
    this.scene = new Scene(rules, knowledge, deployment, target);
  }

  /** What steps and the target ask, and no more. */
  static Knowledge asked(RuleSet rules, Steps steps, Target target) {
    return new Knowledge(steps.asked(target), rules.rows());
  }

  /** All knowledge, steps included. */
  static Knowledge all(RuleSet rules) {
    List<Requirement> every = new ArrayList<>(rules.inForce(false));
    every.addAll(rules.upgrade().rules());
    return new Knowledge(every, rules.rows());
  }

  Scene scene() {
    return scene;
  }

  /** Whether the facts are such that the step can be done. */
  boolean possible(Step step) {
    return scene.possible(step) == Truth.TRUE;
  }

  /** What certainly speaks against a step now, advice included. */
  List<GuardVerdict> against(Step step) {
    Under under = scene.begin(List.of(step), taken + 1);
    List<GuardVerdict> found =
        under.guards().get(0).stream().filter(GuardVerdict::certain).toList();
    under.leave();
    return found;
  }

  /** Takes a step, right or wrong. */
  void take(Step step) {
    taken++;
    back.addAll(0, scene.begin(List.of(step), taken).complete());
  }

  /** Takes all steps back. */
  void takeAllBack() {
    scene.apply(back);
    back.clear();
    taken = 0;
  }

  /** Whether nothing is left to do. */
  boolean reached() {
    boolean done = target.done().stream().allMatch(kind -> none(kind.rule(), VerdictKind.NOTED));
    boolean holds =
        scene.atTheEnd(
            () -> target.holds().stream().allMatch(one -> none(one, VerdictKind.VIOLATED)));
    return done && holds;
  }

  private boolean none(Requirement requirement, VerdictKind verdict) {
    for (Fact subject : scene.facts(requirement.subjectType())) {
      if (scene.conclusion(requirement, subject.identity()).verdict() == verdict) {
        return false;
      }
    }
    return true;
  }

  /**
   * What comes of a plan: how often something advises against its steps; -1 where a step is wrong
   * or the target is not reached. All is taken back.
   */
  int advice(List<Step> plan) {
    int advice = 0;
    for (Step step : plan) {
      if (!possible(step)) {
        takeAllBack();
        return -1;
      }
      List<GuardVerdict> against = against(step);
      if (against.stream().anyMatch(GuardVerdict::forbids)) {
        takeAllBack();
        return -1;
      }
      advice += against.size();
      take(step);
    }
    boolean reached = reached();
    takeAllBack();
    return reached ? advice : -1;
  }

  /** All verdicts now. */
  Map<String, VerdictKind> verdicts() {
    return verdicts(scene.conclusions());
  }

  /** All verdicts that a session comes to that knows of nothing but the facts as they are now. */
  Map<String, VerdictKind> verdictsAnew() {
    try (CheckSession session = new CheckSession(knowledge, scene.deployment())) {
      return verdicts(session.conclusions());
    }
  }

  private static Map<String, VerdictKind> verdicts(List<Conclusion> conclusions) {
    Map<String, VerdictKind> verdicts = new TreeMap<>();
    for (Conclusion one : conclusions) {
      Fact subject = one.subject();
      String name = subject.type().name() + " " + subject.identity().name();
      verdicts.put(
          one.requirement().id() + " " + name + (subject.unlisted() ? " (not listed)" : ""),
          one.verdict());
    }
    return verdicts;
  }

  /** All facts now, with all that they say. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new TreeMap<>();
    for (Fact fact : scene.deployment().facts()) {
      FactType type = fact.type();
      String name = type.name() + " " + fact.identity().name();
      facts.put(name, "there");
      for (PropertyType property : type.properties()) {
        facts.put(name + "." + property.name(), String.valueOf(fact.value(property)));
      }
    }
    return facts;
  }

  @Override
  public void close() {
    scene.close();
  }
}
