package clusterkb.diagnosis.log;

import clusterkb.facts.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something of a deployment that a listing states.
 *
 * @param fact the class of fact as rules call it: Node, ClusterGroup or ClusterResource
 * @param name its name
 * @param properties property to value, as a deployment file would write it; empty where the listing
 *     says no more than that there is such a thing
 * @param at where it is stated first
 */
public record Stated(String fact, String name, Map<String, String> properties, Place at) {
  /** What is stated, with properties of its own. */
  public Stated {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
