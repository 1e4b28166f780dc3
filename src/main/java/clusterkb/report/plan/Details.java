package clusterkb.report.plan;

import clusterkb.engine.Truth;
import clusterkb.explain.Explanation;
import clusterkb.report.FindingText;
import clusterkb.rules.Level;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.plan.Repair;
import clusterkb.upgrade.plan.Turn;
import clusterkb.upgrade.play.GuardVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is said of the steps of a plan, whatever the format. What has been said of an earlier step
 * is not said again: it is referred to. So ask for the steps in their order.
 */
final class Details {
  private final PlanReport report;
  private final String arrow;
  private final Repeats repeats = new Repeats();
  private List<Detail> details;

  /**
   * For the steps of a plan.
   *
   * @param arrow what stands between an old value and the new one
   */
  Details(PlanReport report, String arrow) {
    this.report = report;
    this.arrow = arrow;
  }

  /** What is said of a step: what is wrong with it first, then how and why it is done. */
  List<Detail> of(PlayedStep step) {
    details = new ArrayList<>();
    String with = Manner.of(step);
    if (!with.isEmpty()) {
      say("with", with);
    }
    wrong(step);
    step.advising().forEach(one -> guard(step, one));
    open(step);
    how(step);
    for (Why why : Why.of(report, step)) {
      say("why", why.place() + ": " + why.reason());
    }
    return details;
  }

  /** What comes of steps that are under way at the same time, or of one alone. */
  List<Detail> of(Together together) {
    details = new ArrayList<>();
    Changed.of(together.changes()).forEach(one -> say("changes", one.text(arrow)));
    Turned.of(together.turns()).forEach(one -> say(one.word(), one.text()));
    return details;
  }

  private void say(String label, String text) {
    details.add(new Detail.Said(label, text, Detail.Tone.PLAIN));
  }

  private void how(PlayedStep step) {
    int earlier = repeats.how(step);
    String check = step.step().kind().check();
    if (earlier == 0) {
      step.how().forEach(sentence -> say("how", sentence));
      if (!check.isEmpty()) {
        say("verify", check);
      }
    } else if (!step.how().isEmpty() || !check.isEmpty()) {
      say("how", "as in step " + earlier + (check.isEmpty() ? "" : "; verify the same"));
    }
  }

  private void wrong(PlayedStep step) {
    boolean impossible = step.possible() == Truth.FALSE && !step.done();
    if (impossible || !step.obscure().isEmpty()) {
      details.add(
          new Detail.Impossible(
              step.step().kind().rule(),
              step.obscure().isEmpty()
                  ? "It cannot be done as the facts are by then"
                  : "It is not clear what it is about",
              step.obscure(),
              // What the conditions make of other facts than those meant does not matter.
              step.obscure().isEmpty() ? step.conditions() : Map.of()));
    }
    step.forbidding().forEach(one -> guard(step, one));
    for (Turn turn : step.breaking()) {
      found(step, Severity.ERROR, "afterwards: " + turn.why().message(), turn.why());
    }
    for (Repair repair : report.repairs()) {
      if (repair.step() == step.number()) {
        details.add(new Detail.Said("repair", Summary.sentence(repair), Detail.Tone.GOOD));
      }
    }
  }

  private void guard(PlayedStep step, GuardVerdict guard) {
    found(step, Severity.of(guard), message(guard, "to be done first: "), guard.explanation());
  }

  /** What is said of it; where it is a step that is left to do, with that word before. */
  static String message(GuardVerdict one, String todo) {
    boolean step = one.guard().requirement().level() == Level.STEP;
    return (step ? todo : "") + one.explanation().message();
  }

  private void found(PlayedStep step, Severity severity, String message, Explanation explanation) {
    String id = explanation.conclusion().requirement().id();
    int earlier = repeats.finding(step, id, message);
    details.add(new Detail.Found(severity, message, explanation, earlier));
  }

  private void open(PlayedStep step) {
    if (!step.missing().isEmpty()) {
      ask("whether it can be done: tell " + FindingText.listed(step.missing()));
    }
    for (GuardVerdict guard : step.open()) {
      ask(
          guard.guard().requirement().id()
              + " ("
              + guard.explanation().conclusion().subject()
              + "): tell "
              + FindingText.listed(guard.explanation().missing()));
    }
  }

  private void ask(String text) {
    details.add(new Detail.Said("question", text, Detail.Tone.ASKING));
  }
}
