package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The verdict on a partial deployment is what its completions come to, as the definition has it:
 * none of them contradicts it, and where it is UNKNOWN some break the requirement and some do not.
 */
class CompletionTest {
  private static final int RANDOM = Integer.getInteger("kb.random", 2000) / 4;
  private static final Path INEXACT = Path.of("src/test/resources/soundness/inexact.yaml");

  /** Completions of one case; an UNKNOWN is tried until both outcomes have turned up. */
  private static final int FEW = 12;

  private static final int MANY = 2000;

  /** What the completions of one partial deployment came to, for one subject. */
  private record Outcome(String key, VerdictKind partial, Set<VerdictKind> whole) {
    boolean contradicted() {
      return switch (partial) {
        case VIOLATED, NOTED -> !Set.of(partial).containsAll(whole);
        case MET -> whole.contains(VerdictKind.VIOLATED);
        case NOT_APPLICABLE -> !Set.of(VerdictKind.NOT_APPLICABLE).containsAll(whole);
        case UNKNOWN -> false;
      };
    }

    boolean decidedBothWays() {
      boolean broken = whole.contains(VerdictKind.VIOLATED) || whole.contains(VerdictKind.NOTED);
      return broken && whole.size() > 1;
    }
  }

  private static RuleSet only(Requirement requirement) {
    RuleSet all = Corpus.RULES;
    return new RuleSet(
        all.version(),
        all.fingerprint(),
        all.facts(),
        List.of(requirement),
        all.rows(),
        all.documents(),
        all.conflicts(),
        all.upgrade(),
        all.diagnosis());
  }

  private static Map<String, VerdictKind> verdicts(
      List<Requirement> requirements, FactsDocument document) {
    return new ReferenceEvaluator(Corpus.RULES.rows(), document.deployment())
        .verdicts(requirements);
  }

  private static List<Outcome> outcomes(
      Requirement requirement, FactsDocument partial, List<FactsDocument> models) {
    Completions completions = new Completions(only(requirement));
    List<Requirement> alone = List.of(requirement);
    List<Outcome> outcomes = new ArrayList<>();
    verdicts(alone, partial)
        .forEach(
            (key, verdict) -> {
              if (!key.contains("(not listed)")) {
                outcomes.add(new Outcome(key, verdict, EnumSet.noneOf(VerdictKind.class)));
              }
            });
    Random random = new Random(partial.name().hashCode());
    for (int i = 0; i < MANY; i++) {
      boolean undecided =
          outcomes.stream()
              .anyMatch(one -> one.partial() == VerdictKind.UNKNOWN && !one.decidedBothWays());
      if (i >= FEW && !undecided) {
        break;
      }
      Map<String, VerdictKind> whole =
          verdicts(alone, completions.of(partial, RuleValues.pick(models, random), random));
      for (Outcome one : outcomes) {
        VerdictKind verdict = whole.get(one.key());
        if (verdict != VerdictKind.UNKNOWN) {
          one.whole().add(verdict);
        }
      }
    }
    return outcomes;
  }

  private static Set<String> listed() throws IOException {
    Set<String> listed = new TreeSet<>();
    JsonNode file = new YAMLMapper().readTree(INEXACT.toFile());
    file.properties()
        .forEach(
            entry -> {
              assertThat(entry.getValue().get("reason").asText()).isNotBlank();
              entry.getValue().get("cases").forEach(one -> listed.add(one.asText()));
            });
    return listed;
  }

  @Test
  void casesComeToWhatTheirCompletionsComeTo() throws IOException {
    List<Outcome> all =
        Corpus.RULES.statements().parallelStream().flatMap(CompletionTest::outcomes).toList();
    assertThat(all.stream().filter(Outcome::contradicted)).isEmpty();
    assertThat(all.stream().filter(one -> one.partial() == VerdictKind.UNKNOWN)).isNotEmpty();
    Set<String> inexact = new TreeSet<>();
    all.stream()
        .filter(one -> one.partial() == VerdictKind.UNKNOWN && !one.decidedBothWays())
        .forEach(one -> inexact.add(one.key()));
    assertThat(inexact).isEqualTo(listed());
  }

  /** Each case, completed after the model of the other ones. */
  private static Stream<Outcome> outcomes(Requirement requirement) {
    List<FactsDocument> cases = Corpus.cases(requirement);
    return cases.stream().flatMap(each -> named(each, outcomes(requirement, each, cases)));
  }

  /** The case's name, without its file. */
  private static String caseOf(FactsDocument document) {
    return document.name().substring(document.name().indexOf(": ") + 2);
  }

  private static Stream<Outcome> named(FactsDocument document, List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            one ->
                new Outcome(
                    one.key().replaceFirst(" ", ": " + caseOf(document) + ": "),
                    one.partial(),
                    one.whole()));
  }

  @Test
  void randomDeploymentsAreNotContradictedByTheirCompletions() {
    RandomDeployments random = new RandomDeployments();
    assertThat(
            IntStream.range(0, RANDOM)
                .parallel()
                .boxed()
                .flatMap(
                    seed ->
                        contradictions(
                            random.document(2_000_000 + seed),
                            new Completions(Corpus.RULES),
                            new Random(seed)))
                .limit(3))
        .isEmpty();
  }

  private static Stream<String> contradictions(
      FactsDocument partial, Completions completions, Random random) {
    List<String> found = new ArrayList<>();
    Map<String, VerdictKind> said = engine(partial);
    for (int i = 0; i < 3; i++) {
      FactsDocument whole = completions.of(partial, random);
      Map<String, VerdictKind> verdicts = engine(whole);
      said.forEach(
          (key, verdict) -> {
            VerdictKind completed = verdicts.get(key);
            if (completed != null
                && completed != VerdictKind.UNKNOWN
                && !key.contains("(not listed)")
                && new Outcome(key, verdict, EnumSet.of(completed)).contradicted()) {
              found.add(
                  key
                      + ": "
                      + verdict
                      + ", completed "
                      + completed
                      + "\n"
                      + partial
                      + "\ncompleted\n"
                      + whole);
            }
          });
    }
    return found.stream();
  }

  private static Map<String, VerdictKind> engine(FactsDocument document) {
    try (CheckSession session = new CheckSession(Corpus.KNOWLEDGE, document.deployment())) {
      return Corpus.verdicts(session);
    }
  }
}
