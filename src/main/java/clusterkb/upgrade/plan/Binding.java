package clusterkb.upgrade.plan;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which facts a step must be about to help where a requirement is violated. */
final class Binding {
  private Binding() {}

  /**
   * The facts by the step's variables: those that the violation calls by the same names, and those
   * that the step says follow from it. Null where there is no such fact, so that it cannot help.
   *
   * @param way the facts of the violation by the variables of the requirement's rules
   */
  static Map<String, Fact> of(
      StepKind kind, Requirement requirement, Map<String, Fact> way, Scene scene) {
    Map<String, Fact> bound = new LinkedHashMap<>();
    Map<String, Value> given = kind.meets().getOrDefault(requirement.id(), Map.of());
    for (Map.Entry<String, FactType> variable : kind.variables().entrySet()) {
      Fact fact = way.get(variable.getKey());
      if (given.containsKey(variable.getKey())) {
        Fact named = named(variable.getValue(), given.get(variable.getKey()), way, scene);
        if (named == null) {
          return null;
        }
        bound.put(variable.getKey(), named);
      } else if (fact != null && fact.type().equals(variable.getValue())) {
        Fact now = scene.fact(fact.identity());
        if (now != null) {
          bound.put(variable.getKey(), now);
        }
      }
    }
    return concerns(way, bound) ? bound : null;
  }

  /** Whether the step is about something that the violation is about, beside the whole cluster. */
  private static boolean concerns(Map<String, Fact> way, Map<String, Fact> bound) {
    return bound.values().stream().anyMatch(Binding::isOneOfMany)
        || way.values().stream().noneMatch(Binding::isOneOfMany);
  }

  private static boolean isOneOfMany(Fact fact) {
    return !fact.type().isSingle();
  }

  /** The first of the names given that a fact has; null if none has. */
  private static Fact named(FactType type, Value value, Map<String, Fact> way, Scene scene) {
    for (Value item : value instanceof Value.Several several ? several.items() : List.of(value)) {
      String name = text(item, way).toLowerCase(Locale.ROOT);
      for (Fact fact : scene.facts(type)) {
        if (name.equals(fact.key()) || name.equals(fact.identity().name())) {
          return fact;
        }
      }
    }
    return null;
  }

  private static String text(Value value, Map<String, Fact> way) {
    StringBuilder text = new StringBuilder();
    for (Object part : ((Value.Text) value).parts()) {
      if (part instanceof Value.Named named) {
        text.append(way.containsKey(named.variable()) ? way.get(named.variable()).name() : "");
      } else if (part instanceof Value.Read read) {
        Fact fact = way.get(read.variable());
        text.append(fact == null ? "" : String.valueOf(fact.value(read.property())));
      } else {
        text.append(part);
      }
    }
    return text.toString();
  }
}
