package clusterkb.compare;

import clusterkb.engine.Knowledge;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two rule sets state differently, and what that does to the verdicts on a corpus.
 *
 * @param rules what they state differently
 * @param specimens the deployments of the corpus, by group, then in the corpus' order
 * @param unread the files of the corpus that only one side can read
 * @param changes the verdicts that differ, by the requirement's id, in the order of the specimens
 */
public record Comparison(
    RulesChange rules,
    List<Specimen> specimens,
    List<Unread> unread,
    Map<String, List<Change>> changes) {
  /**
   * A verdict that differs on a deployment.
   *
   * @param on the deployment
   * @param verdict the verdict
   */
  public record Change(Specimen on, VerdictChange verdict) {}

  /** Copies the lists. */
  public Comparison {
    specimens = List.copyOf(specimens);
    unread = List.copyOf(unread);
  }

  /**
   * Evaluates the requirements that differ on both sides. The others cannot differ: a verdict
   * depends on nothing but its requirement, the tables and the facts.
   *
   * @throws clusterkb.engine.EngineFault if the engine is at fault
   */
  public static Comparison of(RulesChange rules, Corpus corpus) {
    Set<String> deciding = rules.deciding();
    List<Specimen> specimens =
        corpus.specimens().stream().sorted(Comparator.comparing(Specimen::group)).toList();
    Side before = new Side(rules.before(), deciding, rules.after());
    Side after = new Side(rules.after(), deciding, rules.before());
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    rules.requirements().forEach(change -> changes.put(change.id(), new ArrayList<>()));
    if (!deciding.isEmpty()) {
      // Two lists of one order, whatever the threads.
      List<List<Change>> all =
          specimens.parallelStream()
              .filter(one -> one.before() != null && one.after() != null)
              .map(one -> changes(one, before, after))
              .toList();
      for (List<Change> some : all) {
        some.forEach(change -> changes.get(change.verdict().requirement()).add(change));
      }
    }
    return new Comparison(rules, specimens, corpus.unread(), changes);
  }

  private static List<Change> changes(Specimen on, Side before, Side after) {
    return VerdictChanges.between(
            before.evaluate(on.before()), after.evaluate(on.after()), id -> true)
        .stream()
        .map(change -> new Change(on, change))
        .toList();
  }

  /** Whether nothing differs. */
  public boolean none() {
    return rules.none() && unread.isEmpty();
  }

  /** The verdicts of a requirement that differ. */
  public List<Change> of(RequirementChange requirement) {
    return changes.get(requirement.id());
  }

  /** One side's statements that differ, ready to be evaluated. */
  private static final class Side {
    private final RuleSet rules;
    private final Knowledge knowledge;

    /** What is not in force gives no verdicts, unless it is a draft on the other side as well. */
    Side(RuleSet rules, Set<String> ids, RuleSet other) {
      this.rules = rules;
      Set<String> drafts = drafts(rules);
      drafts.retainAll(drafts(other));
      this.knowledge =
          new Knowledge(
              rules.statements().stream()
                  .filter(one -> ids.contains(one.id()))
                  .filter(
                      one -> one.status().kind() == Status.Kind.ACTIVE || drafts.contains(one.id()))
                  .toList(),
              rules.rows());
    }

    private static Set<String> drafts(RuleSet rules) {
      return rules.statements().stream()
          .filter(one -> one.status().kind() == Status.Kind.DRAFT)
          .map(Requirement::id)
          .collect(Collectors.toCollection(HashSet::new));
    }

    Evaluation evaluate(Deployment deployment) {
      return Evaluation.of(rules, knowledge, deployment);
    }
  }
}
