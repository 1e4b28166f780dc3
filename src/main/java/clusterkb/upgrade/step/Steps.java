package clusterkb.upgrade.step;

import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the knowledge says of steps.
 *
 * @param kinds the kinds of step by their ids
 * @param targets the targets by their names
 * @param idle what is so while no step is under way; targets have it among what is so throughout
 */
public record Steps(Map<String, StepKind> kinds, Map<String, Target> targets, List<Change> idle) {
  /** Copies both, in their order. */
  public Steps {
    kinds = new LinkedHashMap<>(kinds);
    targets = new LinkedHashMap<>(targets);
    idle = List.copyOf(idle);
  }

  /** The kind of that id or word, whatever its letter case; null if there is none. */
  public StepKind kind(String word) {
    return kinds.get(word.toUpperCase(Locale.ROOT));
  }

  /** All that is asked on the way to a target: what guards steps, and what must hold in the end. */
  public List<Requirement> asked(Target target) {
    Map<String, Requirement> asked = new TreeMap<>();
    for (StepKind kind : kinds.values()) {
      kind.guards().forEach(guard -> asked.put(guard.requirement().id(), guard.requirement()));
      kind.notes().forEach(note -> asked.put(note.id(), note));
    }
    target.holds().forEach(one -> asked.put(one.id(), one));
    target.done().forEach(kind -> asked.put(kind.id(), kind.rule()));
    return List.copyOf(asked.values());
  }

  /** The kinds that help to meet a requirement, or are that step, in their order. */
  public List<StepKind> meeting(String requirement) {
    List<StepKind> found = new ArrayList<>();
    for (StepKind kind : kinds.values()) {
      if (kind.meets().containsKey(requirement) || kind.id().equals(requirement)) {
        found.add(kind);
      }
    }
    return found;
  }
}
