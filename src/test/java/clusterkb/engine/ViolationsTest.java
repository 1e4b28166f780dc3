package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the cost of all verdicts is compared with does what it is to do. */
class ViolationsTest {
  private static final RuleSet RULES = RulesLoader.load(Path.of("rules"), null, count -> {});
  private static final Knowledge KNOWLEDGE = new Knowledge(RULES.inForce(false), RULES.rows());

  @Test
  void plainDroolsFindsTheViolationsOfASessionAndNoOthers() {
    Violations violations = new Violations(RULES.inForce(false), RULES.rows());
    Generator generator =
        Generator.of(RULES.facts(), Path.of("facts-samples"), new Wish(Wish.Kind.ALL, 0));
    int found = 0;
    for (int i = 1; i <= 100; i++) {
      byte[] document = generator.document(7, i).getBytes(StandardCharsets.UTF_8);
      Deployment deployment = DeploymentReader.read(RULES.facts(), "generated", document);
      try (CheckSession session = new CheckSession(KNOWLEDGE, deployment)) {
        assertThat(violations.wordsOf(deployment))
            .as("document %d", i)
            .isEqualTo(Violations.wordsOf(session.conclusions()));
      }
      found += violations.of(deployment).size();
    }
    assertThat(found).isGreaterThan(100);
  }
}
