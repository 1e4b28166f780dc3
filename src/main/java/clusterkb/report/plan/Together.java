package clusterkb.report.plan;

import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.plan.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps that are under way at the same time; mostly one alone.
 *
 * @param steps the steps, in their order
 */
record Together(List<PlayedStep> steps) {
  /** Copies the list. */
  Together {
    steps = List.copyOf(steps);
  }

  /** The steps of a plan, in their order. */
  static List<Together> of(PlanReport report) {
    Map<Integer, List<PlayedStep>> byFirst = new LinkedHashMap<>();
    for (PlayedStep step : report.steps()) {
      byFirst.computeIfAbsent(step.together(), first -> new ArrayList<>()).add(step);
    }
    return byFirst.values().stream().map(Together::new).toList();
  }

  /** Whether it is more than one step. */
  boolean several() {
    return steps.size() > 1;
  }

  /** What they change. */
  List<FactChange> changes() {
    return steps.stream().flatMap(step -> step.changes().stream()).toList();
  }

  /** The verdicts that become others by them. */
  List<Turn> turns() {
    return steps.stream().flatMap(step -> step.turns().stream()).toList();
  }

  /** How long they take at most, in minutes; 0 where nobody says. */
  long minutes() {
    long longest = 0;
    for (PlayedStep step : steps) {
      if (step.step().kind().minutes() == 0) {
        return 0;
      }
      longest = Math.max(longest, step.step().kind().minutes());
    }
    return longest;
  }
}
