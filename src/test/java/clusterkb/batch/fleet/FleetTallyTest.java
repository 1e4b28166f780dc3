package clusterkb.batch.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fleet comes to adds up, whatever the order of its rows. */
class FleetTallyTest {
  private static final RuleSet SHIPPED = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  private static final List<Row> ROWS =
      IntStream.range(0, 300).mapToObj(new RandomRows(SHIPPED, 7)::row).toList();

  private static Summary summary(RuleSet rules, List<Row> rows) {
    FleetTally tally = new FleetTally(rules, false);
    rows.forEach(tally::add);
    return tally.summary();
  }

  @Test
  void theOrderOfRowsDoesNotMatterForCounts() {
    List<Row> shuffled = new ArrayList<>(ROWS);
    Collections.shuffle(shuffled, new Random(1));
    Summary one = summary(SHIPPED, ROWS);
    Summary other = summary(SHIPPED, shuffled);
    assertThat(other.deployments()).isEqualTo(one.deployments());
    assertThat(other.verdicts()).isEqualTo(one.verdicts());
    assertThat(other.stages()).isEqualTo(one.stages());
    assertThat(other.requirements()).isEqualTo(one.requirements());
    assertThat(other.limits()).isEqualTo(one.limits());
    assertThat(other.missing()).isEqualTo(one.missing());
    assertThat(other.together()).isEqualTo(one.together());
    assertThat(other.waivers()).isEqualTo(one.waivers());
    assertThat(other.differences().items())
        .usingRecursiveComparison()
        .ignoringFields("examples")
        .isEqualTo(one.differences().items());
  }

  @Test
  void whatIsCountedIsWhatIsThere() {
    Summary summary = summary(SHIPPED, ROWS);
    assertThat(summary.inputs().evaluated()).isEqualTo(ROWS.size());
    Summary.Verdicts verdicts = summary.verdicts();
    assertThat(verdicts.mustViolated() + verdicts.shouldViolated() + verdicts.waived())
        .isEqualTo(results(ROWS).filter(one -> one.verdict() == VerdictKind.VIOLATED).count());
    assertThat(verdicts.unknown())
        .isEqualTo(results(ROWS).filter(one -> one.verdict() == VerdictKind.UNKNOWN).count());
    assertThat(verdicts.waived())
        .isEqualTo(
            results(ROWS)
                .filter(one -> one.waiver() != null && one.level() == Level.SHOULD)
                .count())
        .isPositive();
    assertThat(summary.deployments().mustViolated())
        .isEqualTo(
            ROWS.stream()
                .filter(
                    row ->
                        results(List.of(row))
                            .anyMatch(
                                one ->
                                    one.verdict() == VerdictKind.VIOLATED
                                        && one.level() == Level.MUST))
                .count());
  }

  private static Stream<Row.Result> results(List<Row> rows) {
    return rows.stream().flatMap(row -> row.results().stream());
  }

  @Test
  void sumsAddUp() {
    Summary summary = summary(SHIPPED, ROWS);
    for (Summary.OfStage stage : summary.stages()) {
      assertThat(stage.statuses().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(ROWS.size());
    }
    Summary.Verdicts verdicts = summary.verdicts();
    assertThat(
            summary.requirements().stream()
                .map(Summary.OfRequirement::subjects)
                .mapToLong(one -> one.violated() + one.unknown() + one.waived())
                .sum())
        .isEqualTo(
            verdicts.mustViolated()
                + verdicts.shouldViolated()
                + verdicts.unknown()
                + verdicts.waived());
    for (Summary.OfRequirement one : summary.requirements()) {
      assertThat(one.deployments().violated()).isLessThanOrEqualTo(one.subjects().violated());
      assertThat(one.statement()).matches("[0-9a-f]{64}");
    }
    assertThat(summary.missing()).isNotEmpty();
    for (Summary.OfMissing one : summary.missing()) {
      assertThat(one.alone()).isLessThanOrEqualTo(one.verdicts());
      assertThat(one.deployments()).isLessThanOrEqualTo(one.verdicts());
    }
    assertThat(summary.waivers().items().stream().mapToLong(Summary.OfWaiver::verdicts).sum())
        .isEqualTo(verdicts.waived() + verdicts.acknowledged());
  }

  @Test
  void theWorstAreThoseOfAPlainSort() {
    List<String> expected =
        IntStream.range(0, ROWS.size())
            .boxed()
            .sorted(
                (one, other) -> {
                  int[] a = badness(ROWS.get(one));
                  int[] b = badness(ROWS.get(other));
                  for (int i = 0; i < a.length; i++) {
                    if (a[i] != b[i]) {
                      return Integer.compare(b[i], a[i]);
                    }
                  }
                  return Integer.compare(one, other);
                })
            .limit(50)
            .map(number -> ROWS.get(number).deployment())
            .toList();
    assertThat(summary(SHIPPED, ROWS).worst())
        .extracting(Summary.Bad::deployment)
        .containsExactlyElementsOf(expected);
  }

  private static int[] badness(Row row) {
    int[] bad = new int[3];
    for (Row.Result one : row.results()) {
      if (one.verdict() == VerdictKind.UNKNOWN) {
        bad[2]++;
      } else if (one.verdict() == VerdictKind.VIOLATED && one.level() == Level.MUST) {
        bad[0]++;
      } else if (one.verdict() == VerdictKind.VIOLATED && one.waiver() == null) {
        bad[1]++;
      }
    }
    return bad;
  }

  @Test
  void whatCustomersNameDoesNotTakeMemoryWithoutEnd(@TempDir Path folder) {
    RuleSet rules = SmallFleet.rules(folder).load();
    FleetTally tally = new FleetTally(rules, false);
    String longName = "x".repeat(100_000);
    for (int i = 0; i < 3_000; i++) {
      List<Row.NodeDifference> differences = new ArrayList<>();
      differences.add(
          new Row.NodeDifference(
              "services/" + i, Collections.nCopies(100, new Row.NodeValue(longName, longName))));
      Row.Waived waiver = new Row.Waived("waived", "reason " + i, "Ann", "2027-01-31");
      tally.add(
          new Row(
              longName,
              i,
              "",
              longName,
              "",
              List.of(),
              List.of(),
              List.of(SmallFleet.violated("S-1", Level.SHOULD, "Q:", waiver)),
              differences));
      tally.add(
          new Outcome.Rejected(
              longName,
              i,
              Outcome.Reason.FAULT,
              List.of(Diagnostic.ofFile(longName, longName, longName))));
    }
    Summary summary = tally.summary();
    assertThat(summary.differences().items()).hasSize(1_000);
    assertThat(summary.differences().notListed()).isEqualTo(2_000);
    assertThat(summary.clusters()).isEqualTo(3_000);
    assertThat(summary.waivers().items()).hasSize(1_000);
    assertThat(summary.waivers().notListed()).isEqualTo(2_000);
    assertThat(summary.rejected()).hasSize(100);
    assertThat(summary.inputs().refused()).isEqualTo(3_000);
    assertThat(SummaryJson.print(summary)).hasSizeLessThan(10_000_000);
  }

  @Test
  void aVerdictOfARequirementThatIsNotInForceIsRefused(@TempDir Path folder) {
    FleetTally tally = new FleetTally(SmallFleet.rules(folder).load(), false);
    Row row =
        new Row(
            "a",
            0,
            "",
            "a",
            "",
            List.of(),
            List.of(),
            List.of(SmallFleet.violated("GONE", Level.MUST, "Q:", null)),
            List.of());
    assertThatThrownBy(() -> tally.add(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONE");
  }
}
