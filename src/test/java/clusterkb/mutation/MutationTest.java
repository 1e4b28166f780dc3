package clusterkb.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.cases.CaseRunner;
import clusterkb.engine.ReferenceEvaluator;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The cases of each requirement notice every small change of its rules, but those that {@code
 * equivalent.yaml} lists with the reason why they mean the same. Prints the score; {@code
 * -Dkb.cases=ID} takes only requirements whose ids begin so.
 */
class MutationTest {
  private static final RuleSet RULES = RulesLoader.load(Path.of("rules"), null, count -> {});
  private static final Path EQUIVALENT = Path.of("src/test/resources/mutation/equivalent.yaml");

  /** What the cases do not notice, by requirement. */
  private static Map<String, TreeSet<String>> survivors(AtomicInteger mutants) {
    Map<String, TreeSet<String>> survivors = new TreeMap<>();
    String only = System.getProperty("kb.cases", "");
    for (Requirement one : RULES.all()) {
      if (one.id().startsWith(only)) {
        List<Case> cases = CaseFile.of(RULES.facts(), one, Path.of(""));
        for (Mutations.Mutant mutant : Mutations.of(one)) {
          mutants.incrementAndGet();
          if (cases.stream().noneMatch(each -> notices(each, mutant))) {
            survivors.computeIfAbsent(one.id(), id -> new TreeSet<>()).add(mutant.change());
          }
        }
      }
    }
    return survivors;
  }

  private static boolean notices(Case one, Mutations.Mutant mutant) {
    List<Explanation> explanations = explanations(one, mutant.requirement());
    Explainer explainer = new Explainer(RULES.rows(), one.deployment());
    return mutant.original() == null
        ? !CaseRunner.differences(one, explanations, explainer).isEmpty()
        : !told(one, explanations).equals(told(one, explanations(one, mutant.original())));
  }

  private static List<Explanation> explanations(Case one, Requirement requirement) {
    Explainer explainer = new Explainer(RULES.rows(), one.deployment());
    return new ReferenceEvaluator(RULES.rows(), one.deployment())
        .conclusions(requirement).stream().map(explainer::explain).toList();
  }

  /** The verdicts, and the messages of a case that states any. */
  private static List<String> told(Case one, List<Explanation> explanations) {
    return explanations.stream()
        .map(
            each ->
                each.conclusion().verdict()
                    + (one.messages().isEmpty() ? "" : " " + each.message()))
        .toList();
  }

  private static Map<String, TreeSet<String>> listed() throws IOException {
    Map<String, TreeSet<String>> listed = new TreeMap<>();
    JsonNode file = new YAMLMapper().readTree(EQUIVALENT.toFile());
    for (Map.Entry<String, JsonNode> requirement : file.properties()) {
      for (JsonNode one : requirement.getValue()) {
        assertThat(one.get("reason").asText()).as(requirement.getKey()).isNotBlank();
        for (JsonNode change : one.get("changes")) {
          assertThat(
                  listed
                      .computeIfAbsent(requirement.getKey(), id -> new TreeSet<>())
                      .add(change.asText()))
              .as("%s lists '%s' once", requirement.getKey(), change.asText())
              .isTrue();
        }
      }
    }
    return listed;
  }

  @Test
  void everyChangeIsNoticedByACaseOrMeansTheSame() throws IOException {
    AtomicInteger mutants = new AtomicInteger();
    Map<String, TreeSet<String>> survivors = survivors(mutants);
    Map<String, TreeSet<String>> listed = listed();
    listed.keySet().removeIf(id -> !id.startsWith(System.getProperty("kb.cases", "")));
    int same = listed.values().stream().mapToInt(TreeSet::size).sum();
    int survived = survivors.values().stream().mapToInt(TreeSet::size).sum();
    System.out.printf(
        "mutants %d: %d killed, %d mean the same, %d survive%n",
        mutants.get(), mutants.get() - survived, same, survived - same);
    assertThat(survivors).isEqualTo(listed);
  }
}
