package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kb rules} says of the knowledge. */
class RulesCommandTest {
  private static final String CASES =
      """
      - case: a shared dynamic disk, VIOLATED
        facts:
          disks: [{name: "R:", shared: yes, type: dynamic}]
        expect: {"R:": VIOLATED}
      - case: a shared basic disk, MET
        facts:
          disks: [{name: "Q:", shared: yes, type: basic}]
        expect: {"Q:": MET}
      - case: a local disk, NOT_APPLICABLE
        facts: {disks: [{name: "C:", shared: no}]}
        expect: {"C:": NOT_APPLICABLE}
      - case: a shared disk, UNKNOWN
        facts: {disks: [{name: "C:", shared: yes}]}
        expect: {"C:": UNKNOWN}
      """;

  private static final String CONFLICTS =
      """
      - id: one-or-many
        paragraphs: ["guide:1"]
        says: It says one, and then many.
        followed: Many.
        why: One is too few.
      """;

  @TempDir private Path folder;
  private Kb kb;
  private String home;

  @BeforeEach
  void aHomeOfItsOwn() {
    kb = new Kb(folder);
    kb.rules().with("disks/disk-basic/cases.yaml", CASES);
    home = System.setProperty("user.home", folder.toString());
  }

  @AfterEach
  void theOldHome() {
    System.setProperty("user.home", home);
  }

  private static JsonNode json(Kb.Result result) throws IOException {
    return new ObjectMapper().readTree(result.out());
  }

  @Test
  void listNamesEachRequirementOnALine() {
    assertThat(kb.run("rules", "list"))
        .isEqualTo(
            new Kb.Result(
                0,
                """
                DISK-BASIC  MUST  design  Shared disks must be basic disks
                DISK-ALIGNED  SHOULD  operate  Shared disks should be aligned
                """,
                ""));
    assertThat(kb.run("rules", "list", "--stage", "operate").out())
        .isEqualTo("DISK-ALIGNED  SHOULD  operate  Shared disks should be aligned\n");
  }

  @Test
  void showIsMadeFromRuleCasesAndHistory() {
    kb.rules()
        .with(
            "HISTORY.yaml",
            """
            - version: "7"
              date: "2026-01-02"
              changes:
                - {requirements: [DISK-BASIC], what: Dynamic disks too.}
            """);
    assertThat(kb.run("rules", "show", "disk-basic"))
        .isEqualTo(
            new Kb.Result(
                0,
                """
                # DISK-BASIC

                **Shared disks must be basic disks.**

                | | |
                |---|---|
                | level | MUST: an error where it is violated |
                | stages | design |
                | verdicts are about | Disk |
                | applies to | a shared disk |
                | rule | `rules/disks/disk-basic/disk-basic.drl` |

                ## Sources

                - `guide:1` The guide, *Disks*
                  Use them.

                ## Example that meets it

                ```yaml
                disks: [{name: "Q:", shared: yes, type: basic}]
                ```

                - **Disk Q:** met

                ## Example that violates it

                ```yaml
                disks: [{name: "R:", shared: yes, type: dynamic}]
                ```

                - **Disk R:** violated: Disk R: is a dynamic disk
                  - What to do: Make Disk R: basic.

                ## History

                - 7 (2026-01-02): Dynamic disks too.
                """,
                ""));
  }

  @Test
  void showSuggestsTheNearestId() {
    assertThat(kb.run("rules", "show", "DISK-BASIK"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                """
                kb: there is no requirement DISK-BASIK; did you mean DISK-BASIC?
                Try 'kb show --help'.
                """));
  }

