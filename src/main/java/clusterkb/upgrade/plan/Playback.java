package clusterkb.upgrade.plan;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Truth;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Condition;
import clusterkb.explain.Explainer;
import clusterkb.explain.Missing;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.play.Under;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays steps in a scene and notes all that happens. */
final class Playback {
  private final Scene scene;
  private final Set<String> guards;
  private final boolean noting;
  private Map<String, Map<FactKey, VerdictKind>> before;

  /**
   * For a scene.
   *
   * @param guards the ids of the requirements that guard steps
   * @param noting whether changed verdicts are noted, too
   */
  Playback(Scene scene, Set<String> guards, boolean noting) {
    this.scene = scene;
    this.guards = guards;
    this.noting = noting;
    if (noting) {
      before = verdicts();
    }
  }

  /**
   * Plays steps that are under way at the same time.
   *
   * @param number the place of the first of them
   * @param undo receives what takes them back
   */
  List<PlayedStep> play(List<Step> together, int number, List<FactChange> undo) {
    List<Truth> possible = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> how = new ArrayList<>();
    List<List<Missing>> missing = new ArrayList<>();
    List<Map<String, List<Condition>>> conditions = new ArrayList<>();
    for (Step step : together) {
      Truth can = scene.possible(step);
      possible.add(can);
      missing.add(can == Truth.UNKNOWN ? missing(step) : List.of());
      conditions.add(noting && can == Truth.FALSE ? conditions(step) : Map.of());
      titles.add(title(scene, step));
      how.add(noting ? how(scene, step) : List.of());
    }
    Under under = scene.begin(together, number);
    List<List<GuardVerdict>> guards = under.guards();
    List<FactChange> back = under.complete();
    undo.addAll(back);
    List<Turn> turns = noting ? turns() : List.of();
    List<PlayedStep> played = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      boolean last = i == together.size() - 1;
      Step step = together.get(i);
      played.add(
          new PlayedStep(
              number + i,
              number,
              step,
              titles.get(i),
              List.of(),
              how.get(i),
              possible.get(i),
              missing.get(i),
              conditions.get(i),
              guards.get(i),
              last ? FactChange.undone(back) : List.of(),
              last ? turns : List.of(),
              last ? turns.stream().filter(this::breaks).toList() : List.of(),
              false));
    }
    return played;
  }

  /** The account of moves and outages of a plan. The scene is left as it was. */
  static Ledger ledger(Scene scene, Steps steps, List<List<Step>> plan) {
    Ledger ledger = Ledger.of(scene, steps.kinds().values(), false);
    List<FactChange> back = new ArrayList<>();
    int number = 1;
    for (List<Step> together : plan) {
      int from = number;
      for (Step step : together) {
        ledger.take(step, number++, scene);
      }
      back.addAll(0, scene.begin(together, from).complete());
    }
    scene.apply(back);
    return ledger;
  }

  /** What guards steps is asked when it matters: on the way it may well be violated. */
  private boolean breaks(Turn turn) {
    return turn.breaks()
        && turn.requirement().level() == Level.MUST
        && !guards.contains(turn.requirement().id());
  }

  private List<Missing> missing(Step step) {
    return scene.explainer().missing(step.kind().rule(), scene.factsOf(step));
  }

  private Map<String, List<Condition>> conditions(Step step) {
    return scene.explainer().conditions(step.kind().rule(), scene.factsOf(step));
  }

  /** What a step does, in a sentence. */
  static String title(Scene scene, Step step) {
    Map<String, Fact> facts = scene.factsOf(step);
    Requirement.Breach way = step.kind().way(facts.keySet());
    return way == null ? step.toString() : Explainer.fill(way.message(), facts);
  }

  private static List<String> how(Scene scene, Step step) {
    List<String> how = new ArrayList<>();
    Map<String, Fact> facts = scene.factsOf(step);
    if (step.kind().way(facts.keySet()) != null) {
      how.add(Explainer.fill(step.kind().rule().remedy(), facts));
    }
    for (Requirement note : step.kind().notes()) {
      String remark = scene.remark(note);
      if (!remark.isEmpty()) {
        how.add(remark);
      }
    }
    return how;
  }

  private Map<String, Map<FactKey, VerdictKind>> verdicts() {
    Map<String, Map<FactKey, VerdictKind>> verdicts = new HashMap<>();
    for (Conclusion one : scene.conclusions()) {
      verdicts
          .computeIfAbsent(one.requirement().id(), id -> new HashMap<>())
          .put(one.subject().identity(), one.verdict());
    }
    return verdicts;
  }

  private List<Turn> turns() {
    Map<String, Map<FactKey, VerdictKind>> after = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    for (Conclusion one : scene.conclusions()) {
      String id = one.requirement().id();
      FactKey key = one.subject().identity();
      after.computeIfAbsent(id, any -> new HashMap<>()).put(key, one.verdict());
      VerdictKind old = before.getOrDefault(id, Map.of()).get(key);
      if (old != one.verdict() && !one.subject().unlisted()) {
        boolean breaks = one.verdict() == VerdictKind.VIOLATED;
        turns.add(
            new Turn(
                one.requirement(),
                one.subject(),
                old,
                one.verdict(),
                breaks ? scene.explainer().explain(one) : null));
      }
    }
    before = after;
    return turns;
  }
}
