package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.explain.Explainer;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.play.Under;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What may have been under way when a symptom was seen.
 *
 * @param step the step; null where none was, or where the facts fit none
 * @param place where what was so while it was under way comes from
 */
record Situation(Step step, Place place) {
  /** A symptom can be seen in so many at most: more tell nothing that these do not tell. */
  private static final int MOST = 16;

  /**
   * The situations in which a symptom can have been seen.
   *
   * @param named the facts that those who saw it name
   */
  static List<Situation> of(SymptomKind symptom, Set<FactKey> named, Steps steps, Scene scene) {
    Place place = new Place("while " + symptom.id() + " was seen", 0, 0);
    List<Situation> certain = new ArrayList<>();
    List<Situation> possible = new ArrayList<>();
    for (StepKind kind : symptom.underWay(steps)) {
      Map<String, Fact> bound = bound(kind, named, scene);
      Explainer explainer = scene.explainer();
      add(kind, explainer.matches(kind.rule(), bound), place, certain);
      add(kind, explainer.possibleMatches(kind.rule(), bound), place, possible);
    }
    List<Situation> all = certain.isEmpty() ? possible : certain;
    return all.isEmpty()
        ? List.of(new Situation(null, place))
        : all.subList(0, Math.min(MOST, all.size()));
  }

  /** The variables of the step's rule that stand for what is named. */
  private static Map<String, Fact> bound(StepKind kind, Set<FactKey> named, Scene scene) {
    Map<String, Fact> bound = new LinkedHashMap<>();
    for (FactKey key : named) {
      Fact fact = scene.fact(key);
      String variable = "$" + key.type().name().toLowerCase(Locale.ROOT);
      FactType type = kind.variables().get(variable);
      if (fact != null && key.type().equals(type)) {
        bound.put(variable, fact);
      }
    }
    return bound;
  }

  /** One for each subject: what else the step was about hardly matters. */
  private static void add(
      StepKind kind, List<Map<String, Fact>> ways, Place place, List<Situation> found) {
    for (Map<String, Fact> way : ways) {
      Map<String, FactKey> about = new LinkedHashMap<>();
      way.forEach(
          (variable, fact) -> {
            if (kind.variables().containsKey(variable) && !fact.unlisted()) {
              about.put(variable, fact.identity());
            }
          });
      Step step = new Step(kind, about, Map.of());
      boolean known =
          found.stream()
              .anyMatch(
                  one -> one.step().kind().equals(kind) && one.step().subject() == step.subject());
      if (!known) {
        found.add(new Situation(step, place));
      }
    }
  }

  /** Makes what was so then so now, asks, and takes it back. */
  void ask(Scene scene, Runnable question) {
    if (step == null) {
      question.run();
      return;
    }
    Under under = scene.begin(step, place);
    question.run();
    under.leave();
  }
}
