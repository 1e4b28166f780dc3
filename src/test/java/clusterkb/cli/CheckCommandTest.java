package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kb check} prints where, and the exit code with which it ends. */
class CheckCommandTest {
  private static final String MET =
      "disks: [{name: 'Q:', shared: yes, type: basic, aligned: yes}]\n";
  private static final String WARNING =
      "disks: [{name: 'Q:', shared: yes, type: basic, aligned: no}]\n";
  private static final String UNKNOWN = "disks: [{name: 'Q:', shared: yes, type: basic}]\n";

  @TempDir private Path folder;
  private Kb kb;
  private String home;

  @BeforeEach
  void aHomeOfItsOwn() {
    kb = new Kb(folder);
    home = System.setProperty("user.home", folder.toString());
  }

  @AfterEach
  void theOldHome() {
    System.setProperty("user.home", home);
  }

  @Test
  void theTextReportGoesToStandardOutput() {
    String file = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    assertThat(kb.run("check", file))
        .isEqualTo(
            new Kb.Result(
                1,
                """
                Contoso  FILE

                design: BLOCKED

                  error  DISK-BASIC  Disk Q:
                      Disk Q: is a dynamic disk
                      requirement  Shared disks must be basic disks
                      because      shared of Disk Q: is true  FILE:3
                      because      type of Disk Q: is dynamic  FILE:3
                      source       guide:1 (Disks) Use them.
                      what to do   Make Disk Q: basic.

                  unknown  DISK-BASIC  (MUST) Disk R:
                      requirement  Shared disks must be basic disks
                      tell         type of Disk R:
                      source       guide:1

                  design: 1 violated (1 MUST, 0 SHOULD), 1 unknown, 0 noted, 0 met, 1 not applicable

                operate: READY_WITH_ADVICE

                  warning  DISK-ALIGNED  Disk R:
                      Disk R: is not aligned
                      requirement  Shared disks should be aligned
                      because      aligned of Disk R: is false  FILE:4
                      because      shared of Disk R: is true  FILE:4
                      source       guide:1 (Disks) Use them.
                      what to do   Align Disk R:.

                  operate: 1 violated (0 MUST, 1 SHOULD), 0 unknown, 0 noted, 1 met, 1 not applicable

                2 requirements, 6 verdicts: 2 violated (1 MUST, 1 SHOULD), 1 unknown, 0 noted, 1 met, 2 not applicable; nothing was left out.
                """
                    .replace("FILE", file),
                ""));
  }

  @Test
  void aStageIsReportedAlone() {
    String file = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    assertThat(kb.run("check", "--stage", "operate", file))
        .isEqualTo(
            new Kb.Result(
                0,
                """
                Contoso  FILE

                operate: READY_WITH_ADVICE

                  warning  DISK-ALIGNED  Disk R:
                      Disk R: is not aligned
                      requirement  Shared disks should be aligned
                      because      aligned of Disk R: is false  FILE:4
                      because      shared of Disk R: is true  FILE:4
                      source       guide:1 (Disks) Use them.
                      what to do   Align Disk R:.

                  operate: 1 violated (0 MUST, 1 SHOULD), 0 unknown, 0 noted, 1 met, 1 not applicable

                1 requirements, 3 verdicts: 1 violated (0 MUST, 1 SHOULD), 0 unknown, 0 noted, 1 met, 1 not applicable; nothing was left out.
                """
                    .replace("FILE", file),
                ""));
  }

  @ParameterizedTest
  @CsvSource({
    "met, error, 0", "met, warning, 0", "met, unknown, 0",
    "warning, error, 0", "warning, warning, 1", "warning, unknown, 1",
    "unknown, error, 0", "unknown, warning, 0", "unknown, unknown, 1",
    "error, error, 1", "error, warning, 1", "error, unknown, 1",
    "error, ERROR, 1",
  })
  void theExitCodeFollowsTheLevelThatIsAskedFor(String findings, String failOn, int code) {
    String text =
        switch (findings) {
          case "met" -> MET;
          case "warning" -> WARNING;
          case "unknown" -> UNKNOWN;
          default -> Kb.DEPLOYMENT;
        };
    Kb.Result result = kb.run("check", kb.file("d.yaml", text), "--fail-on", failOn);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out()).startsWith(findings.equals("error") ? "Contoso" : "d");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void withoutALevelOnlyABrokenMustCounts() {
    assertThat(kb.run("check", kb.file("w.yaml", WARNING)).code()).isZero();
    assertThat(kb.run("check", kb.file("u.yaml", UNKNOWN)).code()).isZero();
    assertThat(kb.run("check", kb.file("e.yaml", Kb.DEPLOYMENT)).code()).isEqualTo(1);
  }

  @Test
  void anAuditThatFindsNoDifferenceChangesNothing() {
    String broken = kb.file("broken.yaml", Kb.DEPLOYMENT);
    assertThat(kb.run("check", broken, "--audit")).isEqualTo(kb.run("check", broken));
  }

  @Test
  void oneDeploymentWithFindingsAmongSeveralIsEnough() {
    String met = kb.file("met.yaml", MET);
    String broken = kb.file("broken.yaml", Kb.DEPLOYMENT);
    Kb.Result both = kb.run("check", met, broken);
    assertThat(both.code()).isEqualTo(1);
    assertThat(both.out())
        .isEqualTo(kb.run("check", met).out() + "\n" + kb.run("check", broken).out());
  }

  @Test
  void jsonIsOneObjectForOneFileAndAnArrayForSeveral() throws JsonProcessingException {
    String first = kb.file("met.yaml", MET);
    String second = kb.file("broken.yaml", Kb.DEPLOYMENT);
    Kb.Result one = kb.run("check", "--format", "json", second);
    Kb.Result two = kb.run("check", "--format", "JSON", first, second);
    assertThat(one.code()).isEqualTo(1);
    assertThat(one.err() + two.err()).isEmpty();
    JsonNode object = new ObjectMapper().readTree(one.out());
    assertThat(object.get("deployment").textValue()).isEqualTo("Contoso");
    JsonNode array = new ObjectMapper().readTree(two.out());
    assertThat(array).hasSize(2);
    assertThat(array.get(1)).isEqualTo(object);
  }

  @Test
  void theFirstRunSaysThatItCompilesAndTheSecondDoesNot() {
    assumeTrue(System.getenv("KB_CACHE") == null && System.getenv("XDG_CACHE_HOME") == null);
    String file = kb.file("met.yaml", MET);
    kb.rules().write();
    String rules = kb.rules().path().toString();
    assertThat(err("check", file, "--rules", rules)).isEqualTo("kb: compiling 2 rule folders\n");
    assertThat(err("check", file, "--rules", rules)).isEmpty();
    kb.rules().with("disks/disk-basic/disk-basic.drl", Kb.BASIC.replace("MUST", "SHOULD")).write();
    assertThat(err("check", file, "--rules", rules)).isEqualTo("kb: compiling 1 rule folder\n");
  }

  private static String err(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true);
    Main.run(nowhere, new PrintStream(err, true), args);
    return err.toString(StandardCharsets.UTF_8);
  }
}
