package clusterkb.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.Knowledge;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.Planner;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Target;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From every state from which a plan exists one is proposed, with no more moves of Exchange Virtual
 * Servers than any plan needs; found by trying all steps in all states of small clusters. {@code
 * -Dkb.random=N} tries more of them.
 */
class ExhaustiveSearchTest {
  private static final int RANDOM = Math.max(1, Integer.getInteger("kb.random", 2000) / 200);

  private static RuleSet rules;
  private static Planner planner;

  @BeforeAll
  static void load() {
    rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    planner = new Planner(rules);
  }

  /** Who holds which role is no matter in these clusters, and would only multiply their states. */
  private static List<StepKind> kinds() {
    return planner.steps().kinds().values().stream()
        .filter(kind -> !kind.word().startsWith("grant-"))
        .toList();
  }

  @Test
  void noPlanNeedsFewerMoves() {
    assertThat(
            LongStream.range(0, RANDOM)
                .parallel()
                .mapToObj(ExhaustiveSearchTest::wrong)
                .filter(Objects::nonNull)
                .limit(3))
        .isEmpty();
  }

  private static String wrong(long seed) {
    Cluster cluster = RandomClusters.small(seed);
    Deployment deployment = cluster.deployment(rules.facts());
    Target target = planner.suggested(deployment);
    if (target == null) {
      return null;
    }
    PlanReport report = planner.propose(deployment, target);
    boolean proposed = !report.unsound();
    int moves = proposed ? report.cost().moves() : Integer.MAX_VALUE;
    Knowledge asked = Player.asked(rules, planner.steps(), target);
    int least;
    try (Player player = new Player(rules, asked, deployment, target)) {
      least = new Exhaustive(player, kinds()).leastMoves(moves);
    }
    if (least < moves) {
      return cluster.title
          + ": "
          + least
          + " moves are enough, but "
          + (proposed ? moves + " are proposed" : "nothing is proposed")
          + "\n"
          + cluster;
    }
    boolean saysWhy = !report.hindering().isEmpty() || !report.forbidding().isEmpty();
    return proposed || saysWhy ? null : cluster.title + ": nothing is said\n" + cluster;
  }
}
