package clusterkb.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.Knowledge;
import clusterkb.engine.Truth;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.upgrade.plan.Entry;
import clusterkb.upgrade.plan.Link;
import clusterkb.upgrade.plan.PlanFile;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.Planner;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every proposed plan has in common, over random starting states. {@code -Dkb.random=N} tries
 * more of them.
 */
class PlanPropertiesTest {
  private static final int RANDOM = Math.max(1, Integer.getInteger("kb.random", 2000) / 160);

  private static RuleSet rules;
  private static Planner planner;
  private static Knowledge all;
  private static List<Proposal> proposals;

  /**
   * A plan that was proposed.
   *
   * @param cluster the cluster
   * @param seed by which it was made up
   * @param deployment its deployment file
   * @param report the plan
   */
  private record Proposal(Cluster cluster, long seed, Deployment deployment, PlanReport report) {
    Target target() {
      return report.target();
    }

    List<Step> plan() {
      return report.steps().stream().map(PlayedStep::step).toList();
    }

    String story(String what) {
      StringBuilder text = new StringBuilder(cluster.title + ": " + what + "\n");
      report
          .steps()
          .forEach(s -> text.append(s.number()).append(' ').append(s.title()).append('\n'));
      return text.append(cluster).toString();
    }
  }

  @BeforeAll
  static void propose() {
    rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    planner = new Planner(rules);
    all = Player.all(rules);
    proposals =
        LongStream.range(0, RANDOM)
            .parallel()
            .mapToObj(PlanPropertiesTest::proposal)
            .filter(one -> one != null)
            .toList();
  }

  private static Proposal proposal(long seed) {
    Cluster cluster = RandomClusters.any(seed);
    Deployment deployment = cluster.deployment(rules.facts());
    Target target = planner.suggested(deployment);
    return target == null
        ? null
        : new Proposal(cluster, seed, deployment, planner.propose(deployment, target));
  }

  private static void check(Function<Proposal, List<String>> wrong) {
    assertThat(
            proposals.parallelStream()
                .flatMap(one -> wrong.apply(one).stream().limit(1).map(one::story))
                .limit(3))
        .isEmpty();
  }

  private static Player player(Proposal one) {
    Knowledge asked = Player.asked(rules, planner.steps(), one.target());
    return new Player(rules, asked, one.deployment(), one.target());
  }

  @Test
  void thereIsAPlanForMost() {
    assertThat(proposals.stream().filter(one -> !one.report().steps().isEmpty()).count())
        .isGreaterThan(RANDOM * 8L / 10);
  }

  @Test
  void whoProposesNothingSaysWhy() {
    check(
        one ->
            one.report().steps().isEmpty()
                    && one.report().hindering().isEmpty()
                    && one.report().forbidding().isEmpty()
                    && !reachedAtOnce(one)
                ? List.of("nothing is proposed, and nothing said")
                : List.of());
  }

  private static boolean reachedAtOnce(Proposal one) {
    try (Player player = player(one)) {
      return player.reached();
    }
  }

  @Test
  void aProposedPlanPassesWhenItIsVerified() {
    check(
        one -> {
          if (one.report().steps().isEmpty()) {
            return List.of();
          }
          PlanFile file = PlanFile.of(one.report());
          PlanReport played = planner.verify(one.deployment(), one.target(), file, true);
          List<String> wrong = new ArrayList<>();
          for (PlayedStep step : played.steps()) {
            if (step.wrong() || step.possible() != Truth.TRUE) {
              wrong.add("step " + step.number() + " is wrong: " + reasons(step));
            }
          }
          played.lacking().forEach(lack -> wrong.add("lacks " + lack.explanation().message()));
          if (!played.cost().equals(one.report().cost())
              || !titles(played).equals(titles(one.report()))) {
            wrong.add("it is another plan when verified: " + titles(played));
          }
          return wrong;
        });
  }

  private static List<String> reasons(PlayedStep step) {
    List<String> reasons = new ArrayList<>(List.of("possible " + step.possible()));
    step.guards().forEach(one -> reasons.add(one.guard().requirement().id()));
    step.breaking().forEach(one -> reasons.add(one.requirement().id()));
    return reasons;
  }

  private static List<String> titles(PlanReport report) {
    return report.steps().stream().map(PlayedStep::title).toList();
  }

  @Test
  void noStepCanBeLeftOut() {
    check(
        one -> {
          List<String> wrong = new ArrayList<>();
          try (Player player = player(one)) {
            int advice = player.advice(one.plan());
            for (int i = 0; i < one.plan().size(); i++) {
              List<Step> shorter = new ArrayList<>(one.plan());
              shorter.remove(i);
              int without = player.advice(shorter);
              if (without >= 0 && without <= advice && verifies(one, i, -1)) {
                wrong.add("step " + (i + 1) + " can be left out");
              }
            }
          }
          return wrong;
        });
  }

