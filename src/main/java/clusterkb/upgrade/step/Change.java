package clusterkb.upgrade.step;

import clusterkb.facts.PropertyType;
import java.util.List;

/**
 * What a step changes.
 *
 * @param facts which facts
 * @param set what they say then; nothing where they are gone then
 * @param conditions when it happens, all of them together; none where it always does
 */
public record Change(Selection facts, List<Assignment> set, List<Condition> conditions) {
  /** Copies the lists. */
  public Change {
    set = List.copyOf(set);
    conditions = List.copyOf(conditions);
  }

  /** Whether the facts are taken away. */
  public boolean removes() {
    return set.isEmpty() && facts instanceof Selection.Each;
  }

  /**
   * Facts that there must be, or must not be.
   *
   * @param each which
   * @param none whether there must be none
   */
  public record Condition(Selection.Each each, boolean none) {}

  /** A property and what it says then. */
  public record Assignment(PropertyType property, Value value) {}
}
