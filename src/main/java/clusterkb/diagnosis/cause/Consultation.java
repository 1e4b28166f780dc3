package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.Place;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A diagnosis in the making: facts can be added, and what was seen is explained anew by what
 * depends on them, in one live session. Not safe for use by several threads; close it when done.
 */
public final class Consultation implements AutoCloseable {
  private final RuleSet rules;
  private final Steps steps;
  private final Symptoms symptoms;
  private final List<LogReading> logs;
  private final Observation observation;
  private final List<Seen> seen;
  private final Map<Seen, Set<FactKey>> named = new HashMap<>();
  private final List<String> remarks;
  private final Scene scene;
  private final CheckSession whole;
  private final Deque<FactSheet> before = new ArrayDeque<>();
  private final Nearest nearest;
  private FactSheet sheet;

  Consultation(
      RuleSet rules,
      Steps steps,
      Symptoms symptoms,
      Knowledge all,
      Knowledge asked,
      FactSheet given,
      List<LogReading> logs,
      Observation observation) {
    this.rules = rules;
    this.steps = steps;
    this.symptoms = symptoms;
    this.logs = List.copyOf(logs);
    this.observation = observation;
    this.seen = observation.seen();
    this.nearest = new Nearest(rules);
    Beginning beginning = new Beginning(rules.facts(), given);
    logs.forEach(beginning::log);
    seen.forEach(beginning::suppose);
    this.sheet = beginning.sheet();
    this.remarks = new ArrayList<>(observation.remarks());
    remarks.addAll(beginning.remarks());
    Deployment deployment = sheet.deployment();
    for (Seen one : seen) {
      named.put(one, Beginning.named(one, deployment));
    }
    this.scene = Scene.asItIs(rules, asked, deployment);
    this.whole = new CheckSession(all, deployment);
    Explainer explainer = new Explainer(rules.rows(), deployment);
    for (Conclusion one : whole.conclusions()) {
      if (one.requirement().level() == Level.OUTSIDE && one.verdict() == VerdictKind.NOTED) {
        remarks.add("the sources do not speak of this: " + explainer.explain(one).message());
      }
    }
  }

  /** What it comes to, with the facts as they are now. */
  public Diagnosis diagnosis() {
    Findings findings = findings();
    Verdicts verdicts = new Verdicts(symptoms, findings, whole, rules.rows());
    List<Saying> unknown = observation.unknown();
    Outcome outcome = verdicts.outcome(seen, !unknown.isEmpty() || observation.failed());
    List<Unexplained> unexplained = new ArrayList<>();
    for (Saying saying : unknown) {
      unexplained.add(new Unexplained(saying, nearest.of(saying.text())));
    }
    return new Diagnosis(
        rules,
        symptoms,
        sheet.deployment(),
        logs,
        outcome,
        seen,
        verdicts.causes(),
        verdicts.ruledOut(),
        verdicts.apart(),
        unexplained,
        outcome == Outcome.UNEXPLAINED ? Verdicts.undecided(whole) : List.of(),
        new Questions(scene, findings, this::findings).all(),
        remarks);
  }

  /** What it comes to, in a word. */
  Outcome outcome() {
    boolean unknown = !observation.unknown().isEmpty() || observation.failed();
    return new Verdicts(symptoms, findings(), whole, rules.rows()).outcome(seen, unknown);
  }

  private Findings findings() {
    return Findings.of(seen, named, steps, scene);
  }

  /**
   * Answers a question.
   *
   * @param fact what it belongs to, as questions call it
   * @param property the property
   * @param word the answer, as a deployment file would say it
   * @throws clusterkb.text.DiagnosticException if the property cannot say that
   * @throws IllegalArgumentException if there is no such fact
   */
  public void answer(String fact, String property, String word) {
    Fact meant = fact.equals(Question.DEPLOYMENT) ? null : fact(fact);
    Place place = new Place("answer " + (before.size() + 1), 0, 0);
    FactSheet answered = sheet.with(meant, property, word, place);
    before.push(sheet);
    change(answered);
  }

  private Fact fact(String name) {
    return sheet.deployment().facts().stream()
        .filter(one -> one.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  /** Takes the last answer back; false if there is none. */
  public boolean back() {
    if (before.isEmpty()) {
      return false;
    }
    change(before.pop());
    return true;
  }

  private void change(FactSheet wanted) {
    Map<FactKey, Fact> old = byKey(sheet.deployment());
    Map<FactKey, Fact> now = byKey(wanted.deployment());
    List<FactChange> changes = new ArrayList<>();
    old.forEach(
        (key, fact) -> {
          if (!now.containsKey(key)) {
            changes.add(new FactChange(scene.fact(key), null));
          }
        });
    now.forEach(
        (key, fact) -> {
          Fact known = scene.fact(key);
          if (known == null || !new FactChange(known, fact).properties().isEmpty()) {
            changes.add(new FactChange(known, fact));
          }
        });
    scene.apply(changes);
    whole.apply(changes);
    sheet = wanted;
  }

  private static Map<FactKey, Fact> byKey(Deployment deployment) {
    Map<FactKey, Fact> facts = new LinkedHashMap<>();
    deployment.all().forEach(fact -> facts.put(fact.identity(), fact));
    return facts;
  }

  /** The facts, with all answers and what logs add. */
  public FactSheet sheet() {
    return sheet;
  }

  @Override
  public void close() {
    scene.close();
    whole.close();
  }
}
