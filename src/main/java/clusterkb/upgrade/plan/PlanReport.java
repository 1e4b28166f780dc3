package clusterkb.upgrade.plan;

import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.play.Cost;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.step.Target;
import java.util.List;

/**
 * What is to be said of a plan, whether it was proposed or written by somebody.
 *
 * @param rules the knowledge
 * @param deployment the facts that it begins with
 * @param target what it aims at
 * @param name how the plan is called
 * @param proposed whether it was proposed, and not written by somebody
 * @param forbidding what forbids to begin at all; then no steps are proposed
 * @param hindering where no plan was found: what would have to be done otherwise
 * @param steps the steps as they were played
 * @param stopped whether playing stopped at a step that is wrong, with further ones behind it
 * @param lacking what the target lacks at the end
 * @param links why steps stand where they stand
 * @param repairs how to make wrong steps right
 * @param questions what is not known and matters
 * @param cost what it costs those who use Exchange Virtual Servers
 * @param outages when they are without one
 * @param deviations what steps that are done should have brought, and is not so
 */
public record PlanReport(
    RuleSet rules,
    Deployment deployment,
    Target target,
    String name,
    boolean proposed,
    List<GuardVerdict> forbidding,
    List<GuardVerdict> hindering,
    List<PlayedStep> steps,
    boolean stopped,
    List<GuardVerdict> lacking,
    List<Link> links,
    List<Repair> repairs,
    List<Question> questions,
    Cost cost,
    List<Ledger.Outage> outages,
    List<Deviation> deviations) {
  /** Copies the lists. */
  public PlanReport {
    forbidding = List.copyOf(forbidding);
    hindering = List.copyOf(hindering);
    steps = List.copyOf(steps);
    lacking = List.copyOf(lacking);
    links = List.copyOf(links);
    repairs = List.copyOf(repairs);
    questions = List.copyOf(questions);
    outages = List.copyOf(outages);
    deviations = List.copyOf(deviations);
  }

  /** The same report, with how the deployment deviates from what was planned before. */
  PlanReport deviating(List<Deviation> from) {
    return new PlanReport(
        rules,
        deployment,
        target,
        name,
        proposed,
        forbidding,
        hindering,
        steps,
        stopped,
        lacking,
        links,
        repairs,
        questions,
        cost,
        outages,
        from);
  }

  /** Whether a step is wrong, or the target is not reached, or nothing can be proposed. */
  public boolean unsound() {
    return !forbidding.isEmpty()
        || !hindering.isEmpty()
        || steps.stream().anyMatch(PlayedStep::wrong)
        || !lacking.isEmpty();
  }

  /** Whether it is not known that the target is reached. */
  public boolean endOpen() {
    return questions.stream()
        .anyMatch(
            one ->
                one.steps().isEmpty()
                    && one.requirements().stream().anyMatch(target.holds()::contains));
  }

  /** Whether something advises against a step. */
  public boolean advised() {
    return steps.stream().anyMatch(step -> !step.advising().isEmpty());
  }

  /** The step of that number. */
  public PlayedStep step(int number) {
    return steps.stream().filter(one -> one.number() == number).findFirst().orElseThrow();
  }
}
