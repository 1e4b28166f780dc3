package clusterkb.upgrade.step;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.Names;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What files about steps and symptoms may name: facts, requirements in force, kinds of step. */
public final class Known {
  private final FactTypes types;
  private final Map<String, Requirement> requirements = new LinkedHashMap<>();
  private final Map<String, Requirement> steps = new HashMap<>();

  /** What there is to be named in a rule set. */
  public Known(RuleSet rules) {
    types = rules.facts();
    rules.inForce(false).forEach(one -> requirements.put(one.id(), one));
    rules.upgrade().rules().forEach(one -> steps.put(one.id(), one));
  }

  /** The classes of facts. */
  public FactTypes types() {
    return types;
  }

  /** The facts that every file may name, added to those that a rule is about. */
  Map<String, FactType> with(Map<String, FactType> about) {
    Map<String, FactType> named = new LinkedHashMap<>(about);
    for (FactType type : types.all()) {
      if (type.isSingle()) {
        named.putIfAbsent(StepsReader.single(type), type);
      }
    }
    return named;
  }

  /** The requirement of that id. */
  public Requirement requirement(Section section, String id, Place at) {
    Requirement found = requirements.get(id);
    if (found == null) {
      throw section.refuse(
          at,
          "there is no requirement '" + id + "' in force",
          Names.meant(id, requirements.keySet(), 3, "See 'kb rules list'."));
    }
    return found;
  }

  /** The requirements of a list of ids and stages. */
  List<Requirement> requirements(Section section, String key) {
    List<Requirement> found = new ArrayList<>();
    Section.readEach(
        section.items(key),
        item -> {
          if (item instanceof Tree.Scalar scalar) {
            found.add(requirement(section, scalar.text().strip(), scalar.place()));
          } else {
            found.addAll(ofStage(section.inner(item, "an item of " + key, List.of("stage"))));
          }
        });
    return found;
  }

  /** The requirements of the stage that a mapping names. */
  List<Requirement> ofStage(Section section) {
    String word = section.need("stage", "Name one, such as upgrade-node.");
    Stage stage = Stage.of(word);
    if (stage == null) {
      throw section.refuse(
          section.get("stage").place(),
          "unknown stage '" + word + "'",
          "Write a stage, such as upgrade-node.");
    }
    return requirements.values().stream()
        .filter(one -> one.stages().contains(stage) && !one.level().informs())
        .toList();
  }

  /** The rule of that kind of step. */
  public Requirement step(Section section, String word, Place at) {
    Requirement found = steps.get(word.toUpperCase(Locale.ROOT));
    if (found == null) {
      List<String> all = steps.keySet().stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
      throw section.refuse(
          at,
          "there is no step '" + word + "'",
          Names.meant(word, all, 3, "See rules/upgrade for all."));
    }
    return found;
  }
}
