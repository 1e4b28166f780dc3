package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drools, and the sweep of batches, come to the verdicts of the plain evaluation of all facts. */
class EngineAgreesWithReferenceTest {
  private static final int RANDOM = Integer.getInteger("kb.random", 2000);
  private static final Sweep SWEEP = new Sweep(Corpus.KNOWLEDGE);

  @Test
  void onEveryCaseOfEveryRequirement() {
    assertThat(Corpus.cases()).isNotEmpty();
    check(Corpus.cases().stream());
  }

  @Test
  void onEverySample() {
    check(Corpus.samples().stream());
  }

  @Test
  void onRandomDeployments() {
    RandomDeployments random = new RandomDeployments();
    check(LongStream.range(0, RANDOM).parallel().mapToObj(random::document));
  }

  private static void check(Stream<FactsDocument> documents) {
    assertThat(
            documents
                .map(document -> report(document, differences(document.deployment())))
                .filter(report -> !report.isEmpty())
                .limit(3))
        .isEmpty();
  }

  private static String report(FactsDocument document, List<String> differences) {
    return differences.isEmpty()
        ? ""
        : document.name() + "\n" + String.join("\n", differences) + "\n" + document;
  }

  private static List<String> differences(Deployment deployment) {
    Map<String, VerdictKind> expected =
        new ReferenceEvaluator(Corpus.KNOWLEDGE.rows(), deployment)
            .verdicts(Corpus.KNOWLEDGE.requirements());
    List<String> differences = new ArrayList<>();
    try (CheckSession session = new CheckSession(Corpus.KNOWLEDGE, deployment)) {
      Map<String, VerdictKind> actual = Corpus.verdicts(session);
      assertThat(actual.keySet()).isEqualTo(expected.keySet());
      assertThat(SWEEP.conclusions(deployment, Long.MAX_VALUE)).isEqualTo(session.conclusions());
      expected.forEach(
          (key, verdict) -> {
            if (actual.get(key) != verdict) {
              differences.add(key + ": engine " + actual.get(key) + ", reference " + verdict);
            }
          });
    }
    return differences;
  }
}
