package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.explain.Explainer;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever rules may be written, the engine comes to the verdicts of the plain evaluation, at first
 * and after changes, and explanations and the sweep come to the same.
 */
class RandomRulesTest {
  private static final int SETS = Integer.getInteger("kb.random", 2000) / 20;
  private static final int REQUIREMENTS = 12;
  private static final int DEPLOYMENTS = 6;
  private static final int CHANGES = 6;

  /** To try all facts for all variables takes too long with more facts than these. */
  private static final int MOST_FACTS = 80;

  private final RandomDeployments deployments = new RandomDeployments();

  @Test
  void engineReferenceAndExplanationAgree() {
    assertThat(
            IntStream.range(0, SETS)
                .parallel()
                .mapToObj(this::faults)
                .flatMap(List::stream)
                .limit(3))
        .isEmpty();
  }

  private List<String> faults(int seed) {
    List<Requirement> requirements =
        new RandomRequirements(deployments.values(), seed).requirements(REQUIREMENTS);
    Knowledge knowledge = new Knowledge(requirements, List.of());
    Sweep sweep = new Sweep(knowledge);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < DEPLOYMENTS; i++) {
      FactsDocument document = deployments.document(5_000_000L + seed * DEPLOYMENTS + i);
      Deployment deployment = document.deployment();
      if (deployment.all().size() > MOST_FACTS) {
        continue;
      }
      Random changes = new Random(i);
      StringBuilder history = new StringBuilder("rules " + seed + ", " + document);
      try (CheckSession session = new CheckSession(knowledge, deployment)) {
        compare(knowledge, sweep, session, history.toString(), faults);
        for (int j = 0; j < CHANGES; j++) {
          change(session, history, changes);
        }
        compare(knowledge, sweep, session, history.toString(), faults);
      } catch (EngineFault e) {
        faults.add(e.getMessage() + "\n" + history);
      }
    }
    return faults;
  }

  private static void compare(
      Knowledge knowledge, Sweep sweep, CheckSession session, String history, List<String> faults) {
    Deployment deployment = session.deployment();
    ReferenceEvaluator reference = new ReferenceEvaluator(knowledge.rows(), deployment);
    Explainer explainer = new Explainer(knowledge.rows(), deployment);
    if (!sweep.conclusions(deployment, Long.MAX_VALUE).equals(session.conclusions())) {
      faults.add("the sweep differs\n" + history);
    }
    for (Conclusion conclusion : session.conclusions()) {
      Requirement requirement = conclusion.requirement();
      VerdictKind expected = reference.verdict(requirement, conclusion.subject());
      if (conclusion.verdict() != expected) {
        String rule = requirement.scope() + "\n" + requirement.breaches();
        faults.add(conclusion + ", reference " + expected + "\n" + rule + "\n" + history);
      } else {
        explainer.explain(conclusion);
      }
    }
  }

  private void change(CheckSession session, StringBuilder history, Random changes) {
    Deployment deployment = session.deployment();
    Fact fact = RuleValues.pick(deployment.facts(), changes);
    List<PropertyType> open =
        fact.type().properties().stream()
            .filter(property -> deployments.values().read(property))
            .filter(property -> !property.identity() && !property.derived())
            .filter(property -> property != fact.type().ownerProperty())
            .toList();
    if (!open.isEmpty()) {
      PropertyType property = RuleValues.pick(open, changes);
      Map<FactType, List<String>> names = RandomDeployments.names(deployment);
      Object value = deployments.values().value(property, names, changes);
      history.append(fact).append('.').append(property).append(" = ").append(value).append('\n');
      session.change(fact.identity(), property, value, null);
    }
  }
}
