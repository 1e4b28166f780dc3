package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Account;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A live session that follows changes says what a fresh one says of the same facts. */
class IncrementalTest {
  private static final int RANDOM = Integer.getInteger("kb.random", 2000) / 20;
  private static final int CHANGES = 24;

  private final RandomDeployments random = new RandomDeployments();

  @Test
  void anyChangesGiveTheVerdictsOfAFreshSession() {
    assertThat(
            IntStream.range(0, RANDOM)
                .parallel()
                .mapToObj(seed -> differences(2_000_000 + seed, false))
                .flatMap(List::stream)
                .limit(3))
        .isEmpty();
  }

  @Test
  void changesOfAccountsAndTheirGroupsGiveTheVerdictsOfAFreshSession() {
    assertThat(
            IntStream.range(0, RANDOM)
                .parallel()
                .mapToObj(seed -> differences(3_000_000 + seed, true))
                .flatMap(List::stream)
                .limit(3))
        .isEmpty();
  }

  private List<String> differences(long seed, boolean accountsOnly) {
    Random changes = new Random(seed);
    FactsDocument document = random.document(seed);
    StringBuilder history = new StringBuilder(document + "--- changed:\n");
    try (CheckSession session = new CheckSession(Corpus.KNOWLEDGE, document.deployment())) {
      for (int i = 1; i <= CHANGES; i++) {
        history.append(change(session, accountsOnly, changes)).append('\n');
        if (i % 4 == 0) {
          List<String> differences = differences(session);
          if (!differences.isEmpty()) {
            return List.of(document.name() + "\n" + history + String.join("\n", differences));
          }
        }
      }
    }
    return List.of();
  }

  private String change(CheckSession session, boolean accountsOnly, Random changes) {
    Deployment deployment = session.deployment();
    List<Fact> facts =
        deployment.facts().stream().filter(f -> !accountsOnly || f instanceof Account).toList();
    if (facts.isEmpty()) {
      return "";
    }
    Fact fact = RuleValues.pick(facts, changes);
    List<PropertyType> open = changeable(fact.type());
    if (open.isEmpty()) {
      return "";
    }
    PropertyType property = RuleValues.pick(open, changes);
    Map<FactType, List<String>> names = RandomDeployments.names(deployment);
    Object value = changes.nextInt(3) == 0 ? null : random.values().value(property, names, changes);
    session.change(fact.identity(), property, value, null);
    return fact + "." + property + " = " + value;
  }

  private List<PropertyType> changeable(FactType type) {
    return type.properties().stream()
        .filter(property -> random.values().read(property))
        .filter(property -> !property.identity() && !property.derived())
        .filter(property -> property != type.ownerProperty())
        .toList();
  }

  private static List<String> differences(CheckSession session) {
    Map<String, VerdictKind> live = Corpus.verdicts(session);
    List<String> differences = new ArrayList<>();
    try (CheckSession fresh = new CheckSession(Corpus.KNOWLEDGE, session.deployment())) {
      Map<String, VerdictKind> expected = Corpus.verdicts(fresh);
      assertThat(live.keySet()).isEqualTo(expected.keySet());
      expected.forEach(
          (key, verdict) -> {
            if (live.get(key) != verdict) {
              differences.add(key + ": live " + live.get(key) + ", fresh " + verdict);
            }
          });
    }
    return differences;
  }
}
