package clusterkb.upgrade.plan;

import clusterkb.explain.Evidence;
import clusterkb.facts.Fact;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares what steps that are done should have brought with the facts as they are. */
final class Deviations {
  /** What a step brings of a property. */
  private record Brought(int step, String fact, String property, String value) {}

  private Deviations() {}

  static List<Deviation> of(PlanFile plan, Deployment now) {
    Map<String, Fact> facts = new HashMap<>();
    now.facts().forEach(fact -> facts.put(key(FactLabels.label(fact)), fact));
    Map<String, Brought> last = new LinkedHashMap<>();
    int number = 0;
    for (Entry entry : plan.entries()) {
      int step = ++number;
      if (entry.done()) {
        entry
            .brings()
            .forEach(
                (fact, properties) ->
                    properties.forEach(
                        (property, value) ->
                            // What a later step brings counts.
                            last.put(
                                key(fact) + "." + property,
                                new Brought(step, fact, property, value))));
      }
    }
    List<Deviation> found = new ArrayList<>();
    for (Brought one : last.values()) {
      Fact fact = facts.get(key(one.fact()));
      PropertyType property = fact == null ? null : fact.type().property(one.property());
      String is =
          fact == null
              ? "there is no such fact"
              : property == null ? "not known" : Evidence.show(fact.value(property));
      if (!is.equals(one.value())) {
        found.add(new Deviation(one.step(), one.fact(), one.property(), one.value(), is));
      }
    }
    return found;
  }

  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
