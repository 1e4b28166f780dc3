package clusterkb.service;

import clusterkb.compare.RulesChange;
import clusterkb.compare.VerdictChange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a new rule set changed.
 *
 * @param rules what it states differently
 * @param verdicts the verdicts that differ, by the name of the open deployment; without those where
 *     none does
 */
public record Reloaded(RulesChange rules, Map<String, List<VerdictChange>> verdicts) {
  /** Copies the map. */
  public Reloaded {
    verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
  }
}
