package clusterkb.upgrade.play;

import clusterkb.facts.FactKey;
import clusterkb.upgrade.step.StepKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A step of a plan.
 *
 * @param kind what is done
 * @param about the facts that it is done to, by the variables of the kind
 * @param says what the plan says of how it is done: values of an UpgradeStep's properties by name
 */
public record Step(StepKind kind, Map<String, FactKey> about, Map<String, Object> says) {
  /** What a plan may say of how a step of any kind is done. */
  public static final List<String> MANNER =
      List.of("account", "computer", "unattended", "startedAtNode");

  /** Copies the maps. */
  public Step {
    about = new TreeMap<>(about);
    says = new TreeMap<>(says);
  }

  /** The fact that the kind's rule is about. */
  public FactKey subject() {
    return about.get(kind.rule().subject());
  }

  // Kinds are compared by their ids: a rule's syntax tree is large.
  @Override
  public boolean equals(Object other) {
    return other instanceof Step step
        && step.kind.id().equals(kind.id())
        && step.about.equals(about)
        && step.says.equals(says);
  }

  @Override
  public int hashCode() {
    return kind.id().hashCode() * 31 + about.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.word());
    about.values().forEach(key -> text.append(' ').append(key.name()));
    return text.toString();
  }
}
