package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waivers change of {@code kb check}: reports, counts, the status of stages, exit codes. */
@ExtendWith(HomeForAll.class)
class CheckWaiversTest {
  private static final String ALIGNED =
      "- {requirement: DISK-ALIGNED, subject: 'Disk R:', reason: soon, owner: Ann,"
          + " expires: 2026-12-31}\n";
  private static final String BASIC =
      "- {requirement: DISK-BASIC, subject: 'Disk Q:', reason: later, owner: Bob,"
          + " expires: 2026-12-31}\n";
  private static final String UNUSED =
      "- {requirement: DISK-ALIGNED, subject: 'Disk Q:', reason: never, owner: Ann,"
          + " expires: 2026-12-31}\n";

  @TempDir private Path folder;
  private Kb kb;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
  }

  private Kb.Result check(String waivers, String... more) {
    String[] args = new String[more.length + 6];
    args[0] = "check";
    args[1] = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    args[2] = "--waivers";
    args[3] = kb.file("waivers.yaml", waivers);
    args[4] = "--as-of";
    args[5] = "2026-12-31";
    System.arraycopy(more, 0, args, 6, more.length);
    return kb.run(args);
  }

  private JsonNode json(String waivers) throws IOException {
    return new ObjectMapper().readTree(check(waivers, "--format", "json").out());
  }

  @Test
  void aWaivedShouldIsShownAndCountedAndTheStageIsReady() {
    assertThat(check(ALIGNED, "--stage", "operate"))
        .isEqualTo(
            new Kb.Result(
                0,
                """
                Contoso  FILE

                operate: READY

                  waived  DISK-ALIGNED  Disk R:
                      Disk R: is not aligned
                      requirement  Shared disks should be aligned
                      because      aligned of Disk R: is false  FILE:4
                      because      shared of Disk R: is true  FILE:4
                      source       guide:1 (Disks) Use them.
                      what to do   Align Disk R:.
                      waived       until 2026-12-31 by Ann: soon  WAIVERS:1

                  operate: 0 violated (0 MUST, 0 SHOULD), 0 unknown, 0 noted, 1 met, 1 not applicable, 1 waived

                1 requirements, 3 verdicts: 0 violated (0 MUST, 0 SHOULD), 0 unknown, 0 noted, 1 met, 1 not applicable, 1 waived; nothing was left out.

                waivers: WAIVERS as of 2026-12-31: 1 waiver, nothing wrong with them
                """
                    .replace("FILE", folder.resolve("contoso.yaml").toString())
                    .replace("WAIVERS", folder.resolve("waivers.yaml").toString()),
                ""));
  }

  @Test
  void jsonHasTheWaiverAndTheCounts() throws IOException {
    JsonNode report = json(ALIGNED + BASIC);
    assertThat(report.at("/stages/0").toString())
        .isEqualTo(
            "{\"stage\":\"design\",\"status\":\"BLOCKED\",\"violated\":1,\"unknown\":1,\"noted\":0,"
                + "\"met\":0,\"notApplicable\":1,\"waived\":0}");
    assertThat(report.at("/stages/1").toString())
        .isEqualTo(
            "{\"stage\":\"operate\",\"status\":\"READY\",\"violated\":0,\"unknown\":0,\"noted\":0,"
                + "\"met\":1,\"notApplicable\":1,\"waived\":1}");
    assertThat(report.get("results").findValues("waiver").toString())
        .isEqualTo(
            "[null, {\"kind\":\"acknowledged\",\"reason\":\"later\",\"owner\":\"Bob\","
                + "\"expires\":\"2026-12-31\"}, null, null, null,"
                + " {\"kind\":\"waived\",\"reason\":\"soon\",\"owner\":\"Ann\","
                + "\"expires\":\"2026-12-31\"}]");
    assertThat(report.at("/waivers/findings")).isEmpty();
    assertThat(report.at("/results/5/verdict").textValue()).isEqualTo("VIOLATED");
  }

  @Test
  void withoutAFileThereIsNothingOfWaivers() throws IOException {
    Kb.Result result = kb.run("check", kb.file("contoso.yaml", Kb.DEPLOYMENT), "--format", "json");
    assertThat(new ObjectMapper().readTree(result.out()).get("waivers").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "design, error, 1",
    "design, warning, 1",
    "operate, error, 0",
    "operate, warning, 0",
    "operate, unknown, 0",
  })
  void aMustThatIsAcknowledgedStillFailsAndAShouldThatIsWaivedDoesNot(
      String stage, String failOn, int code) {
    assertThat(check(ALIGNED + BASIC, "--stage", stage, "--fail-on", failOn).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "unknown, 1"})
  void whatIsWrongWithAWaiverCountsLikeAShould(String failOn, int code) {
    Kb.Result result = check(ALIGNED + UNUSED, "--stage", "operate", "--fail-on", failOn);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out())
        .endsWith(
            """

            waivers: WAIVERS as of 2026-12-31: 2 waivers, 1 finding

              unused  DISK-ALIGNED  Disk Q:
                  DISK-ALIGNED is not violated by Disk Q:
                  waiver       never  WAIVERS:2
                  owner        Ann, until 2026-12-31
                  what to do   Remove the waiver, unless facts are still missing.
            """
                .replace("WAIVERS", folder.resolve("waivers.yaml").toString()));
  }

  @Test
  void aWaiverIsUsedIfAnyOfTheDeploymentsNeedsIt() throws IOException {
    String met = kb.file("met.yaml", "disks: [{name: 'R:', shared: yes, aligned: yes}]\n");
    JsonNode reports = new ObjectMapper().readTree(check(ALIGNED, met, "--format", "json").out());
    assertThat(reports).hasSize(2);
    assertThat(reports.findValues("waivers"))
        .hasSize(2)
        .allMatch(waivers -> waivers.get("findings").isEmpty());
  }

  @Test
  void whatIsWrongWithTheDeploymentAndTheWaiversIsSaidAtOnce() {
    String broken = kb.file("broken.yaml", "disk: []\n");
    String waivers = kb.file("waivers.yaml", "- {requirement: DISK-ALIGNED}\n");
    Kb.Result result = kb.run("check", broken, "--waivers", waivers);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(broken + ":1:1: error: ", waivers + ":1:3: error: 'owner' is missing");
  }

  @Test
  void aDayThatIsNoneIsWrongUsage() {
    Kb.Result result = check(ALIGNED, "--as-of", "tomorrow");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("'tomorrow' is no day; write year, month and day: 2026-12-31");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    Kb.Result result =
        kb.run("check", kb.file("c.yaml", Kb.DEPLOYMENT), "--waivers", folder + "/none.yaml");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("none.yaml: error: there is no such file");
  }
}
