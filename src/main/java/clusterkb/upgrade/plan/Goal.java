package clusterkb.upgrade.plan;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Guard;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What steps are to lead to. */
interface Goal {
  /** What is lacking in a scene; nothing where the goal is reached. */
  List<GuardVerdict> lacking(Scene scene);

  /** The end of a plan. */
  static Goal of(Target target) {
    return scene -> {
      List<GuardVerdict> lacking = new ArrayList<>();
      scene.atTheEnd(
          () -> {
            for (Requirement requirement : target.holds()) {
              add(scene, new Guard(requirement, true, false), Set.of(), lacking);
            }
            return lacking;
          });
      Set<FactKey> unfinished = new HashSet<>();
      for (GuardVerdict need : lacking) {
        need.ways().forEach(way -> way.values().forEach(fact -> unfinished.add(fact.identity())));
      }
      for (StepKind kind : target.done()) {
        // Finishing touches wait until nothing else is to be done about their subject.
        add(scene, new Guard(kind.rule(), true, false), unfinished, lacking);
      }
      return lacking;
    };
  }

  private static void add(
      Scene scene, Guard guard, Set<FactKey> unfinished, List<GuardVerdict> lacking) {
    for (Fact subject : scene.facts(guard.requirement().subjectType())) {
      if (!unfinished.contains(subject.identity())) {
        GuardVerdict verdict = scene.verdict(guard, subject.identity());
        if (verdict != null && verdict.certain()) {
          lacking.add(verdict);
        }
      }
    }
  }

  /** That a step can be taken. */
  static Goal of(Step step) {
    return scene -> scene.hindering(step).stream().filter(GuardVerdict::forbids).toList();
  }
}
