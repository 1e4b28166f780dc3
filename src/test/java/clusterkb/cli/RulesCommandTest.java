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
                DISK-BASIC    MUST    active  Shared disks must be basic disks  [design; guide:1]
                DISK-ALIGNED  SHOULD  active  Shared disks should be aligned  [operate; guide:1]
                """,
                ""));
    assertThat(kb.run("rules", "list", "--stage", "operate").out())
        .isEqualTo(
            "DISK-ALIGNED  SHOULD  active  Shared disks should be aligned  [operate; guide:1]\n");
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
                Try 'kb rules show --help'.
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
            "{\"rules\":"
                + json(kb.run("rules", "list", "--format", "json")).get("rules")
                + ",\"conflicts\":[{\"id\":\"one-or-many\",\"says\":\"It says one, and then many.\","
                + "\"followed\":\"Many.\",\"why\":\"One is too few.\",\"sources\":[{\"id\":"
                + "\"guide:1\",\"document\":\"The guide\",\"section\":\"Disks\",\"summary\":"
                + "\"Use them.\"}],\"requirements\":[\"DISK-BASIC\"]}]}");
    String file = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    assertThat(kb.run("check", file).out())
        .contains("conflict     It says one, and then many. Many. [one-or-many]\n");
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
                sources/conflicts.yaml does not have [unknown-conflict]
                    rule "Shared disks must be basic disks" extends "a shared disk"
                    ^
                  See rules/sources for the ids that there are.
                """));
  }

  @Test
  void testRunsTheCasesOfRequirementsOrFolders() {
    Kb.Result whole =
        new Kb.Result(
            0, "ok    DISK-BASIC  4 cases\n" + "1 requirement, 4 cases: all as expected\n", "");
    assertThat(kb.run("rules", "test", "DISK-BASIC")).isEqualTo(whole);
    assertThat(kb.run("rules", "test", folder.resolve("rules/disks/disk-basic").toString()))
        .isEqualTo(whole);
    assertThat(kb.run("rules", "test", folder.resolve("rules/disks").toString()))
        .isEqualTo(
            new Kb.Result(
                1,
                """
                ok    DISK-BASIC  4 cases
                FAIL  DISK-ALIGNED  0 cases
                  there are no cases: write cases.yaml beside rules/disks/disk-aligned/disk-aligned.drl
                2 requirements, 4 cases: 1 not as expected
                """,
                ""));
  }

  @Test
  void testShowsWhatDecidedAndWhatWouldMendIt() {
    kb.rules()
        .with(
            "disks/disk-basic/cases.yaml",
            """
            - case: all wrong
              facts:
                disks:
                  - {name: "P:", shared: yes, type: dynamic}
                  - {name: "Q:", shared: yes}
                  - {name: "S:", shared: no}
              expect: {"P:": MET, "Q:": VIOLATED, "T:": MET}
              messages: {"P:": it is dynamic}
            """);
    Kb.Result result = kb.run("rules", "test", "DISK-BASIC");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().replace(folder + "/", ""))
        .isEqualTo(
            """
                FAIL  DISK-BASIC  1 case, 1 not as expected
                  case "all wrong"  rules/disks/disk-basic/cases.yaml:1
                    P:: expected MET, but it is VIOLATED
                      likely cure  A condition is lacking in the rule, or the facts do break it: Disk P: is a dynamic disk.
                      rule "Shared disks must be basic disks" fires where all of this holds:
                        yes    shared == true  rules/vocabulary/subjects.drl:11
                                 shared of Disk P: is true  rules/disks/disk-basic/cases.yaml:4
                        yes    type != DiskType.BASIC  rules/disks/disk-basic/disk-basic.drl:9
                                 type of Disk P: is dynamic  rules/disks/disk-basic/cases.yaml:4
                    Q:: expected VIOLATED, but it is UNKNOWN
                      likely cure  Give in the facts what is missing, or expect UNKNOWN: Disk Q:: type.
                      rule "Shared disks must be basic disks" fires where all of this holds:
                        yes    shared == true  rules/vocabulary/subjects.drl:11
                                 shared of Disk Q: is true  rules/disks/disk-basic/cases.yaml:5
                        open   type != DiskType.BASIC  rules/disks/disk-basic/disk-basic.drl:9
                                 not known: type of Disk Q:
                    S:: nothing is expected of it, but it is NOT_APPLICABLE
                      likely cure  Add it to 'expect': a case expects all verdicts of the requirement.
                      rule "Shared disks must be basic disks" fires where all of this holds:
                        no     shared == true  rules/vocabulary/subjects.drl:11
                                 shared of Disk S: is false  rules/disks/disk-basic/cases.yaml:6
                        open   type != DiskType.BASIC  rules/disks/disk-basic/disk-basic.drl:9
                                 not known: type of Disk S:
                    T:: expected MET, but there is no verdict on it
                      likely cure  Check the name: the facts list no such subject.
                    P:: message is 'Disk P: is a dynamic disk'
                      likely cure  Take it over into the case, or change @message.
                1 requirement, 1 case: 1 not as expected
                """);
  }

  @Test
  void testRefusesCasesThatCannotBeRead() {
    kb.rules().with("disks/disk-basic/cases.yaml", "- case: x\n  expekt: {}\n");
    Kb.Result result = kb.run("rules", "test", "DISK-BASIC");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains("cases.yaml:2:3: error: a case has no 'expekt'", "Did you mean expect?");
  }

  @Test
  void aVerbIsNeeded() {
    assertThat(Kb.plain("rules"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                """
                kb: a verb is missing: list, show, new, test, diff, watch, lint, coverage, conflicts, facts
                Try 'kb rules --help'.
                """));
  }
}
