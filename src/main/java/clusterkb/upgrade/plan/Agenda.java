package clusterkb.upgrade.plan;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What there is to do in a scene: what the goal still lacks, the steps that would help, what
 * hinders those, the steps that would help against that, and so on.
 */
final class Agenda {
  /** How far a step waits for what only advises against it. */
  enum Advice {
    /** It waits until nothing advises against it, if the knowledge has a remedy. */
    HEEDED,
    /** It waits where something can be done about it at once. */
    HEEDED_IF_POSSIBLE,
    /** It does not wait. */
    IGNORED
  }

  /**
   * What is known of a step that would help.
   *
   * @param step the step
   * @param hindering what forbids it, or advises against it where something can be done about that
   * @param against for each of those, the steps that would help against it
   */
  record Candidate(Step step, List<GuardVerdict> hindering, List<Set<Step>> against) {}

  private final Steps steps;
  private final Scene scene;
  private final Advice advice;
  private final Map<Step, Candidate> candidates = new LinkedHashMap<>();
  private final List<Set<Step>> helping = new ArrayList<>();
  private final List<GuardVerdict> needs;
  private Step free;

  private Agenda(Steps steps, Scene scene, Goal goal, Advice advice) {
    this.steps = steps;
    this.scene = scene;
    this.needs = goal.lacking(scene);
    this.advice = advice;
  }

  /**
   * What there is to do now.
   *
   * @param down what users are waiting for, which comes first
   * @param advice how far steps wait for what advises against them
   * @param wanted which free step to stop at once it is found: one that nothing hinders and that
   *     costs users nothing
   */
  static Agenda of(
      Steps steps,
      Scene scene,
      Goal goal,
      Set<FactKey> down,
      Advice advice,
      Predicate<Step> wanted) {
    Agenda agenda = new Agenda(steps, scene, goal, advice);
    for (Way way : agenda.ways(down)) {
      Set<Step> help = agenda.helping(way.requirement(), way.facts());
      agenda.helping.add(help);
      agenda.explore(help, wanted);
    }
    return agenda;
  }

  /** A way in which the goal is not reached. */
  private record Way(Requirement requirement, Map<String, Fact> facts) {
    boolean isAbout(Set<FactKey> some) {
      return facts.values().stream().anyMatch(fact -> some.contains(fact.identity()));
    }
  }

  /** All of them; first those about what users are waiting for. */
  private List<Way> ways(Set<FactKey> down) {
    List<Way> urgent = new ArrayList<>();
    List<Way> others = new ArrayList<>();
    for (GuardVerdict need : needs) {
      for (Map<String, Fact> facts : need.ways()) {
        Way way = new Way(need.guard().requirement(), facts);
        (way.isAbout(down) ? urgent : others).add(way);
      }
    }
    urgent.addAll(others);
    return urgent;
  }

  /** The steps that would help where a requirement is violated in that way. */
  private Set<Step> helping(Requirement requirement, Map<String, Fact> way) {
    Set<Step> found = new LinkedHashSet<>();
    for (StepKind kind : steps.meeting(requirement.id())) {
      Map<String, Fact> bound = Binding.of(kind, requirement, way, scene);
      if (bound != null) {
        for (Map<String, Fact> match : scene.explainer().matches(kind.rule(), bound)) {
          found.add(step(kind, match));
        }
      }
    }
    return found;
  }

  /** The step of that kind about those facts. */
  static Step step(StepKind kind, Map<String, Fact> match) {
    Map<String, FactKey> about = new LinkedHashMap<>();
    match.forEach(
        (variable, fact) -> {
          if (kind.variables().containsKey(variable)) {
            about.put(variable, fact.identity());
          }
        });
    return new Step(kind, about, Map.of());
  }

  /**
   * Looks at steps that would help in the same way, and at what would help against what hinders.
   */
  private void explore(Set<Step> help, Predicate<Step> wanted) {
    List<Candidate> fresh = new ArrayList<>();
    for (Step step : help) {
      if (free == null && !candidates.containsKey(step)) {
        Candidate candidate = consider(step, wanted);
        candidates.put(step, candidate);
        fresh.add(candidate);
      }
    }
    for (Candidate candidate : promising(fresh)) {
      for (Set<Step> others : candidate.against()) {
        if (free == null) {
          explore(others, wanted);
        }
      }
    }
  }

  /** Those that are least hindered; the others are choices that need more to be done first. */
  private static List<Candidate> promising(List<Candidate> some) {
    int least =
        some.stream()
            .filter(one -> one.against().stream().noneMatch(Set::isEmpty))
            .mapToInt(one -> one.hindering().size())
            .min()
            .orElse(Integer.MAX_VALUE);
    return some.stream().filter(one -> one.hindering().size() <= least).toList();
  }

  private Candidate consider(Step step, Predicate<Step> wanted) {
    List<GuardVerdict> hindering = new ArrayList<>();
    List<Set<Step>> against = new ArrayList<>();
    for (GuardVerdict guard : scene.hindering(step)) {
      List<Set<Step>> ways = new ArrayList<>();
      for (Map<String, Fact> way : guard.ways()) {
        ways.add(helping(guard.guard().requirement(), way));
      }
      boolean curable = ways.stream().noneMatch(Set::isEmpty);
      boolean known = !steps.meeting(guard.guard().requirement().id()).isEmpty();
      boolean waits =
          advice == Advice.HEEDED && known || advice == Advice.HEEDED_IF_POSSIBLE && curable;
      if (guard.forbids() || waits) {
        hindering.add(guard);
        against.addAll(ways);
      }
    }
    if (hindering.isEmpty() && !step.kind().downtime().costs() && wanted.test(step)) {
      free = step;
    }
    return new Candidate(step, hindering, against);
  }

  /** Whether nothing is left to do. */
  boolean reached() {
    return needs.isEmpty();
  }

  /** What stands in the way and nothing is known to help against. */
  List<GuardVerdict> hopeless() {
    List<GuardVerdict> hindering = new ArrayList<>();
    candidates.values().forEach(candidate -> hindering.addAll(candidate.hindering()));
    List<GuardVerdict> all = new ArrayList<>(hindering);
    all.addAll(needs);
    List<GuardVerdict> found = all.stream().filter(one -> !isCurable(one)).toList();
    return found.isEmpty() ? hindering : found;
  }

  private boolean isCurable(GuardVerdict one) {
    return one.ways().stream().noneMatch(way -> helping(one.guard().requirement(), way).isEmpty());
  }

  /** A step that can be taken at once and costs users nothing; null if none was found. */
  Step free() {
    return free;
  }

  /** The steps that can be taken at once. */
  List<Step> options() {
    return candidates.values().stream()
        .filter(one -> one.hindering().isEmpty())
        .map(Candidate::step)
        .toList();
  }

  /**
   * What cannot be avoided from here, at least.
   *
   * @param ledger the account so far
   */
  LeastCost leastCost(Ledger ledger) {
    return new LeastCost(helping, candidates, needs, ledger, scene);
  }
}