  @Test
  void aWrittenPlanThatLacksAStepOrHasTwoExchangedDoesNotPass() {
    check(
        one -> {
          List<String> wrong = new ArrayList<>();
          if (one.report().steps().isEmpty()) {
            return wrong;
          }
          Random random = new Random(one.seed());
          int left = random.nextInt(one.report().steps().size());
          if (verifies(one, left, -1)) {
            wrong.add("step " + (left + 1) + " can be left out");
          }
          List<Link> links = ordered(one);
          if (!links.isEmpty()) {
            Link link = links.get(random.nextInt(links.size()));
            PlayedStep early = verify(one, link.step() - 1, link.before() - 1).step(link.step());
            if (!refuses(early, link)) {
              wrong.add("exchanged: " + link + ", but " + reasons(early));
            }
          }
          return wrong;
        });
  }

  private static boolean refuses(PlayedStep early, Link link) {
    String id = link.requirement().id();
    return early.possible() == Truth.FALSE
        || early.forbidding().stream().anyMatch(g -> g.guard().requirement().id().equals(id));
  }

  /** The links that say that two steps must not be exchanged. */
  private static List<Link> ordered(Proposal one) {
    return one.report().links().stream()
        .filter(link -> link.strength() == Link.Strength.ORDERED)
        .toList();
  }

  /** The plan with a step left out, or with two exchanged, as a file, verified. */
  private static PlanReport verify(Proposal one, int index, int other) {
    PlanFile file = PlanFile.of(one.report());
    List<List<Entry>> groups = new ArrayList<>(file.groups());
    if (other < 0) {
      groups.remove(index);
    } else {
      Collections.swap(groups, index, other);
    }
    PlanFile changed = new PlanFile(file.name(), file.target(), groups);
    return planner.verify(one.deployment(), one.target(), changed, true);
  }

  private static boolean verifies(Proposal one, int index, int other) {
    PlanReport report = verify(one, index, other);
    long advice = report.steps().stream().mapToLong(step -> step.advising().size()).sum();
    long before = one.report().steps().stream().mapToLong(step -> step.advising().size()).sum();
    return !report.unsound() && advice <= before;
  }

  @Test
  void eachLinkSaysWhatWouldBeWrongWithoutIt() {
    check(
        one -> {
          List<String> wrong = new ArrayList<>();
          try (Player player = player(one)) {
            for (int i = 1; i <= one.plan().size(); i++) {
              for (Link link : ordered(one)) {
                if (link.step() == i && !refused(player, one.plan().get(link.before() - 1), link)) {
                  wrong.add("nothing would be wrong: " + link);
                }
              }
              player.take(one.plan().get(i - 1));
            }
          }
          return wrong;
        });
  }

  @Test
  void whatAStepIsNeededForIsWrongWithoutIt() {
    check(
        one -> {
          List<String> wrong = new ArrayList<>();
          for (Link link : one.report().links()) {
            if (link.strength() == Link.Strength.NEEDED && link.before() > 0) {
              try (Player player = player(one)) {
                for (int i = 1; i < link.before(); i++) {
                  if (i != link.step()) {
                    player.take(one.plan().get(i - 1));
                  }
                }
                if (!refused(player, one.plan().get(link.before() - 1), link)) {
                  wrong.add("nothing would be wrong: " + link);
                }
              }
            }
          }
          return wrong;
        });
  }

  private static boolean refused(Player player, Step early, Link link) {
    String id = link.requirement().id();
    if (id.equals(early.kind().rule().id())) {
      return !player.possible(early);
    }
    return player.against(early).stream()
        .filter(GuardVerdict::forbids)
        .anyMatch(g -> g.guard().requirement().id().equals(id));
  }

  @Test
  void eachStepGivesTheVerdictsOfAFreshSession() {
    check(
        one -> {
          List<String> wrong = new ArrayList<>();
          try (Player player = new Player(rules, all, one.deployment(), one.target())) {
            for (Step step : one.plan()) {
              player.take(step);
              differences(player.verdicts(), player.verdictsAnew(), "after " + step, wrong);
            }
          }
          return wrong;
        });
  }

  @Test
  void whatIsTakenBackLeavesNoTrace() {
    check(
        one -> {
          List<String> wrong = new ArrayList<>();
          try (Player player = new Player(rules, all, one.deployment(), one.target())) {
            Map<String, ?> verdicts = player.verdicts();
            Map<String, ?> facts = player.facts();
            one.plan().forEach(player::take);
            player.takeAllBack();
            differences(player.verdicts(), verdicts, "taken back", wrong);
            differences(player.facts(), facts, "taken back", wrong);
          }
          return wrong;
        });
  }

  private static void differences(
      Map<String, ?> found, Map<String, ?> expected, String when, List<String> wrong) {
    if (!found.equals(expected)) {
      Map<String, Object> other = new TreeMap<>(found);
      other.entrySet().removeAll(expected.entrySet());
      Map<String, Object> lost = new TreeMap<>(expected);
      lost.entrySet().removeAll(found.entrySet());
      wrong.add(when + ": " + other + " instead of " + lost);
    }
  }

  @Test
  void theOrderOfTheFactsDoesNotMatter() {
    check(
        one -> {
          Deployment mixed = one.cluster().shuffled(rules.facts(), one.seed());
          List<String> plan = titles(planner.propose(mixed, one.target()));
          return plan.equals(titles(one.report()))
              ? List.of()
              : List.of("with its facts in another order: " + String.join("\n  ", plan));
        });
  }
}
