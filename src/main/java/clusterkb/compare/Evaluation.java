package clusterkb.compare;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import java.util.List;

/**
 * What a rule set says of a deployment: the three belong together and do not change.
 *
 * @param rules the rule set
 * @param deployment the deployment
 * @param conclusions all verdicts, in the order of reports
 */
public record Evaluation(RuleSet rules, Deployment deployment, List<Conclusion> conclusions) {
  /** Copies the list. */
  public Evaluation {
    conclusions = List.copyOf(conclusions);
  }

  /**
   * Evaluates a deployment in a session of its own.
   *
   * @param knowledge some or all of the rule set's statements, ready to be evaluated
   * @throws clusterkb.engine.EngineFault if the engine is at fault
   */
  public static Evaluation of(RuleSet rules, Knowledge knowledge, Deployment deployment) {
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      return new Evaluation(rules, deployment, session.conclusions());
    }
  }

  /** The fingerprint of the rule set that the verdicts were reached with. */
  public String fingerprint() {
    return rules.fingerprint();
  }

  /**
   * Why a verdict of this evaluation is what it is.
   *
   * @throws clusterkb.engine.EngineFault if plain evaluation comes to another verdict
   */
  public Explanation explain(Conclusion conclusion) {
    return explainer().explain(conclusion);
  }

  /** Explains many verdicts of this evaluation. */
  Explainer explainer() {
    return new Explainer(rules.rows(), deployment);
  }
}
