package clusterkb.explain;

import clusterkb.engine.Truth;
import clusterkb.rules.lang.Origin;
import java.util.List;

/**
 * A condition of a rule and how it turns out for the facts that come closest to satisfying the
 * rule.
 *
 * @param origin the condition as written
 * @param truth how it turns out; null where no fact could be tried
 * @param facts the known facts that decide it
 * @param missing what is not known of it
 */
public record Condition(Origin origin, Truth truth, List<Evidence> facts, List<Missing> missing) {
  /** Copies the lists. */
  public Condition {
    facts = List.copyOf(facts);
    missing = List.copyOf(missing);
  }
}
