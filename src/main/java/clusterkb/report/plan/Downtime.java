package clusterkb.report.plan;

import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.report.Words;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.play.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When users of an Exchange Virtual Server are without it.
 *
 * @param evs the Exchange Virtual Server
 * @param spans when it is down, the earliest first
 */
record Downtime(FactKey evs, List<Span> spans) {
  /**
   * A time in which it is down.
   *
   * @param from the number of the step with which it begins
   * @param to that of the step with which it ends; 0 where none does
   * @param steps how many steps it lasts
   * @param minutes how many minutes; 0 where nobody says
   */
  record Span(int from, int to, int steps, long minutes) {
    /** From when to when: {@code step 4 to step 7}. */
    String place() {
      if (to == 0) {
        return "from step " + from + " on, which no step ends";
      }
      return from == to ? "in step " + from : "from step " + from + " to step " + to;
    }

    /** How long: {@code 4 steps, 35 minutes}. */
    String length() {
      return Words.count(steps, "step")
          + (minutes == 0 ? "" : ", " + Words.count(minutes, "minute"));
    }
  }

  /** The Exchange Virtual Servers of a plan, those without an outage included, in their order. */
  static List<Downtime> of(PlanReport report) {
    Map<FactKey, List<Span>> byEvs = new LinkedHashMap<>();
    for (Fact fact : report.deployment().facts()) {
      if (fact instanceof Evs) {
        byEvs.put(fact.identity(), new ArrayList<>());
      }
    }
    List<Together> plan = Together.of(report);
    report.outages().stream()
        .sorted(Comparator.comparingInt(Ledger.Outage::from))
        .forEach(
            outage ->
                byEvs
                    .computeIfAbsent(outage.evs(), any -> new ArrayList<>())
                    .add(span(outage, plan)));
    List<Downtime> all = new ArrayList<>();
    byEvs.forEach((evs, spans) -> all.add(new Downtime(evs, spans)));
    return all;
  }

  private static Span span(Ledger.Outage outage, List<Together> plan) {
    int steps = 0;
    long minutes = 0;
    boolean known = true;
    for (Together one : plan) {
      boolean within = false;
      for (var step : one.steps()) {
        if (step.number() >= outage.from() && (outage.to() == 0 || step.number() <= outage.to())) {
          steps++;
          within = true;
        }
      }
      if (within) {
        known &= one.minutes() > 0;
        minutes += one.minutes();
      }
    }
    return new Span(outage.from(), outage.to(), steps, known ? minutes : 0);
  }
}
