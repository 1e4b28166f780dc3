package clusterkb.upgrade.plan;

import clusterkb.explain.Evidence;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.UpgradeStep;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.FactChange;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of facts as files write them, those that steps make included. */
final class FactLabels {
  private final Map<FactKey, String> names = new HashMap<>();

  FactLabels(Deployment deployment) {
    deployment.facts().forEach(fact -> names.put(fact.identity(), fact.qualifiedName()));
  }

  void add(Iterable<FactChange> changes) {
    for (FactChange change : changes) {
      if (change.after() != null) {
        names.put(change.key(), change.after().qualifiedName());
      }
    }
  }

  /** A step as a plan file states it. */
  Entry entry(PlayedStep played) {
    Map<String, String> about = new LinkedHashMap<>();
    for (Map.Entry<String, FactType> variable : played.step().kind().variables().entrySet()) {
      FactKey key = played.step().about().get(variable.getKey());
      if (key != null && !variable.getValue().isSingle()) {
        about.put(variable.getKey(), names.getOrDefault(key, key.name()));
      }
    }
    return new Entry(
        played.step().kind(), about, played.step().says(), played.done(), brings(played), null);
  }

  private static Map<String, Map<String, String>> brings(PlayedStep played) {
    Map<String, Map<String, String>> brings = new LinkedHashMap<>();
    for (FactChange change : played.changes()) {
      Fact after = change.after();
      if (after != null && !(after instanceof UpgradeStep)) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (PropertyType property : after.type().properties()) {
          boolean changed =
              change.before() == null
                  ? after.value(property) != null && !property.identity()
                  : change.properties().contains(property);
          if (changed && !property.derived() && property != after.type().ownerProperty()) {
            properties.put(property.name(), Evidence.show(after.value(property)));
          }
        }
        brings.put(label(after), properties);
      }
    }
    return brings;
  }

  /** A fact as plan files call it: its class and its name. */
  static String label(Fact fact) {
    return (fact.type().name() + " " + fact.qualifiedName()).strip();
  }
}
