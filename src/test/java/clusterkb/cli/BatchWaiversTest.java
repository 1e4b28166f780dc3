package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.PublishedSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waivers in a batch: applied in every deployment, and judged over all of them. */
@ExtendWith(HomeForAll.class)
class BatchWaiversTest {
  private static final String WAIVERS =
      """
      - {requirement: DISK-ALIGNED, subject: 'Disk R:', reason: soon, owner: Ann, expires: 2026-12-31}
      - {requirement: DISK-BASIC, subject: 'Disk Q:', reason: later, owner: Bob, expires: 2026-12-31}
      - {requirement: DISK-ALIGNED, subject: 'Disk Q:', reason: never, owner: Ann, expires: 2026-12-31}
      - {requirement: DISK-BASIC, subject: 'Disk R:', reason: over, owner: Ann, expires: 2026-12-30}
      - {requirement: DISK-ALIGNED, subject: 'Disk Z:', reason: nowhere, owner: Ann, expires: 2026-12-31}
      """;

  @TempDir private Path folder;
  private Kb kb;
  private String waivers;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
    waivers = kb.file("waivers.yaml", WAIVERS);
  }

  private Kb.Result batch(String fleet, String... args) {
    String input = kb.file("fleet.jsonl", fleet);
    List<String> all = new ArrayList<>(List.of("batch", "--out", folder + "/out", input));
    all.addAll(List.of("--waivers", waivers, "--as-of", "2026-12-31"));
    all.addAll(Arrays.asList(args));
    return kb.run(all.toArray(String[]::new));
  }

  private String findings(String... findings) {
    return "kb: waivers: "
        + waivers
        + " as of 2026-12-31: 5 waivers, "
        + findings.length
        + " findings\n"
        + Arrays.stream(findings)
            .map(finding -> "kb: " + waivers + ":" + finding + "\n")
            .reduce("", String::concat);
  }

  @Test
  void aRowHasTheWaiverAndTheCounts() {
    batch(Fleet.CONTOSO + "\n");
    JsonNode row = PublishedSchema.json(Fleet.read(folder.resolve("out/results.jsonl")).get(0));
    assertThat(row.get("stages").toString())
        .isEqualTo(
            "[{\"stage\":\"design\",\"status\":\"BLOCKED\",\"violated\":1,\"unknown\":1,"
                + "\"noted\":0,\"met\":0,\"notApplicable\":1,\"waived\":0},"
                + "{\"stage\":\"operate\",\"status\":\"READY\",\"violated\":0,\"unknown\":0,"
                + "\"noted\":0,\"met\":1,\"notApplicable\":1,\"waived\":1}]");
    assertThat(row.get("results").findValues("waiver").toString())
        .isEqualTo(
            "[{\"kind\":\"acknowledged\",\"reason\":\"later\",\"owner\":\"Bob\","
                + "\"expires\":\"2026-12-31\"}, null, {\"kind\":\"waived\",\"reason\":\"soon\","
                + "\"owner\":\"Ann\",\"expires\":\"2026-12-31\"}]");
  }

  @Test
  void whatIsWrongWithWaiversIsSaidOnceAfterTheLastDeployment() {
    String err = batch((Fleet.CONTOSO + "\n").repeat(40), "--threads", "2").err();
    assertThat(err)
        .isEqualTo(
            findings(
                    "3: unused: DISK-ALIGNED is not violated by Disk Q:",
                    "4: expired: DISK-BASIC of Disk R: was waived until 2026-12-30 by Ann",
                    "5: unknown: no deployment has Disk Z:")
                + "kb: read 40 = evaluated 40 + rejected 0 (unreadable 0, stopped 0, faults 0)\n");
  }

  /** The only deployment that needs the third waiver, and has the disk of the fifth. */
  @Test
  void oneDeploymentThatNeedsAWaiverIsEnough() {
    String needs =
        Fleet.ADVICE.replace("}]}", "},{\"name\":\"Z:\",\"shared\":true,\"aligned\":false}]}");
    String err = batch((Fleet.CONTOSO + "\n").repeat(40) + needs + "\n").err();
    assertThat(err)
        .startsWith(
            findings("4: expired: DISK-BASIC of Disk R: was waived until 2026-12-30 by Ann")
                .replace("findings", "finding"));
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "unknown, 1"})
  void whatIsWrongWithAWaiverCountsLikeAShould(String failOn, int code) {
    assertThat(batch(Fleet.GOOD + "\n", "--fail-on", failOn).code()).isEqualTo(code);
  }

  @Test
  void afterAResumptionTheSameIsSaidOfWaivers() throws IOException {
    String fleet = Fleet.lines(11, 90);
    Kb.Result whole = batch(fleet);
    Map<String, String> files = Fleet.files(folder.resolve("out"));
    String rows = files.get("results.jsonl");
    // Nothing behind the last violation that is waived is evaluated again.
    Files.writeString(
        folder.resolve("out/results.jsonl"), rows.substring(0, rows.lastIndexOf("\n{") + 1));
    assertThat(batch(fleet, "--resume")).isEqualTo(whole);
    assertThat(Fleet.files(folder.resolve("out"))).isEqualTo(files);
    assertThat(whole.err()).contains("expired").doesNotContain("DISK-BASIC is not violated");
  }

  @Test
  void onAnotherDayOrWithOtherWaiversItIsAnotherRun() {
    batch(Fleet.GOOD + "\n");
    assertThat(batch(Fleet.GOOD + "\n", "--resume", "--as-of", "2026-12-30").code()).isNotZero();
    waivers = kb.file("waivers.yaml", WAIVERS.replace("never", "ever"));
    Kb.Result result = batch(Fleet.GOOD + "\n", "--resume");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("its run was asked for something else");
  }
}
