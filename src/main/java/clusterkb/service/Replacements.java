package clusterkb.service;

import clusterkb.compare.Evaluation;
import clusterkb.compare.RulesChange;
import clusterkb.compare.VerdictChange;
import clusterkb.compare.VerdictChanges;
import clusterkb.engine.Knowledge;
import clusterkb.facts.read.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The open deployments under a rule set that is not in force yet. */
final class Replacements implements AutoCloseable {
  /**
   * A deployment under the new rules.
   *
   * @param of the open deployment that it is to replace
   * @param stated the facts that it was made from
   */
  private record Replacement(Live of, Deployment stated, Live live, List<VerdictChange> changes) {}

  private final RulesChange rules;
  private final Set<String> deciding;
  private final Knowledge knowledge;
  private final Map<String, Replacement> made = new TreeMap<>();

  Replacements(RulesChange rules, Knowledge knowledge) {
    this.rules = rules;
    this.deciding = rules.deciding();
    this.knowledge = knowledge;
  }

  /**
   * Makes what is missing or was made from facts that are no longer the stated ones, and drops what
   * is no longer open.
   *
   * @return whether there was anything to make
   */
  boolean follow(Map<String, Live> open) {
    made.entrySet()
        .removeIf(
            entry -> {
              Live now = open.get(entry.getKey());
              boolean stale =
                  now != entry.getValue().of() || now.stated() != entry.getValue().stated();
              if (stale) {
                entry.getValue().live().close();
              }
              return stale;
            });
    boolean any = false;
    for (Map.Entry<String, Live> entry : open.entrySet()) {
      if (!made.containsKey(entry.getKey())) {
        any = true;
        Replacement replacement = make(entry.getValue());
        if (replacement != null) {
          made.put(entry.getKey(), replacement);
        }
      }
    }
    return any;
  }

  /** Null where it has just been closed. */
  private Replacement make(Live of) {
    Evaluation before = of.evaluation();
    if (before == null) {
      return null;
    }
    Deployment stated = before.deployment();
    Live live = new Live(rules.after(), knowledge, stated.as(rules.after().facts()));
    try {
      List<VerdictChange> changes =
          VerdictChanges.between(before, live.evaluation(), deciding::contains);
      return new Replacement(of, stated, live, changes);
    } catch (RuntimeException e) {
      live.close();
      throw e;
    }
  }

  /** The new rules, ready to be evaluated. */
  Knowledge knowledge() {
    return knowledge;
  }

  /** Hands over the sessions; closing this closes them no more. */
  Map<String, Live> handOver() {
    Map<String, Live> lives = new ConcurrentHashMap<>();
    made.forEach((name, replacement) -> lives.put(name, replacement.live()));
    made.clear();
    return lives;
  }

  /** The verdicts that differ, by deployment. */
  Reloaded changes() {
    Map<String, List<VerdictChange>> changes = new TreeMap<>();
    made.forEach(
        (name, replacement) -> {
          if (!replacement.changes().isEmpty()) {
            changes.put(name, replacement.changes());
          }
        });
    return new Reloaded(rules, changes);
  }

  @Override
  public void close() {
    made.values().forEach(replacement -> replacement.live().close());
    made.clear();
  }
}
