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
  private Map<String, Map<FactKey, VerdictKind>> before;

  /**
   * For a scene.
   *
   * @param guards the ids of the requirements that guard steps
   */
  Playback(Scene scene, Set<String> guards) {
    this.scene = scene;
    this.guards = guards;
    this.before = verdicts();
  }

  /**
   * Plays steps that are under way at the same time.
   *
   * @param number the place of the first of them
   */
  List<PlayedStep> play(List<Step> together, int number) {
    List<Truth> possible = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> how = new ArrayList<>();
    List<List<Missing>> missing = new ArrayList<>();
    List<Map<String, List<Condition>>> conditions = new ArrayList<>();
    for (Step step : together) {
      Truth can = scene.possible(step);
      possible.add(can);
      missing.add(can == Truth.UNKNOWN ? missing(step) : List.of());
      conditions.add(can == Truth.FALSE ? conditions(step) : Map.of());
      titles.add(title(scene, step));
      how.add(how(scene, step));
    }
    Under under = scene.begin(together, number);
    List<List<GuardVerdict>> guards = under.guards();
    List<FactChange> back = under.complete();
    List<Turn> turns = turns();
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
