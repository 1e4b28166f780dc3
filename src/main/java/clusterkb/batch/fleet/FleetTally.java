package clusterkb.batch.fleet;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.compare.StatementPrints;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.Diagnostic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what a batch finds out, in memory that depends on the knowledge and not on how many
 * deployments there are. The order of rows matters only where the summary shows the first ones.
 */
public final class FleetTally {
  private final RuleSet rules;
  private final Map<String, StandingTally> requirements = new LinkedHashMap<>();
  private final Map<String, Count> limits = new HashMap<>();
  private final List<Requirement> limitsInForce = new ArrayList<>();
  private final Map<Stage, StageTally> stages = new EnumMap<>(Stage.class);
  private final Map<Outcome.Reason, Long> reasons = new EnumMap<>(Outcome.Reason.class);
  private final VerdictTally verdicts = new VerdictTally();
  private final MissingTally missing = new MissingTally();
  private final WorstTally worst = new WorstTally();
  private final DifferenceTally differences = new DifferenceTally();
  private final WaiverTally waivers = new WaiverTally();
  private final TogetherTally together;
  private final List<Summary.Refused> rejected = new ArrayList<>();
  private final BitSet violated = new BitSet();
  private long evaluated;

  /**
   * For what these rules say.
   *
   * @param drafts whether drafts are evaluated as well
   */
  public FleetTally(RuleSet rules, boolean drafts) {
    this.rules = rules;
    for (Requirement one : rules.inForce(drafts)) {
      if (one.level() == Level.OUTSIDE) {
        limits.put(one.id(), new Count());
        limitsInForce.add(one);
      } else {
        requirements.put(one.id(), new StandingTally(one, requirements.size()));
      }
    }
    for (Outcome.Reason reason : Outcome.Reason.values()) {
      reasons.put(reason, 0L);
    }
    together = new TogetherTally(List.copyOf(requirements.keySet()));
  }

  /**
   * Counts a deployment.
   *
   * @throws IllegalArgumentException if it has a verdict of a requirement that is not in force
   */
  public void add(Row row) {
    long number = evaluated++;
    for (Row.OfStage one : row.stages()) {
      stages.computeIfAbsent(one.stage(), StageTally::new).add(one);
    }
    for (String limit : row.outside()) {
      known(limits, limit).add(number);
      verdicts.addOutside(number);
    }
    results(row, number);
    differences.add(row, number);
  }

  private void results(Row row, long number) {
    int must = 0;
    int should = 0;
    int unknown = 0;
    violated.clear();
    for (Row.Result result : row.results()) {
      boolean isWaived = VerdictTally.isWaived(result);
      StandingTally requirement = known(requirements, result.requirement());
      requirement.add(result, isWaived, number);
      verdicts.add(result, isWaived, number);
      if (result.verdict() == VerdictKind.UNKNOWN) {
        unknown++;
        missing.add(result.missing(), number);
      } else if (result.verdict() == VerdictKind.VIOLATED) {
        if (result.waiver() != null) {
          waivers.add(result, number);
        }
        if (!isWaived) {
          violated.set(requirement.number());
          must += result.level() == Level.MUST ? 1 : 0;
          should += result.level() == Level.MUST ? 0 : 1;
        }
      }
    }
    together.add(violated);
    worst.add(row, number, must, should, unknown);
  }

  private static <T> T known(Map<String, T> all, String id) {
    T one = all.get(id);
    if (one == null) {
      throw new IllegalArgumentException(id + " is not in force");
    }
    return one;
  }

  /** Counts an input without a row. */
  public void add(Outcome.Rejected one) {
    reasons.merge(one.reason(), 1L, Long::sum);
    if (rejected.size() < Kept.REJECTED) {
      Diagnostic first = one.problems().isEmpty() ? null : one.problems().get(0);
      rejected.add(
          new Summary.Refused(
              Kept.text(one.input()),
              one.line(),
              one.reason(),
              first == null ? "" : Kept.text(place(first)),
              first == null ? "" : Kept.text(first.message())));
    }
  }

  private static String place(Diagnostic one) {
    return one.place().line() > 0 ? one.place().toString() : one.place().file();
  }

  /** What was counted so far. */
  public Summary summary() {
    Map<String, String> prints = StatementPrints.of(rules);
    return new Summary(
        rules.version(),
        rules.fingerprint(),
        new Summary.Inputs(evaluated, reasons),
        verdicts.deployments(),
        verdicts.verdicts(),
        differences.clusters(),
        stages.values().stream().map(StageTally::summary).toList(),
        requirements.values().stream()
            .map(one -> one.summary(prints.get(one.requirement().id())))
            .toList(),
        limitsInForce.stream().map(one -> limit(one, prints.get(one.id()))).toList(),
        missing.summary(),
        worst.summary(),
        differences.summary(),
        together.summary(),
        rejected,
        waivers.summary());
  }

  private Summary.OfLimit limit(Requirement one, String statement) {
    return new Summary.OfLimit(
        one.id(), one.title(), one.stages(), statement, limits.get(one.id()).deployments());
  }
}
