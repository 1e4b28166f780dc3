package clusterkb.report.plan;

import clusterkb.report.Markup;
import clusterkb.report.Words;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.plan.Link;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One reason why a step stands where it stands.
 *
 * @param before the numbers of the steps that it must stand before; 0 for the end of the plan
 * @param requirement what would be violated otherwise
 * @param message what would be said then
 * @param itself whether the later steps could not be done at all
 * @param strength how much is said by that
 */
record Why(
    List<Integer> before,
    Requirement requirement,
    String message,
    boolean itself,
    Link.Strength strength) {
  /** So much of a message tells it from others; the JSON report has all of it. */
  private static final int MOST = 160;

  private record Said(String requirement, String message, boolean itself, Link.Strength strength) {}

  /** The reasons for a step, those that say the same of several later steps as one. */
  static List<Why> of(PlanReport report, PlayedStep step) {
    Map<Said, List<Link>> bySaid = new LinkedHashMap<>();
    for (Link link : report.links()) {
      if (link.step() == step.number()) {
        String id = link.requirement().id();
        Said said = new Said(id, link.message(), isItself(report, link), link.strength());
        bySaid.computeIfAbsent(said, any -> new ArrayList<>()).add(link);
      }
    }
    List<Why> all = new ArrayList<>();
    bySaid.forEach(
        (said, links) ->
            all.add(
                new Why(
                    links.stream().map(Link::before).distinct().toList(),
                    links.get(0).requirement(),
                    said.message(),
                    said.itself(),
                    said.strength())));
    return all;
  }

  /** Whether the rule is that of the later step itself. */
  private static boolean isItself(PlanReport report, Link link) {
    return report.steps().stream()
        .filter(step -> step.number() == link.before())
        .anyMatch(step -> step.step().kind().id().equals(link.requirement().id()));
  }

  /** Before what: {@code before steps 7 and 9}, {@code for the end}. */
  String place() {
    List<Integer> steps = before.stream().filter(number -> number > 0).toList();
    if (steps.isEmpty()) {
      return "for the end";
    }
    String word =
        switch (strength) {
          case ORDERED -> "before ";
          case ADVISED -> "better before ";
          case NEEDED -> "for ";
        };
    return word + Words.steps(steps) + (steps.size() < before.size() ? ", and for the end" : "");
  }

  /** What would be so otherwise. */
  String reason() {
    if (itself) {
      return (before.size() == 1 ? "it" : "they") + " could not be done otherwise";
    }
    if (requirement.level() == Level.STEP && before.equals(List.of(0))) {
      return requirement.id() + " would be left to do";
    }
    String said = message.isEmpty() ? requirement.title() : message;
    return requirement.id() + " (" + Markup.shortened(said, MOST) + ")";
  }
}
