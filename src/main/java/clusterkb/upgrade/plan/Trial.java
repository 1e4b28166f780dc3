package clusterkb.upgrade.plan;

import clusterkb.engine.Truth;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.play.Under;
import java.util.ArrayList;
import java.util.List;

/** Tries steps in a scene, and leaves it as it was. */
final class Trial {
  private final Scene scene;
  private final Goal goal;

  Trial(Scene scene, Goal goal) {
    this.scene = scene;
    this.goal = goal;
  }

  /**
   * What came of a plan.
   *
   * @param right how many steps from the first on are right
   * @param advised how often something advises against one of those
   * @param reached whether all are right and nothing is lacking in the end
   */
  record Outcome(int right, int advised, boolean reached) {}

  /** Tries a plan. */
  Outcome of(List<Step> plan) {
    List<FactChange> back = new ArrayList<>();
    int advised = 0;
    int right = 0;
    for (Step step : plan) {
      List<GuardVerdict> against = take(step, right + 1, back);
      if (against == null) {
        break;
      }
      advised += against.size();
      right++;
    }
    boolean reached = right == plan.size() && goal.lacking(scene).isEmpty();
    scene.apply(back);
    return new Outcome(right, advised, reached);
  }

  /** Takes a step and gives what advises against it; null, and nothing is taken, if it is wrong. */
  private List<GuardVerdict> take(Step step, int number, List<FactChange> back) {
    if (scene.possible(step) == Truth.FALSE) {
      return null;
    }
    Under under = scene.begin(List.of(step), number);
    List<GuardVerdict> certain =
        under.guards().get(0).stream().filter(GuardVerdict::certain).toList();
    if (certain.stream().anyMatch(GuardVerdict::forbids)) {
      under.leave();
      return null;
    }
    back.addAll(0, under.complete());
    return certain;
  }

  /** What speaks against a step now: nothing, if it is right. */
  List<GuardVerdict> against(Step step) {
    return scene.hindering(step, 1).stream().filter(GuardVerdict::forbids).toList();
  }
}
