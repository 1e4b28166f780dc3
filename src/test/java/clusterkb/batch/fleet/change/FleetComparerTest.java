package clusterkb.batch.fleet.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.batch.fleet.FleetFiles;
import clusterkb.batch.fleet.SmallFleet;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowJson;
import clusterkb.report.Style;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.text.DiagnosticException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of a fleet, verdict by verdict, and by what. */
class FleetComparerTest {
  private static final Row.Waived WAIVED = new Row.Waived("waived", "later", "Ann", "2027-01-31");

  @TempDir private Path folder;
  private RuleSet rules;
  private RuleSet otherRules;

  @BeforeEach
  void loadRules() throws IOException {
    rules = SmallFleet.rules(folder.resolve("one")).load();
    // M-2 asks something else; M-1 has another message, which decides nothing.
    otherRules =
        SmallFleet.rules(folder.resolve("other"))
            .with(
                "b/b.drl",
                Files.readString(folder.resolve("one/rules/b/b.drl")).replace("Q:", "Z:"))
            .with(
                "a/a.drl",
                Files.readString(folder.resolve("one/rules/a/a.drl")).replace("\"m\"", "\"n\""))
            .load();
  }

  private static Row row(
      RuleSet rules, String input, String facts, String name, Row.Result... results) {
    return new Row(
        input,
        0,
        facts,
        name,
        rules.fingerprint(),
        List.of(),
        List.of(),
        List.of(results),
        List.of());
  }

  private static Row.Result violated(String id) {
    Level level = id.startsWith("M") ? Level.MUST : Level.SHOULD;
    return SmallFleet.violated(id, level, "Q:", null);
  }

  private static Row.Result unknown(String id) {
    return SmallFleet.unknown(id, Level.MUST, "Q:", SmallFleet.missing("Q:", "type"));
  }

  private Path batch(String name, RuleSet rules, List<Row> rows, String... rejected)
      throws IOException {
    Path path = Files.createDirectories(folder.resolve(name));
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (FleetFiles files = new FleetFiles(path, rules, false)) {
      for (Row row : rows) {
        files.evaluated(row);
        lines.writeBytes(new RowJson(rules).write(row));
      }
    }
    Files.write(path.resolve("results.jsonl"), lines.toByteArray());
    StringBuilder refused = new StringBuilder();
    for (String input : rejected) {
      refused.append("{\"input\":\"").append(input).append("\",\"line\":0,\"reason\":\"FAULT\"}\n");
    }
    Files.writeString(path.resolve("rejected.jsonl"), refused);
    return path;
  }

  private List<String> changes(Path before, Path after) throws IOException {
    FleetComparer.compare(before, after, after);
    List<String> changes = new ArrayList<>();
    for (String line : Files.readAllLines(after.resolve(FleetComparer.CHANGES))) {
      changes.add(
          line.replaceAll("[{}\"]", "")
              .replaceAll("line:0,|subject:type:Disk,name:Q:,", "")
              .replaceAll("[a-z]+:", ""));
    }
    return changes;
  }

  @Test
  void eachChangeIsToldWithWhatBroughtItAbout() throws IOException {
    Path before =
        batch(
            "before",
            rules,
            List.of(
                row(rules, "a", "1", "A", violated("M-1"), violated("M-2"), unknown("QUIET")),
                row(rules, "b", "1", "B", violated("M-2"), violated("S-1")),
                row(rules, "c", "1", "C", violated("M-1"), unknown("M-2")),
                row(rules, "d", "1", "D", violated("M-1"))));
    Path after =
        batch(
            "after",
            otherRules,
            List.of(
                row(otherRules, "a", "2", "A"),
                row(
                    otherRules,
                    "b",
                    "1",
                    "B",
                    violated("M-1"),
                    SmallFleet.violated("S-1", Level.SHOULD, "Q:", WAIVED)),
                row(otherRules, "c", "2", "C", unknown("M-1"), violated("M-2")),
                row(otherRules, "d", "2", "D", violated("M-1"))));
    assertThat(changes(before, after))
        .containsExactly(
            "fixed,facts,a,A,M-1,VIOLATED,null",
            "fixed,both,a,A,M-2,VIOLATED,null",
            "decided,facts,a,A,QUIET,UNKNOWN,null",
            "new,neither,b,B,M-1,null,VIOLATED",
            "waived,waivers,b,B,S-1,VIOLATED,WAIVED",
            "fixed,rules,b,B,M-2,VIOLATED,null",
            "newlyUnknown,facts,c,C,M-1,VIOLATED,UNKNOWN",
            "new,both,c,C,M-2,UNKNOWN,VIOLATED");
    assertThat(changes(after, before))
        .contains(
            "new,facts,a,A,M-1,null,VIOLATED",
            "noLongerWaived,waivers,b,B,S-1,WAIVED,VIOLATED",
            "newlyUnknown,facts,a,A,QUIET,null,UNKNOWN");
    FleetComparison comparison = FleetComparer.compare(before, after, after);
    assertThat(comparison.deployments())
        .isEqualTo(new FleetComparison.Deployments(4, 4, 4, 3, 0, 0));
    assertThat(comparison.requirements())
        .filteredOn(FleetComparison.OfRequirement::restated)
        .extracting(FleetComparison.OfRequirement::id)
        .containsExactly("M-2");
    assertThat(comparison.count(ChangeKind.FIXED)).isEqualTo(3);
    assertThat(FleetComparisonText.print(comparison, Style.PLAIN).replace(folder.toString(), "X"))
        .isEqualTo(
            """
            before  X/before  (rules 1.0, fingerprint %s)
            after   X/after  (rules 1.0, fingerprint %s)
            4 deployments in both: 3 with changes, 1 without; 0 gone, 0 new
              fixed: 3  (1 by other facts, 1 by other rules, 1 by other facts and rules)
              newly violated: 2  (1 by other facts and rules, 1 by neither facts nor rules)
              newly unknown: 1  (1 by other facts)
              no longer unknown: 1  (1 by other facts)
              newly waived: 1  (1 by other waivers)
            by requirement:
              M-1  1 fixed, 1 newly violated, 1 newly unknown
              M-2  2 fixed, 1 newly violated; the requirement itself is another one
              QUIET  1 no longer unknown
              S-1  1 newly waived
            """
                .formatted(rules.shortFingerprint(), otherRules.shortFingerprint()));
  }

