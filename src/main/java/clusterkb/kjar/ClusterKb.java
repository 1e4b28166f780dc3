package clusterkb.kjar;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.core.impl.InternalRuleBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/**
 * ClusterKB in a session of another Drools application: puts the facts of a deployment into it,
 * with the tables and counts that the rules look up, and reads the verdicts. Not safe for use by
 * several threads at once; close it when done, the session stays open.
 */
public final class ClusterKb implements AutoCloseable {
  /**
   * The name of the KieBase, of the session and of the rules' package, as the jar declares them.
   */
  public static final String NAME = "clusterkb";

  private final CheckSession checks;

  private ClusterKb(CheckSession checks) {
    this.checks = checks;
  }

  /** The knowledge: its version and fingerprint, the requirements and their sources. */
  public static RuleSet rules() {
    return Shipped.RULES;
  }

  /**
   * The facts of a deployment, stated with the keys and words of a deployment file: mappings as
   * maps, lists as lists, values as texts, numbers, truth values or enumerated values. What is left
   * out is unknown, and a list that is left out may hold anything.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with them
   */
  public static Deployment deployment(String name, Map<String, ?> facts) {
    return DeploymentReader.fromTree(PlainTree.of(name, facts), name, name);
  }

  /**
   * Puts a deployment's facts into a session and reaches all verdicts; rules of the application
   * fire as well.
   *
   * @param session a session of the KieBase {@link #NAME}, or of one that includes it
   * @throws IllegalArgumentException if the session cannot give sound verdicts; the message says
   *     what to change
   * @throws clusterkb.engine.EngineFault if a requirement gives a subject no verdict, or two
   */
  public static ClusterKb attach(KieSession session, Deployment deployment) {
    check(session);
    return new ClusterKb(CheckSession.in(session, Shipped.KNOWLEDGE, deployment));
  }

  private static void check(KieSession session) {
    KieBase base = session.getKieBase();
    if (base.getKiePackage(NAME) == null) {
      throw new IllegalArgumentException(
          "the session's KieBase holds no rules of ClusterKB: take the KieBase '"
              + NAME
              + "', or name it in 'includes' of yours");
    }
    if (base instanceof InternalRuleBase rules
        && rules.getRuleBaseConfiguration().isShareBetaNodes()) {
      throw new IllegalArgumentException(
          "the session's KieBase shares beta nodes, which can lose verdicts: build it with"
              + " drools.shareBetaNodes=false");
    }
    if (!session.getObjects(new ClassObjectFilter(Fact.class)).isEmpty()) {
      throw new IllegalArgumentException(
          "the session holds facts of a deployment already: close what is attached to it first");
    }
  }

  /**
   * Changes what is known of one property of one fact; all verdicts follow.
   *
   * @param value what {@link Fact#value(String)} is to give: null for unknown
   * @throws IllegalArgumentException if there is no such fact or property
   */
  public void change(Fact fact, String property, Object value) {
    PropertyType type = fact.type().property(property);
    if (type == null) {
      throw new IllegalArgumentException(fact.type() + " has no property " + property);
    }
    checks.change(fact.identity(), type, value, null);
  }

  /** The deployment as it is now. */
  public Deployment deployment() {
    return checks.deployment();
  }

  /**
   * What every requirement says of each of its subjects, in the order of reports. A subject that is
   * {@linkplain Fact#unlisted() unlisted} stands for whatever an open list does not name.
   */
  public List<Conclusion> conclusions() {
    return checks.conclusions();
  }

  /** Why a requirement says what it says: message, facts, what is missing, what to do. */
  public Explanation explain(Conclusion conclusion) {
    Objects.requireNonNull(conclusion);
    return new Explainer(Shipped.KNOWLEDGE.rows(), deployment()).explain(conclusion);
  }

  /** Takes the facts out of the session again, and with them the verdicts. */
  @Override
  public void close() {
    checks.close();
  }
}
