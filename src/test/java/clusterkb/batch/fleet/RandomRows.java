package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import clusterkb.engine.VerdictKind;
import clusterkb.report.StageStatus;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows as a batch could give them; the same ones for the same rules and seed. */
public final class RandomRows {
  private static final List<String> PROPERTIES =
      List.of("memory", "edition", "servicePack", "joined", "services", "shared", "type", "letter");

  private final RuleSet rules;
  private final List<Requirement> requirements;
  private final long seed;

  /** Rows with verdicts of these rules. */
  public RandomRows(RuleSet rules, long seed) {
    this.rules = rules;
    this.requirements = rules.requirements();
    this.seed = seed;
  }

  /** The row of that number. */
  public Row row(int number) {
    Random random = new Random(seed * 31 + number);
    List<Row.Result> results = new ArrayList<>();
    boolean partial = random.nextInt(3) == 0;
    for (Requirement one : requirements) {
      if (random.nextInt(partial ? 3 : 8) == 0) {
        for (int i = random.nextInt(3); i >= 0; i--) {
          results.add(result(one, i, random, partial));
        }
      }
    }
    List<String> outside =
        rules.statements().stream()
            .filter(one -> one.level() == Level.OUTSIDE && random.nextInt(20) == 0)
            .map(Requirement::id)
            .toList();
    return new Row(
        "fleet.jsonl",
        number + 1,
        String.format("%064x", random.nextLong()),
        "Customer " + number,
        rules.fingerprint(),
        stages(random),
        outside,
        results,
        differences(random));
  }

  private static Row.Result result(Requirement one, int subject, Random random, boolean partial) {
    VerdictKind verdict =
        one.level().informs()
            ? VerdictKind.NOTED
            : random.nextInt(10) < (partial ? 8 : 2) ? VerdictKind.UNKNOWN : VerdictKind.VIOLATED;
    Row.Waived waiver = null;
    if (verdict == VerdictKind.VIOLATED && random.nextInt(10) == 0) {
      boolean must = one.level() == Level.MUST;
      waiver =
          new Row.Waived(
              must ? "acknowledged" : "waived", "Agreed", "Ann", "2027-01-0" + (1 + subject));
    }
    List<Row.MissingFact> missing = new ArrayList<>();
    if (verdict == VerdictKind.UNKNOWN) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        String property = PROPERTIES.get(random.nextInt(PROPERTIES.size()));
        missing.add(new Row.MissingFact("Node", "Node NODE" + (1 + random.nextInt(4)), property));
      }
    }
    return new Row.Result(
        one.id(),
        one.level(),
        one.stages(),
        one.subjectType().name(),
        "NODE" + (1 + subject),
        verdict,
        missing,
        waiver);
  }

  private static List<Row.OfStage> stages(Random random) {
    List<Row.OfStage> stages = new ArrayList<>();
    StageStatus[] statuses = StageStatus.values();
    for (Stage stage : Stage.values()) {
      stages.add(
          new Row.OfStage(
              stage,
              statuses[random.nextInt(statuses.length)],
              random.nextInt(4),
              random.nextInt(9),
              random.nextInt(3),
              random.nextInt(60),
              random.nextInt(20),
              random.nextInt(2)));
    }
    return stages;
  }

  private static List<Row.NodeDifference> differences(Random random) {
    List<Row.NodeDifference> differences = new ArrayList<>();
    for (String property : PROPERTIES) {
      if (random.nextInt(12) == 0) {
        differences.add(
            new Row.NodeDifference(
                property,
                List.of(
                    new Row.NodeValue("NODE1", "" + random.nextInt(9)),
                    new Row.NodeValue("NODE2", "other"))));
      }
    }
    return differences;
  }
}