  @Test
  void aDeploymentGoesByItsNameWhereThatIsItsOwnElseByItsInput() throws IOException {
    Path before =
        batch(
            "before",
            rules,
            List.of(
                row(rules, "moved-from", "1", "Moves", violated("M-1")),
                row(rules, "a", "1", "Twice", violated("M-1")),
                row(rules, "b", "1", "Twice", violated("M-2")),
                row(rules, "renamed", "1", "Old name", violated("M-1")),
                row(rules, "gone", "1", "Gone", violated("M-1")),
                row(rules, "broken", "1", "Broken", violated("M-1"))),
            "mended");
    Path after =
        batch(
            "after",
            rules,
            List.of(
                row(rules, "b", "2", "Twice"),
                row(rules, "mended", "2", "Mended", violated("M-1")),
                row(rules, "a", "2", "Twice"),
                row(rules, "renamed", "2", "New name"),
                row(rules, "moved-to", "2", "Moves"),
                row(rules, "moved-from", "2", "Takes the place", violated("M-2"))),
            "broken");
    assertThat(changes(before, after))
        .containsExactly(
            "fixed,facts,b,Twice,M-2,VIOLATED,null",
            "fixed,facts,a,Twice,M-1,VIOLATED,null",
            "fixed,facts,renamed,New name,M-1,VIOLATED,null",
            "fixed,facts,moved-to,Moves,M-1,VIOLATED,null");
    FleetComparison comparison = FleetComparer.compare(before, after, after);
    assertThat(comparison.gone())
        .containsExactly(
            new FleetComparison.Other("gone", 0, "Gone", false),
            new FleetComparison.Other("broken", 0, "Broken", true));
    assertThat(comparison.appeared())
        .containsExactly(
            new FleetComparison.Other("mended", 0, "Mended", true),
            new FleetComparison.Other("moved-from", 0, "Takes the place", false));
    assertThat(FleetComparisonText.print(comparison, Style.PLAIN))
        .contains("gone: Broken (broken), rejected now", "new: Mended (mended), rejected before");
  }

  @Test
  void aBatchDoesNotDifferFromItself() throws IOException {
    Path batch = batch("one", rules, SmallFleet.rows(rules));
    assertThat(changes(batch, batch)).isEmpty();
    assertThat(FleetComparer.compare(batch, batch, batch).requirements()).isEmpty();
  }

  @Test
  void longLinesInAnotherOrderAreFound() throws IOException {
    List<Row> rows = new ArrayList<>();
    List<Row> later = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String name = "Customer " + i + "x".repeat(i * 20);
      rows.add(row(rules, "i" + i, "1", name, violated("M-1"), violated("S-1")));
      later.add(
          row(rules, "i" + i, i % 2 + "", name, i % 3 == 0 ? violated("M-1") : unknown("M-1")));
    }
    Collections.shuffle(later, new Random(5));
    FleetComparison comparison =
        FleetComparer.compare(batch("before", rules, rows), batch("after", rules, later), folder);
    assertThat(comparison.deployments())
        .isEqualTo(new FleetComparison.Deployments(300, 300, 300, 300, 0, 0));
    assertThat(comparison.count(ChangeKind.NEWLY_UNKNOWN)).isEqualTo(200);
    assertThat(comparison.count(ChangeKind.FIXED)).isEqualTo(300);
    assertThat(comparison.counts().get(ChangeKind.FIXED).get(Cause.FACTS)).isEqualTo(150);
    assertThat(comparison.changes().get(ChangeKind.FIXED)).hasSize(100);
    assertThat(Files.readAllLines(folder.resolve(FleetComparer.CHANGES))).hasSize(500);
    assertThat(Files.readString(folder.resolve(FleetComparer.PAGE)))
        .contains("200 more verdicts in changes.jsonl.");
  }

  @Test
  void whatIsNoFolderOfABatchIsSaidToBeNone() throws IOException {
    Path batch = batch("one", rules, List.of());
    assertThatThrownBy(() -> FleetComparer.compare(folder.resolve("none"), batch, batch))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e ->
                assertThat(e.diagnostics().get(0).message())
                    .isEqualTo(
                        "this is no folder of a batch that is done: it has no summary.json"));
    Files.write(batch.resolve("summary.json"), "{".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> FleetComparer.compare(batch, batch, batch))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e ->
                assertThat(e.diagnostics().get(0).message())
                    .endsWith("summary.json in it is not JSON"));
  }
}
