package clusterkb.upgrade.plan;

import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a plan that was tried.
 *
 * @param advised how often something advises against one of its steps
 * @param reached whether all are right and nothing is lacking in the end
 */
record Trial(int advised, boolean reached) {

  /** Tries a plan. The scene is left as it was. */
  static Trial of(List<Step> plan, Scene scene, Goal goal) {
    List<FactChange> back = new ArrayList<>();
    int advised = 0;
    boolean right = true;
    for (Step step : plan) {
      right = scene.right(step);
      if (!right) {
        break;
      }
      advised += scene.hindering(step).size();
      back.addAll(0, scene.take(step, 1));
    }
    boolean reached = right && goal.lacking(scene).isEmpty();
    scene.apply(back);
    return new Trial(advised, reached);
  }
}
