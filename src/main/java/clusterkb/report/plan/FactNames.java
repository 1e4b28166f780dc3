package clusterkb.report.plan;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.plan.PlanReport;
import java.util.HashMap;
import java.util.Map;

/** What facts are called, those included that a plan only adds. */
final class FactNames {
  private final Map<FactKey, Fact> facts = new HashMap<>();

  FactNames(PlanReport report) {
    report.deployment().all().forEach(fact -> facts.put(fact.identity(), fact));
    report.steps().stream()
        .flatMap(step -> step.changes().stream())
        .map(FactChange::after)
        .forEach(this::add);
  }

  private void add(Fact fact) {
    if (fact != null) {
      facts.putIfAbsent(fact.identity(), fact);
    }
  }

  /** Its name, as its file writes it. */
  String name(FactKey key) {
    Fact fact = facts.get(key);
    return fact == null ? key.name() : fact.qualifiedName();
  }

  /** Its name behind what it is: {@code EVS MAIL1}. */
  String spoken(FactKey key) {
    Fact fact = facts.get(key);
    return fact == null ? key.type().spoken() + " " + key.name() : fact.toString();
  }
}
