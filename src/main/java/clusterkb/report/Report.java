package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Condition;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.waiver.Granted;
import clusterkb.waiver.WaiverUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verdicts on one deployment, ready to be printed in any format. */
public final class Report {
  private final RuleSet rules;
  private final List<Requirement> requirements;
  private final Deployment deployment;
  private final List<Conclusion> all;
  private final List<Conclusion> conclusions;
  private final List<Conclusion> limits;
  private final Explainer explainer;
  private final Set<Stage> stages;
  private final WaiverUse waivers;
  private final Map<Conclusion, Granted> granted = new HashMap<>();

  private Report(
      RuleSet rules,
      Knowledge knowledge,
      Deployment deployment,
      List<Conclusion> all,
      Set<Stage> of,
      WaiverUse waivers) {
    this.rules = rules;
    this.requirements =
        knowledge.requirements().stream().filter(one -> one.level() != Level.OUTSIDE).toList();
    this.deployment = deployment;
    this.stages = of;
    this.explainer = new Explainer(knowledge.rows(), deployment);
    this.all =
        all.stream()
            .filter(one -> one.requirement().stages().stream().anyMatch(of::contains))
            // What no list names is only worth a word where it leaves something open.
            .filter(one -> !one.subject().unlisted() || one.verdict() == VerdictKind.UNKNOWN)
            .toList();
    this.limits =
        this.all.stream()
            .filter(one -> one.requirement().level() == Level.OUTSIDE)
            .filter(one -> one.verdict() == VerdictKind.NOTED)
            .toList();
    this.conclusions =
        this.all.stream().filter(one -> one.requirement().level() != Level.OUTSIDE).toList();
    this.waivers = waivers;
    waivers.look(deployment);
    conclusions.stream().filter(one -> one.verdict() == VerdictKind.VIOLATED).forEach(this::waive);
  }

  private void waive(Conclusion violated) {
    Granted one =
        waivers.granted(deployment.name(), violated.requirement(), violated.subject().identity());
    if (one != null) {
      granted.put(violated, one);
    }
  }

  /**
   * Evaluates a deployment of which nothing is waived.
   *
   * @param stages the stages to report
   * @throws clusterkb.engine.EngineFault if the engine is at fault
   */
  public static Report of(
      RuleSet rules, Knowledge knowledge, Deployment deployment, Set<Stage> stages) {
    return of(rules, knowledge, deployment, stages, WaiverUse.NONE);
  }

  /**
   * Evaluates a deployment.
   *
   * @param stages the stages to report
   * @param waivers what the customer has decided to live with
   * @throws clusterkb.engine.EngineFault if the engine is at fault
   */
  public static Report of(
      RuleSet rules,
      Knowledge knowledge,
      Deployment deployment,
      Set<Stage> stages,
      WaiverUse waivers) {
    return new Report(
        rules, knowledge, deployment, knowledge.conclusions(deployment), stages, waivers);
  }

  /**
   * The report of verdicts that were reached before.
   *
   * @param conclusions what every requirement says of each of its subjects, in the order of reports
   * @param stages the stages to report
   * @param waivers what the customer has decided to live with
   */
  public static Report of(
      RuleSet rules,
      Knowledge knowledge,
      Deployment deployment,
      List<Conclusion> conclusions,
      Set<Stage> stages,
      WaiverUse waivers) {
    return new Report(rules, knowledge, deployment, conclusions, stages, waivers);
  }

  /** The knowledge that it rests on. */
  public RuleSet rules() {
    return rules;
  }

  /** The deployment that it is about. */
  public Deployment deployment() {
    return deployment;
  }

  /** All verdicts of the reported stages, in the order of requirements and subjects. */
  public List<Conclusion> conclusions() {
    return conclusions;
  }

  /** The reported stages that have requirements, in order. */
  public List<Stage> stages() {
    List<Stage> with = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (stages.contains(stage)
          && requirements.stream().anyMatch(one -> one.stages().contains(stage))) {
        with.add(stage);
      }
    }
    return with;
  }

  /** The verdicts of a stage. */
  public List<Conclusion> of(Stage stage) {
    return in(stage, conclusions);
  }

  /**
   * What puts the deployment outside of what the sources speak of. Only what the facts say counts:
   * that an unknown version might be such a one is no news.
   */
  public List<Conclusion> limits() {
    return limits;
  }

  /** What that requirement, or limit of the sources, says of each subject. */
  public List<Conclusion> of(Requirement requirement) {
    return all.stream().filter(one -> one.requirement() == requirement).toList();
  }

  /** What a stage's verdicts amount to. */
  public StageStatus status(Stage stage) {
    return in(stage, limits).isEmpty()
        ? StageStatus.of(of(stage), this::isWaived)
        : StageStatus.OUTSIDE;
  }

  /** How a violation is waived or acknowledged; null where it is not. */
  public Granted waiver(Conclusion conclusion) {
    return granted.get(conclusion);
  }

  /** Whether it is the violation of a SHOULD that a waiver settles. */
  public boolean isWaived(Conclusion conclusion) {
    Granted one = granted.get(conclusion);
    return one != null && one.settles();
  }

  /** The waivers that were applied; what is wrong with them is known after the last report. */
  public WaiverUse waivers() {
    return waivers;
  }

  private static List<Conclusion> in(Stage stage, List<Conclusion> conclusions) {
    return conclusions.stream().filter(one -> one.requirement().stages().contains(stage)).toList();
  }

  /** Why a verdict is what it is. */
  public Explanation explain(Conclusion conclusion) {
    return explainer.explain(conclusion);
  }

  /** How each condition of the requirement's rules turns out, by rule. */
  public Map<String, List<Condition>> conditions(Conclusion conclusion) {
    return explainer.conditions(conclusion);
  }

  /** How many of these verdicts are of that kind. */
  public static long count(List<Conclusion> some, VerdictKind verdict) {
    return some.stream().filter(one -> one.verdict() == verdict).count();
  }

  /** The same of violations, but for those that a waiver settles. */
  public long violated(List<Conclusion> some) {
    return count(some, VerdictKind.VIOLATED) - waived(some);
  }

  /** How many of these verdicts are violations of that level, waived ones not among them. */
  public long violated(List<Conclusion> some, Level level) {
    return some.stream()
        .filter(one -> one.verdict() == VerdictKind.VIOLATED && one.requirement().level() == level)
        .filter(one -> !isWaived(one))
        .count();
  }

  /** How many of these verdicts are violations that a waiver settles. */
  public long waived(List<Conclusion> some) {
    return some.stream().filter(this::isWaived).count();
  }

  /** The requirements of the reported stages that no fact of the deployment is a subject of. */
  public List<Requirement> withoutSubject() {
    Set<String> seen = new HashSet<>();
    conclusions.forEach(one -> seen.add(one.requirement().id()));
    return requirements.stream()
        .filter(one -> one.stages().stream().anyMatch(stages::contains))
        .filter(one -> !seen.contains(one.id()))
        .toList();
  }
}
