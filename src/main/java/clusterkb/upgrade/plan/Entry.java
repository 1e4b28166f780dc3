package clusterkb.upgrade.plan;

import clusterkb.facts.Place;
import clusterkb.upgrade.step.StepKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step as a plan file states it. Which facts it is about is seen when it is played: earlier steps
 * may make them.
 *
 * @param kind what is done
 * @param about the names of the facts that it is about, by the variables of the kind
 * @param says what the plan says of how it is done: values of an UpgradeStep's properties by name
 * @param done whether it has been done
 * @param brings what is so when it has been done, as texts: for each fact, its properties
 * @param place where it stands
 */
public record Entry(
    StepKind kind,
    Map<String, String> about,
    Map<String, Object> says,
    boolean done,
    Map<String, Map<String, String>> brings,
    Place place) {
  /** Copies the maps. */
  public Entry {
    about = new LinkedHashMap<>(about);
    says = new LinkedHashMap<>(says);
    brings = new LinkedHashMap<>(brings);
  }

  /** The same, with what it brings. */
  Entry bringing(Map<String, Map<String, String>> now) {
    return new Entry(kind, about, says, done, now, place);
  }

  /** The same, done or not. */
  public Entry done(boolean now) {
    return new Entry(kind, about, says, now, brings, place);
  }
}
