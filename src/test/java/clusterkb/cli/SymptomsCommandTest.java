package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands for rule writers say of symptoms. */
class SymptomsCommandTest {
  private static final String FOLDER = "diagnosis/symptoms/disk-not-taken/";

  private static final String SYMPTOM =
      """
      title: The cluster takes a disk for no resource
      source: [guide:1]
      recognised by:
        - {text: [disk, resource], telling: strong}
      about: Disk
      explained by:
        - requirement: DISK-BASIC
      """;

  private static final String SAYINGS =
      """
      recognised:
        - The disk does not appear as a resource
        - {text: No resource for the disk, telling: exact}
      not recognised:
        - The disk is lost
        - A resource failed, and with it the disk
      """;

  private static final String TOLD =
      """
      FAIL  DISK-NOT-TAKEN  4 cases, 2 not as expected
        case "No resource for the disk"  rules/diagnosis/symptoms/disk-not-taken/sayings.yaml:3
          expected exact, but it is strong by text 'disk', 'resource', line 4
        case "A resource failed, and with it the disk"  rules/diagnosis/symptoms/disk-not-taken/sayings.yaml:6
          it is recognised by text 'disk', 'resource', line 4
      """;

  @TempDir private Path folder;
  private Kb kb;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
    kb.rules().with(FOLDER + "symptom.yaml", SYMPTOM).with(FOLDER + "sayings.yaml", SAYINGS);
  }

  @Test
  void testTellsOfASymptomAsOfARequirement() {
    String told = TOLD + "1 symptom, 4 cases: 2 not as expected\n";
    assertThat(kb.run("rules", "test", "disk-not-taken")).isEqualTo(new Kb.Result(1, told, ""));
    String below = folder.resolve("rules/diagnosis").toString();
    assertThat(kb.run("rules", "test", below)).isEqualTo(new Kb.Result(1, told, ""));
  }

  @Test
  void testOfAllRunsTheSymptomsAfterTheRequirements() {
    assertThat(kb.run("rules", "test").out())
        .contains(TOLD)
        .endsWith("2 requirements, 1 symptom, 4 cases: 4 not as expected\n");
    assertThat(kb.run("rules", "test", "DISK-BASIC").out()).endsWith("not as expected\n");
    assertThat(kb.run("rules", "test", "DISK-BASIC").out()).doesNotContain("symptom");
  }

  @Test
  void aSymptomWithoutSayingsFails() throws IOException {
    kb.run("rules", "test");
    kb.rules().with(FOLDER + "sayings.yaml", "recognised: [The disk is no resource]\n");
    assertThat(kb.run("rules", "test", "DISK-NOT-TAKEN").out())
        .startsWith("ok    DISK-NOT-TAKEN  1 case\n");
    assertThat(kb.run("rules", "lint", "DISK-NOT-TAKEN").out())
        .isEqualTo(
            """
            rules/diagnosis/symptoms/disk-not-taken/symptom.yaml:1:1: warning: DISK-NOT-TAKEN has no saying that is not recognised [no-cases]
                title: The cluster takes a disk for no resource
                ^
              Write both into sayings.yaml beside it: what it looks like, and what it is not to be taken for.
            0 errors, 1 warning in 1 symptom folder
            """);
    Kb other = new Kb(folder.resolve("other"));
    other.rules().with(FOLDER + "symptom.yaml", SYMPTOM);
    assertThat(other.run("rules", "test", "DISK-NOT-TAKEN"))
        .isEqualTo(
            new Kb.Result(
                1,
                """
                FAIL  DISK-NOT-TAKEN  0 cases
                  there are no cases: write sayings.yaml beside rules/diagnosis/symptoms/disk-not-taken/symptom.yaml
                1 symptom, 0 cases: 1 not as expected
                """,
                ""));
  }

  @Test
  void whatCannotBeReadIsToldWithItsPlace() {
    kb.rules().with(FOLDER + "symptom.yaml", SYMPTOM.replace("DISK-BASIC", "DISK-BASICS"));
    String told =
        """
        rules/diagnosis/symptoms/disk-not-taken/symptom.yaml:7:18: error: there is no requirement 'DISK-BASICS' in force [wrong-symptom]
              - requirement: DISK-BASICS
                             ^
          Did you mean DISK-BASIC?
        """;
    assertThat(kb.run("rules", "test", "DISK-NOT-TAKEN")).isEqualTo(new Kb.Result(3, "", told));
    assertThat(kb.run("rules", "lint", "DISK-NOT-TAKEN").out())
        .isEqualTo(told + "1 error, 0 warnings in 1 symptom folder\n");
    // Nothing else needs it.
    assertThat(kb.run("rules", "list").code()).isZero();
    assertThat(kb.run("rules", "lint", "DISK-NOT-TAKN").err())
        .startsWith("kb: there is no requirement DISK-NOT-TAKN; did you mean DISK-NOT-TAKEN?\n");
  }

  @Test
  void theResultsForOtherProgramsHoldThemToo() throws IOException {
    Path junit = folder.resolve("junit.xml");
    Kb.Result result =
        kb.run("rules", "test", "DISK-NOT-TAKEN", "--format", "json", "--junit", junit.toString());
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.get("requirements")).isEmpty();
    JsonNode symptom = json.get("symptoms").get(0);
    assertThat(symptom.get("id").asText()).isEqualTo("DISK-NOT-TAKEN");
    assertThat(symptom.get("failed").asInt()).isEqualTo(2);
    assertThat(symptom.get("cases").get(1).get("differences").get(0).asText())
        .isEqualTo("expected exact, but it is strong by text 'disk', 'resource', line 4");
    assertThat(json.get("cases").asInt()).isEqualTo(4);
    assertThat(Files.readString(junit))
        .contains("classname=\"symptoms.disk-not-taken\" name=\"No resource for the disk\"")
        .contains("<testsuite name=\"DISK-NOT-TAKEN\" tests=\"4\" failures=\"2\"");
  }
}
