package clusterkb.report.plan;

import clusterkb.report.Words;
import clusterkb.upgrade.plan.Deviation;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.plan.Repair;
import clusterkb.upgrade.play.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is said of a plan as a whole. */
final class Summary {
  private final PlanReport report;
  private final PlanStatus status;

  Summary(PlanReport report) {
    this.report = report;
    this.status = PlanStatus.of(report);
  }

  /** The heading of what is not as an earlier plan has it, so that this one was proposed. */
  static final String DEVIATIONS = "what is not as the earlier plan left it";

  /** What is to be said of it in one word. */
  PlanStatus status() {
    return status;
  }

  /** What it is called. */
  String title() {
    String word = report.proposed() ? "Proposed plan" : "Plan";
    return report.name().isEmpty() ? word : word + ": " + report.name();
  }

  /** What it aims at. */
  String target() {
    return report.target().name() + ": " + report.target().says();
  }

  /** What that word means here. */
  String inShort() {
    return switch (status) {
      case SOUND -> "every step may be taken, and the target is reached";
      case SOUND_WITH_ADVICE ->
          "every step may be taken, and the target is reached; something advises against "
              + Words.steps(advised());
      case UNDECIDED ->
          "nothing that is known forbids a step; " + Words.count(openFacts(), "fact") + " missing";
      case UNSOUND -> unsound();
      case FORBIDDEN ->
          "nothing may be begun as things are" + (wrong().isEmpty() ? "" : "; " + unsound());
      case NOT_FOUND -> "no plan was found that reaches the target and is sound in each step";
      case NOTHING_TO_DO -> "the target is reached already";
    };
  }

  private long openFacts() {
    return report.questions().size();
  }

  private String unsound() {
    List<Integer> wrong = wrong();
    List<String> parts = new ArrayList<>();
    if (!wrong.isEmpty()) {
      parts.add(Words.steps(wrong) + (wrong.size() == 1 ? " is wrong" : " are wrong"));
    }
    if (report.stopped()) {
      parts.add("what comes after it was not looked at");
    } else if (!report.lacking().isEmpty()) {
      parts.add("the target is not reached");
    }
    return String.join("; ", parts);
  }

  /** The numbers of the steps that must not be taken like that. */
  List<Integer> wrong() {
    return numbers(PlayedStep::wrong);
  }

  /** The numbers of those that something advises against. */
  List<Integer> advised() {
    return numbers(step -> !step.advising().isEmpty());
  }

  /** How many are done. */
  int done() {
    return numbers(PlayedStep::done).size();
  }

  private List<Integer> numbers(Predicate<PlayedStep> which) {
    return report.steps().stream().filter(which).map(PlayedStep::number).toList();
  }

  /** How a wrong step is made right. */
  static String sentence(Repair repair) {
    return switch (repair.kind()) {
      case BRING_FORWARD -> "Do step " + repair.other() + " before it.";
      case PUT_OFF -> "Put it off until after step " + repair.other() + ".";
      case TAKE_APART ->
          repair.other() == 0
              ? "Do it by itself, not together with other steps."
              : "Do it by itself, not together with step " + repair.other() + ".";
      case INSERT -> "Insert before it: " + String.join("; then: ", repair.inserted()) + ".";
      case LEAVE_OUT -> "Leave it out.";
    };
  }

  /** What a step that is done should have brought. */
  static String sentence(Deviation one) {
    return "step "
        + one.step()
        + ": "
        + one.property()
        + " of "
        + one.fact()
        + " should be "
        + one.expected()
        + " by now ("
        + one.found()
        + ")";
  }

  /** What it costs those who use Exchange Virtual Servers. */
  String cost() {
    Cost cost = report.cost();
    return Words.count(cost.moves(), "move")
        + " of Exchange Virtual Servers, "
        + Words.count(cost.outages(), "outage")
        + " over "
        + Words.count(cost.downtime(), "step")
        + ", "
        + Words.count(cost.otherMoves(), "move")
        + " of other groups";
  }

  /** Whether the target is reached. */
  String reached() {
    boolean none = report.steps().isEmpty() && !report.forbidding().isEmpty();
    if (none || status == PlanStatus.NOT_FOUND) {
      return "the target is not reached";
    }
    if (report.stopped()) {
      return "whether the target is reached was not looked at";
    }
    if (!report.lacking().isEmpty()) {
      return "the target is not reached";
    }
    return report.endOpen()
        ? "whether the target is reached is not known"
        : "the target is reached";
  }

  /** All of it counted. */
  String total() {
    if (report.steps().isEmpty()) {
      String questions = Words.count(report.questions().size(), "question");
      return "No steps, " + questions + "; " + reached() + ".";
    }
    long several = Together.of(report).stream().filter(Together::several).count();
    return Words.count(report.steps().size(), "step")
        + (several == 0 ? "" : " (" + Words.count(several, "time") + " several at once)")
        + ": "
        + (done() == 0 ? "" : done() + " done, ")
        + wrong().size()
        + " wrong, "
        + advised().size()
        + " advised against, "
        + Words.count(report.questions().size(), "question")
        + "; "
        + cost()
        + "; "
        + reached()
        + ".";
  }
}
