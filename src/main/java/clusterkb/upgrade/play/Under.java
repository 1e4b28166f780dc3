package clusterkb.upgrade.play;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.UpgradeStep;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.step.Change;
import clusterkb.upgrade.step.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Steps that are under way in a scene. */
public final class Under {
  /** By these two steps are told apart. */
  private static final List<String> SAME = List.of("kind", "node", "evs");

  private final Scene scene;
  private final List<Step> together;
  private final List<FactKey> stepFacts = new ArrayList<>();
  private final List<FactChange> back;
  private final Place place;

  Under(Scene scene, List<Step> together, int number, Place place) {
    this.scene = scene;
    this.together = together;
    this.place = place;
    Edits edits = scene.edits(place);
    List<Fact> facts = new StepFacts(scene, place).of(together, number);
    List<FactChange> begun = new ArrayList<>();
    for (Fact fact : facts) {
      Fact listed = listed(fact);
      stepFacts.add((listed == null ? fact : listed).identity());
      if (listed == null) {
        begun.add(new FactChange(null, fact));
      }
    }
    edits.make(begun);
    for (int i = 0; i < together.size(); i++) {
      for (Change change : together.get(i).kind().during()) {
        edits.make(change, scene.about(together.get(i), stepFacts.get(i)));
      }
    }
    List<FactChange> changes = edits.changes();
    scene.visit(changes);
    back = FactChange.undone(changes);
  }

  /** The step that the deployment lists and that does the same; null if there is none. */
  private Fact listed(Fact fact) {
    return scene.facts(fact.type()).stream()
        .filter(
            one -> SAME.stream().allMatch(name -> isSame(one, fact, fact.type().property(name))))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSame(Fact listed, Fact fact, PropertyType property) {
    Object value = listed.value(property);
    return value == null && !property.name().equals("kind")
        || Objects.equals(fact.value(property), value);
  }

  /** What guards the steps and is violated or not known, for each of them. */
  public List<List<GuardVerdict>> guards() {
    List<List<GuardVerdict>> all = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      List<GuardVerdict> found = new ArrayList<>();
      for (Guard guard : together.get(i).kind().guards()) {
        for (FactKey subject : subjects(guard, i)) {
          GuardVerdict verdict = scene.verdict(guard, subject);
          if (verdict != null) {
            found.add(verdict);
          }
        }
      }
      all.add(found);
    }
    return all;
  }

  private List<FactKey> subjects(Guard guard, int index) {
    FactType type = guard.requirement().subjectType();
    if (type.javaClass() == UpgradeStep.class) {
      return List.of(stepFacts.get(index));
    }
    List<FactKey> own = new ArrayList<>();
    for (FactKey key : together.get(index).about().values()) {
      if (!guard.ofAll() && key.type().equals(type) && scene.fact(key) != null) {
        own.add(key);
      }
    }
    return own.isEmpty() ? scene.facts(type).stream().map(Fact::identity).toList() : own;
  }

  /** Breaks the steps off: all is as it was before. */
  public void leave() {
    scene.visit(back);
  }

  /**
   * Completes the steps.
   *
   * @return what takes all back again
   */
  public List<FactChange> complete() {
    Edits edits = scene.edits(place);
    edits.make(back);
    for (Step step : together) {
      for (Change change : step.kind().afterwards()) {
        edits.make(change, scene.about(step, null));
      }
    }
    // From before they began to after they were completed, as one change back.
    List<FactChange> completed = edits.changes();
    List<FactChange> both = new ArrayList<>(FactChange.undone(back));
    both.addAll(completed);
    List<FactChange> taken = FactChange.net(both);
    scene.visit(completed);
    scene.concern(taken);
    return FactChange.undone(taken);
  }
}
