package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts, what is retired, and the version that stands in everything that is told. */
class RulesStatusTest {
  private static final String CASES =
      """
      - case: a shared dynamic disk, VIOLATED
        facts:
          disks: [{name: "R:", shared: yes, type: dynamic}]
        expect: {"R:": VIOLATED}
      """;

  @TempDir private Path folder;
  private Kb kb;
  private String file;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
    kb.rules().with("disks/disk-basic/cases.yaml", CASES).with("VERSION", "7\n");
    file = kb.file("contoso.yaml", Kb.DEPLOYMENT);
  }

  private void basicIs(String status) {
    kb.rules()
        .with(
            "disks/disk-basic/disk-basic.drl",
            Kb.BASIC.replace(
                "@stages(\"design\")", "@stages(\"design\")  @status(\"" + status + "\")"));
  }

  private static JsonNode json(Kb.Result result) throws IOException {
    return new ObjectMapper().readTree(result.out());
  }

  @Test
  void aDraftGivesNoVerdictsUnlessTheyAreAskedFor() throws IOException {
    basicIs("draft");
    Kb.Result without = kb.run("check", file);
    assertThat(without.code()).isZero();
    assertThat(without.out()).doesNotContain("DISK-BASIC", "design").contains("DISK-ALIGNED");
    assertThat(json(kb.run("check", file, "--format", "json")).get("results"))
        .noneMatch(result -> result.get("requirement").asText().equals("DISK-BASIC"));

    Kb.Result with = kb.run("check", file, "--drafts");
    assertThat(with.code()).isEqualTo(1);
    assertThat(with.out())
        .contains(
            "design: BLOCKED\n",
            "  error  DISK-BASIC [draft]  Disk Q:\n",
            "  unknown  DISK-BASIC [draft]  (MUST) Disk R:\n",
            "  warning  DISK-ALIGNED  Disk R:\n");
    List<String> marks = new ArrayList<>();
    json(kb.run("check", file, "--drafts", "--format", "json"))
        .get("results")
        .forEach(
            one -> marks.add(one.get("requirement").asText() + " " + one.get("status").asText()));
    assertThat(marks).containsOnly("DISK-BASIC draft", "DISK-ALIGNED active").hasSize(6);
  }

  @Test
  void aDraftIsExplainedAndHeldToItsCases() {
    basicIs("draft");
    assertThat(kb.run("explain", file, "DISK-BASIC").out())
        .contains("status       draft\n", "Disk Q:  VIOLATED");
    assertThat(kb.run("rules", "test", "DISK-BASIC").out())
        .isEqualTo(
            "ok    DISK-BASIC  1 case  draft\n" + "1 requirement, 1 case: all as expected\n");
    assertThat(kb.run("rules", "show", "DISK-BASIC").out()).contains("| status | draft |\n");
  }

  @Test
  void whatIsRetiredIsNotEvaluatedAndGivesItsReason() {
    basicIs("retired: Windows 2000 is gone");
    assertThat(kb.run("check", file, "--drafts").out()).doesNotContain("DISK-BASIC");
    assertThat(kb.run("explain", file, "DISK-BASIC"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                """
                kb: DISK-BASIC gives no verdicts, it is retired: Windows 2000 is gone
                Try 'kb explain --help'.
                """));
    assertThat(kb.run("rules", "test", "DISK-BASIC"))
        .isEqualTo(
            new Kb.Result(
                0,
                """
                skip  DISK-BASIC  1 case  retired: Windows 2000 is gone
                1 requirement, 0 cases: all as expected
                """,
                ""));
    assertThat(kb.run("rules", "show", "DISK-BASIC").out())
        .contains("| status | retired: Windows 2000 is gone |\n")
        .doesNotContain("Example");
    assertThat(kb.run("rules", "new", "DISK-BASIC").err()).contains("DISK-BASIC is there already");
  }

  @Test
  void whatIsNotInForceCoversNoParagraph() throws IOException {
    basicIs("retired: it is gone");
    kb.rules()
        .with(
            "disks/disk-aligned/disk-aligned.drl",
            Kb.ALIGNED.replace("@stages", "@status(\"draft\")  @stages"));
    JsonNode json = json(kb.run("rules", "coverage", "--format", "json"));
    assertThat(json.get("open").toString())
        .isEqualTo("{\"requirements\":[\"DISK-ALIGNED\"],\"paragraphs\":[\"guide:1\"]}");
    assertThat(json.get("requirements").get(0).get("reason").asText()).isEqualTo("it is gone");
  }

  @Test
  void listShowsTheStatusInColumns() throws IOException {
    basicIs("retired: it is gone");
    assertThat(kb.run("rules", "list").out())
        .isEqualTo(
            """
            DISK-BASIC    MUST    retired  Shared disks must be basic disks (retired: it is gone)  [design; guide:1]
            DISK-ALIGNED  SHOULD  active   Shared disks should be aligned  [operate; guide:1]
            """);
    assertThat(kb.run("rules", "list", "--status", "active").out())
        .isEqualTo(
            "DISK-ALIGNED  SHOULD  active  Shared disks should be aligned  [operate; guide:1]\n");
    JsonNode json = json(kb.run("rules", "list", "--status", "retired", "--format", "json"));
    assertThat(json.get("requirements").toString())
        .isEqualTo(
            "[{\"id\":\"DISK-BASIC\",\"level\":\"MUST\",\"stages\":[\"design\"],"
                + "\"status\":\"retired\",\"reason\":\"it is gone\",\"sources\":[\"guide:1\"],"
                + "\"title\":\"Shared disks must be basic disks\","
                + "\"rule\":{\"file\":\"rules/disks/disk-basic/disk-basic.drl\",\"line\":3}}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"retired", "retired: ", "Draft", "on trial"})
  void anUnknownStatusIsAnErrorWithTheWayOut(String status) {
    basicIs(status);
    assertThat(kb.run("rules", "list"))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                """
                rules/disks/disk-basic/disk-basic.drl:4:52: error: unknown status '%s' [wrong-annotation]
                      @id("DISK-BASIC")  @level("MUST")  @stages("design")  @status("%s")
                                                                            ^
                  Use active, draft, or retired with the reason: @status("retired: why").
                """
                    .formatted(status, status)
                    .replace("4:52", "4:57")));
  }

  @Test
  void versionAndFingerprintStandInEverythingThatIsTold() throws IOException {
    JsonNode rules = json(kb.run("rules", "list", "--format", "json")).get("rules");
    assertThat(rules.get("version").asText()).isEqualTo("7");
    String fingerprint = rules.get("fingerprint").asText();
    assertThat(fingerprint).matches("[0-9a-f]{64}");
    for (List<String> command :
        List.of(
            List.of("check", file),
            List.of("rules", "list"),
            List.of("rules", "test", "DISK-BASIC"),
            List.of("rules", "coverage"),
            List.of("rules", "conflicts"))) {
      List<String> asJson = new ArrayList<>(command);
      asJson.addAll(List.of("--format", "json"));
      assertThat(json(kb.run(asJson.toArray(String[]::new))).get("rules")).isEqualTo(rules);
      assertThat(raw(command))
          .contains("knowledge version 7, fingerprint " + fingerprint.substring(0, 12) + "\n");
    }
    for (List<String> command :
        List.of(List.of("rules", "show", "DISK-BASIC"), List.of("explain", file, "DISK-BASIC"))) {
      assertThat(raw(command))
          .contains("version 7, fingerprint " + fingerprint.substring(0, 12) + "\n");
    }
  }

  private String raw(List<String> command) {
    List<String> args = new ArrayList<>(command);
    args.addAll(List.of("--rules", kb.rules().path().toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      Main.run(stream, stream, args.toArray(String[]::new));
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
