package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.diagnosis.symptom.SymptomsReader;
import clusterkb.engine.Knowledge;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.step.Steps;
import clusterkb.upgrade.step.StepsReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the causes of what was seen. Safe for use by several threads. */
public final class Diagnostician {
  private final RuleSet rules;
  private final Steps steps;
  private final Symptoms symptoms;
  private final Knowledge all;
  private final Map<Set<Requirement>, Knowledge> asked = new HashMap<>();

  /**
   * With the knowledge of a rule set.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong in its files about steps and
   *     symptoms
   */
  public Diagnostician(RuleSet rules) {
    this.rules = rules;
    this.steps = StepsReader.read(rules);
    this.symptoms = SymptomsReader.read(rules);
    this.all = new Knowledge(rules.inForce(false), rules.rows());
  }

  /** What the possible causes of some symptoms need: asking all would take many times as long. */
  private synchronized Knowledge asked(List<Seen> seen) {
    Set<Requirement> named = new LinkedHashSet<>();
    for (Seen one : seen) {
      one.symptom().explainedBy().stream()
          .map(CauseLink::requirement)
          .filter(Objects::nonNull)
          .forEach(named::add);
    }
    return named.isEmpty()
        ? all
        : asked.computeIfAbsent(named, some -> new Knowledge(List.copyOf(some), rules.rows()));
  }

  /** What the knowledge says of symptoms. */
  public Symptoms symptoms() {
    return symptoms;
  }

  /**
   * Begins.
   *
   * @param facts what is known of the deployment
   * @param logs what logs and listings say
   * @param named symptoms that the user names
   * @param texts what else the user saw, such as the text of an error message
   */
  public Consultation begin(
      FactSheet facts, List<LogReading> logs, List<SymptomKind> named, List<String> texts) {
    Observation observation = new Observation(symptoms);
    observation.deployment(facts.deployment());
    logs.forEach(observation::log);
    named.forEach(observation::symptom);
    texts.forEach(observation::text);
    Knowledge some = asked(observation.seen());
    return new Consultation(rules, steps, symptoms, all, some, facts, logs, observation);
  }
}
