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
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.play.Under;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays steps in a scene and notes all that happens. */
final class Playback {
  private final Scene scene;
  private final Set<String> guards;
  private Map<Requirement, Map<FactKey, VerdictKind>> before = Map.of();

  /**
   * For a scene.
   *
   * @param guards the ids of the requirements that guard steps
   */
  Playback(Scene scene, Set<String> guards) {
    this.scene = scene;
    this.guards = guards;
    turns();
  }

  /** Plays steps that are under way at the same time. */
  List<PlayedStep> play(List<Step> together, int number) {
    return begin(together, number).complete();
  }

  /**
   * Begins steps that are under way at the same time.
   *
   * @param number the place of the first of them
   */
  Begun begin(List<Step> together, int number) {
    return new Begun(together, number);
  }

  /** Steps that are under way. */
  final class Begun {
    private final List<Step> together;
    private final int number;
    private final List<PlayedStep.Before> before = new ArrayList<>();
    private final Under under;
    private final List<List<GuardVerdict>> guards;

    private Begun(List<Step> together, int number) {
      this.together = together;
      this.number = number;
      together.forEach(step -> before.add(beforehand(step)));
      under = scene.begin(together, number);
      guards = under.guards();
    }

    /** For each of them, whether it is wrong to take it. */
    List<Boolean> wrong() {
      List<Boolean> wrong = new ArrayList<>();
      for (int i = 0; i < together.size(); i++) {
        wrong.add(
            before.get(i).possible() == Truth.FALSE
                || guards.get(i).stream().anyMatch(GuardVerdict::forbids));
      }
      return wrong;
    }

    /** Breaks them off: all is as it was before. */
    void leave() {
      under.leave();
    }

    /** Completes them. */
    List<PlayedStep> complete() {
      List<FactChange> changes = FactChange.undone(under.complete());
      List<Turn> turns = turns();
      List<PlayedStep> played = new ArrayList<>();
      for (int i = 0; i < together.size(); i++) {
        PlayedStep step =
            PlayedStep.of(number + i, number, together.get(i), before.get(i), guards.get(i));
        boolean last = i == together.size() - 1;
        played.add(
            last
                ? step.with(changes, turns, turns.stream().filter(Playback.this::breaks).toList())
                : step);
      }
      return played;
    }
  }

  private PlayedStep.Before beforehand(Step step) {
    Truth can = scene.possible(step);
    return new PlayedStep.Before(
        title(scene, step),
        how(scene, step),
        can,
        can == Truth.UNKNOWN ? missing(step) : List.of(),
        can == Truth.FALSE ? conditions(step) : Map.of());
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

  private static boolean isOfStep(Conclusion one) {
    return one.requirement().level() == Level.STEP;
  }

  /**
   * The verdicts that are others than before, of requirements: with what facts steps can be done is
   * none.
   */
  private List<Turn> turns() {
    Map<Requirement, Map<FactKey, VerdictKind>> after = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    for (Conclusion one : scene.conclusions()) {
      if (isOfStep(one)) {
        continue;
      }
      FactKey key = one.subject().identity();
      after.computeIfAbsent(one.requirement(), any -> new HashMap<>()).put(key, one.verdict());
      VerdictKind old = before.getOrDefault(one.requirement(), Map.of()).get(key);
      if (old != one.verdict() && !one.subject().unlisted()) {
        turns.add(new Turn(old, one, scene.explainer()));
      }
    }
    before = after;
    return turns;
  }
}
