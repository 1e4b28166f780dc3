package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the facts, as they are now, say of everything that may explain what was seen. */
final class Findings {
  /** What may explain: a requirement and what it is about, or a cause outside the sources. */
  record Key(String cause, FactKey subject) {}

  /** What the facts say of it, and of which symptoms that is said. */
  static final class Finding {
    private final Requirement requirement;
    private final List<Candidate.Explains> explains = new ArrayList<>();
    private Status status = Status.RULED_OUT;
    private Conclusion conclusion;
    private Explainer explainer;

    private Finding(Requirement requirement) {
      this.requirement = requirement;
    }

    Requirement requirement() {
      return requirement;
    }

    /** What it is about; null for a cause outside the sources. */
    Fact subject() {
      return conclusion == null ? null : conclusion.subject();
    }

    Status status() {
      return status;
    }

    /** The symptoms that it explains unless it is ruled out. */
    List<Candidate.Explains> explains() {
      return explains;
    }

    /** The verdict, and why; null for a cause outside the sources. */
    Explanation explanation() {
      return conclusion == null ? null : explainer.explain(conclusion);
    }

    private void add(Candidate.Explains one, Status found, Conclusion verdict, Explainer now) {
      if (found.isOpen() && !explains.contains(one)) {
        explains.add(one);
      }
      if (conclusion == null || found.compareTo(status) < 0) {
        status = found;
        conclusion = verdict;
        explainer = now;
      }
    }
  }

  private final Map<Key, Finding> all = new LinkedHashMap<>();

  private Findings() {}

  /**
   * Asks.
   *
   * @param named for each symptom the facts that those who saw it name
   */
  static Findings of(List<Seen> seen, Map<Seen, Set<FactKey>> named, Steps steps, Scene scene) {
    Findings findings = new Findings();
    for (Seen one : seen) {
      for (Situation situation : Situation.of(one.symptom(), named.get(one), steps, scene)) {
        situation.ask(scene, () -> findings.ask(one, named.get(one), scene));
      }
    }
    findings.dropWhatOnlyFollows();
    return findings;
  }

  /**
   * What may explain nothing but the consequences of a symptom is not looked for as long as that
   * symptom itself may have a cause: 'Access is denied' calls for no search of permissions where
   * the log shows what it comes from. Violations that the facts show stay.
   */
  private void dropWhatOnlyFollows() {
    Set<String> led = new HashSet<>();
    for (Finding one : all.values()) {
      one.explains().forEach(each -> led.add(each.seen().symptom().id()));
    }
    all.values()
        .removeIf(
            one ->
                (one.status() == Status.SUSPECTED || one.status() == Status.UNCHECKED)
                    && one.explains().stream()
                        .map(each -> each.seen().follows())
                        .allMatch(leader -> leader != null && led.contains(leader.id())));
  }

  private void ask(Seen seen, Set<FactKey> named, Scene scene) {
    for (CauseLink link : seen.symptom().explainedBy()) {
      Candidate.Explains explains = new Candidate.Explains(seen, link);
      if (link.requirement() == null) {
        finding(new Key(link.outside().title(), null), null)
            .add(explains, Status.UNCHECKED, null, null);
        continue;
      }
      for (Fact subject : subjects(link.requirement(), named, scene)) {
        Conclusion conclusion = scene.conclusion(link.requirement(), subject.identity());
        finding(new Key(link.requirement().id(), subject.identity()), link.requirement())
            .add(explains, status(link, conclusion.verdict()), conclusion, scene.explainer());
      }
    }
  }

  private Finding finding(Key key, Requirement requirement) {
    return all.computeIfAbsent(key, any -> new Finding(requirement));
  }

  /**
   * Those that are named, if the requirement speaks of such; else all; else what stands for those
   * that the deployment does not name.
   */
  private static List<Fact> subjects(Requirement requirement, Set<FactKey> named, Scene scene) {
    List<Fact> facts = scene.facts(requirement.subjectType());
    List<Fact> meant = facts.stream().filter(fact -> named.contains(fact.identity())).toList();
    if (meant.isEmpty()) {
      return facts.isEmpty() ? scene.unlisted(requirement.subjectType()) : facts;
    }
    return meant;
  }

  private static Status status(CauseLink link, VerdictKind verdict) {
    boolean holds = verdict == VerdictKind.VIOLATED || verdict == VerdictKind.NOTED;
    if (verdict == VerdictKind.UNKNOWN) {
      return Status.SUSPECTED;
    }
    return switch (link.kind()) {
      case VIOLATED -> holds ? Status.CONFIRMED : Status.RULED_OUT;
      case BY_DESIGN -> holds ? Status.BY_DESIGN : Status.RULED_OUT;
      case NO_FAULT_UNLESS -> holds ? Status.CONFIRMED : Status.BY_DESIGN;
      case SUSPECT -> holds ? Status.SUSPECTED : Status.RULED_OUT;
      case OUTSIDE -> Status.UNCHECKED;
    };
  }

  /** All of them. */
  Map<Key, Finding> all() {
    return all;
  }
}