  @Test
  void coverageTellsWhatIsOpen() throws IOException {
    Kb.Result text = kb.run("rules", "coverage");
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out())
        .isEqualTo(
            """
            DISK-BASIC  MUST  design
                rule   rules/disks/disk-basic/disk-basic.drl:3
                cases  4 (1 violated, 1 unknown, 1 met, 1 not applicable)
                from   guide:1
            DISK-ALIGNED  SHOULD  operate
                rule   rules/disks/disk-aligned/disk-aligned.drl:3
                cases  0, OPEN: none for violated, unknown, met, not applicable
                from   guide:1

            guide:1  DISK-BASIC, DISK-ALIGNED

            open  DISK-ALIGNED: 0, OPEN: none for violated, unknown, met, not applicable
            2 requirements and 0 limits of the sources with 4 cases; 1 paragraphs: 1 cited, \
            0 that demand nothing; see what is open above.
            """);
    JsonNode json = json(kb.run("rules", "coverage", "--format", "json"));
    assertThat(json.get("open").toString())
        .isEqualTo("{\"requirements\":[\"DISK-ALIGNED\"],\"paragraphs\":[]}");
    assertThat(json.get("requirements").get(0).get("cases").get("number").asInt()).isEqualTo(4);
    assertThat(json.get("paragraphs").get(0).get("requirements").toString())
        .isEqualTo("[\"DISK-BASIC\",\"DISK-ALIGNED\"]");
  }

  @Test
  void aNormativeParagraphThatNothingCitesIsOpen() throws IOException {
    kb.rules()
        .with(
            "sources/other.yaml",
            """
            document: other
            title: The other
            file: other.txt
            paragraphs:
              - {id: "other:1", section: S, role: normative, summary: Do., sha256: "00"}
              - {id: "other:2", section: S, role: heading, summary: H., reason: A heading., sha256: "00"}
            """);
    JsonNode json = json(kb.run("rules", "coverage", "--format", "json"));
    assertThat(json.get("open").get("paragraphs").toString()).isEqualTo("[\"other:1\"]");
  }

  @Test
  void theShippedKnowledgeLeavesNothingOpen() {
    Kb.Result result = Kb.plain("rules", "coverage");
    assertThat(result.code()).isZero();
    assertThat(result.out()).endsWith("nothing is open.\n");
  }

  @Test
  void conflictsNameBothTheReadingAndWhomItConcerns() throws IOException {
    kb.rules()
        .with("sources/conflicts.yaml", CONFLICTS)
        .with(
            "disks/disk-basic/disk-basic.drl",
            Kb.BASIC.replace("@source", "@conflict(\"one-or-many\")  @source"));
    assertThat(kb.run("rules", "conflicts"))
        .isEqualTo(
            new Kb.Result(
                0,
                """
                one-or-many
                  the sources   It says one, and then many.
                  followed      Many.
                  why           One is too few.
                  concerns      DISK-BASIC
                  source        guide:1 (Disks) Use them.

                1 conflicts of the sources.
                """,
                ""));
    assertThat(json(kb.run("rules", "conflicts", "--format", "json")).toString())
        .isEqualTo(
            "{\"conflicts\":[{\"id\":\"one-or-many\",\"says\":\"It says one, and then many.\","
                + "\"followed\":\"Many.\",\"why\":\"One is too few.\",\"sources\":[{\"id\":"
                + "\"guide:1\",\"document\":\"The guide\",\"section\":\"Disks\",\"summary\":"
                + "\"Use them.\"}],\"requirements\":[\"DISK-BASIC\"]}]}");
    String file = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    assertThat(kb.run("check", file).out())
        .contains("conflict     It says one, and then many. Many.\n");
  }

  @Test
  void aConflictThatTheRegisterDoesNotHaveIsAnError() {
    kb.rules()
        .with(
            "disks/disk-basic/disk-basic.drl",
            Kb.BASIC.replace("@source", "@conflict(\"two\")  @source"));
    assertThat(kb.run("rules", "list"))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                """
                rules/disks/disk-basic/disk-basic.drl:3:1: error: @conflict names 'two', which \
                sources/conflicts.yaml does not have
                    rule "Shared disks must be basic disks" extends "a shared disk"
                    ^
                  See rules/sources for the ids that there are.
                """));
  }

  @Test
  void aVerbIsNeeded() {
    assertThat(Kb.plain("rules"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                """
                kb: a verb is missing: list, show, coverage or conflicts
                Try 'kb rules --help'.
                """));
  }
}
