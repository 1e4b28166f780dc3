package clusterkb.upgrade.play;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.facts.UpgradeStep;
import clusterkb.upgrade.step.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts that stand for steps while they are under way, for rules about steps to read. */
final class StepFacts {
  private final Scene scene;
  private final Place place;

  /**
   * Facts in a scene.
   *
   * @param place where they come from
   */
  StepFacts(Scene scene, Place place) {
    this.scene = scene;
    this.place = place;
  }

  /** One for each step; those of several say that they are concurrent. */
  List<Fact> of(List<Step> steps, int number) {
    FactType type = scene.types().of(UpgradeStep.class);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      facts.add(stepFact(type, steps.get(i), number + i));
    }
    if (facts.size() < 2) {
      return facts;
    }
    List<Fact> beside = new ArrayList<>();
    for (Fact fact : facts) {
      List<Object> others = new ArrayList<>();
      facts.stream().filter(other -> other != fact).forEach(o -> others.add(o.reference()));
      beside.add(fact.with(type.property("concurrentWith"), new ListValue(others, false), place));
    }
    return beside;
  }

  private Fact stepFact(FactType type, Step step, int number) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", String.valueOf(number));
    values.put("order", (long) number);
    values.put("concurrentWith", new ListValue(List.of(), false));
    for (PropertyType property : type.properties()) {
      if (property.kind() == PropertyKind.REFERENCE) {
        FactKey key = step.about().get("$" + property.name());
        Fact fact = key == null ? null : scene.fact(key);
        if (fact != null) {
          values.put(property.name(), fact.reference());
        } else if (property.info().optional()) {
          values.put(property.name(), Ref.none(property.target()));
        }
      }
    }
    Edits edits = scene.edits(place);
    for (Change.Assignment one : step.kind().says()) {
      values.put(one.property().name(), edits.resolve(one.value(), scene.about(step, null)));
    }
    values.putAll(step.says());
    return type.fact(
        property -> values.get(property.name()),
        property -> values.containsKey(property.name()) ? place : null,
        place);
  }
}
