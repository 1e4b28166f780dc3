package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.explain.Gaps;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every verdict can be explained, the explanation comes to the same verdict, and what is missing is
 * also found without explaining.
 */
class ExplanationAgreesTest {
  private static final int RANDOM = Integer.getInteger("kb.random", 2000) / 8;
  private static final Gaps GAPS = new Gaps(Corpus.KNOWLEDGE.rows());

  @Test
  void onEveryCaseAndSample() {
    check(Corpus.documents().parallelStream());
  }

  @Test
  void onRandomDeployments() {
    RandomDeployments random = new RandomDeployments();
    check(IntStream.range(0, RANDOM).parallel().mapToObj(i -> random.document(4_000_000 + i)));
  }

  private static void check(Stream<FactsDocument> documents) {
    assertThat(documents.flatMap(document -> faults(document).stream()).limit(3)).isEmpty();
  }

  private static List<String> faults(FactsDocument document) {
    List<String> faults = new ArrayList<>();
    Deployment deployment = document.deployment();
    try (CheckSession session = new CheckSession(Corpus.KNOWLEDGE, deployment)) {
      Explainer explainer = new Explainer(Corpus.KNOWLEDGE.rows(), deployment);
      Gaps.Of gaps = GAPS.of(deployment);
      for (Conclusion conclusion : session.conclusions()) {
        String fault;
        try {
          Explanation explanation = explainer.explain(conclusion);
          fault = fault(explanation);
          if (conclusion.verdict() == VerdictKind.UNKNOWN
              && !gaps.missing(conclusion).equals(explanation.missing())) {
            fault += "gaps " + gaps.missing(conclusion) + " not " + explanation.missing();
          }
        } catch (RuntimeException e) {
          fault = e.toString();
        }
        if (!fault.isEmpty()) {
          faults.add(conclusion + ": " + fault + "\n" + document.name() + "\n" + document);
        }
      }
    }
    return faults;
  }

  private static String fault(Explanation explanation) {
    boolean unknown = explanation.conclusion().verdict() == VerdictKind.UNKNOWN;
    if (unknown == explanation.missing().isEmpty()) {
      return "missing facts: " + explanation.missing();
    }
    if (explanation.message().isBlank() || explanation.message().contains("{")) {
      return "message: '" + explanation.message() + "'";
    }
    boolean violated = explanation.conclusion().verdict() == VerdictKind.VIOLATED;
    boolean remedy = !explanation.remedy().isBlank();
    return violated != remedy || explanation.remedy().contains("{")
        ? "remedy: '" + explanation.remedy() + "'"
        : "";
  }
}
