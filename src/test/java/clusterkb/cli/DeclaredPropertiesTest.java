package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties and values that an expert declares are known everywhere like built-in ones. */
class DeclaredPropertiesTest {
  private static final String DECLARATIONS =
      """
      properties:
        - fact: Disk
          name: scanned
          type: list of values
          values: [databases, {name: QUORUM, label: quorum log, words: [MSCS]}]
          description: What the virus scanner reads on it
        - fact: Disk
          name: speed
          type: number
          unit: rpm
          min: 1
          max: 20000
          description: How fast it turns
      values:
        DiskType: [{label: virtual, words: [VHD]}]
      """;

  private static final String SCANNED =
      """
      package clusterkb

      rule "No virus scanner reads the quorum log" extends "a shared disk"
        @id("DISK-SCANNED")  @level("MUST")  @stages("design")
        @source("guide:1")
        @message("on {$disk}, turning at {$disk.speed} rpm, the scanner reads {$disk.scanned}")
        @remedy("Exclude the quorum log on {$disk}.")
      when
        Disk( this == $disk, scanned contains Scanned.QUORUM, speed < 15000 )
      then
        violated( drools, $disk );
      end
      """;

  @TempDir private Path folder;
  private Kb kb;

  @BeforeEach
  void declare() {
    kb = new Kb(folder);
    kb.rules()
        .with("vocabulary/own.yaml", DECLARATIONS)
        .with("disks/disk-scanned/disk-scanned.drl", SCANNED);
  }

  private Kb.Result explain(String facts) {
    return kb.run("explain", kb.file("facts.yaml", facts), "DISK-SCANNED", "--why-not");
  }

  @Test
  void theyDecideAndAreExplained() {
    Kb.Result result =
        explain(
            """
            disks:
              - {name: 'Q:', shared: yes, scanned: [mscs], speed: 7200}
              - {name: 'R:', shared: yes, scanned: [databases], speed: 7200}
              - {name: 'S:', shared: yes, scanned: [databases, ...], speed: 7200}
              - {name: 'T:', shared: yes, scanned: [quorum log]}
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            "Disk Q:  VIOLATED  on Disk Q:, turning at 7200 rpm, the scanner reads quorum log\n",
            "Disk R:  MET",
            "Disk S:  UNKNOWN",
            "Disk T:  UNKNOWN",
            "scanned of Disk S:",
            "speed of Disk T:",
            "scanned contains Scanned.QUORUM  rules/disks/disk-scanned/disk-scanned.drl:9");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void factsFilesAreHeldToThem() {
    Kb.Result result =
        explain(
            """
            disks:
              - {name: 'Q:', scanned: [quorumlog, mail], speed: 0, spead: 1}
            """);
    assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err())
        .contains(
            "Disk.scanned cannot hold 'mail'",
            "Accepted: databases, quorum log.",
            "Disk.speed cannot be '0'",
            "Write a whole number from 1 to 20,000, in rpm; or unknown.",
            "Disk has no property 'spead'",
            "Did you mean speed?");
  }

  @Test
  void aFurtherValueOfABuiltInEnumerationIsOneOfIts() {
    Kb.Result result =
        kb.run(
            "explain",
            kb.file("facts.yaml", "disks: [{name: 'Q:', shared: yes, type: vhd}]"),
            "DISK-BASIC");
    assertThat(result.out()).contains("Disk Q:  VIOLATED  Disk Q: is a virtual disk\n");
  }

  @Test
  void rulesAreHeldToThem() {
    kb.rules()
        .with(
            "disks/disk-scanned/disk-scanned.drl",
            SCANNED.replace("Scanned.QUORUM", "Scanned.QUORUMS").replace("speed <", "sped <"));
    assertThat(explain("disks: []").err())
        .contains(
            "Scanned has no value QUORUMS",
            "Did you mean QUORUM?",
            "unknown name 'sped' (of a Disk)",
            "Did you mean speed?");
  }

  @Test
  void schemaAndPageHaveThem() {
    assertThat(kb.run("rules", "facts").out())
        .contains(
            "| `scanned` | list of: databases; quorum log | What the virus scanner reads on it"
                + " (declared by the knowledge) |  |\n",
            "| `speed` | a whole number from 1 to 20,000, in rpm | How fast it turns"
                + " (declared by the knowledge) |  |\n",
            "| quorum log | `quorum log`, `QUORUM`, `MSCS` |\n",
            "| virtual | `virtual`, `VIRTUAL`, `VHD` |\n");
    assertThat(kb.run("rules", "facts", "--format", "schema").out())
        .contains("\"description\" : \"How fast it turns (rpm)\"", "\"databases\", \"quorum log\"");
  }

  @Test
  void aSecondStartFindsTheRulesSavedWithThem() {
    String facts = "disks: [{name: 'Q:', shared: yes, scanned: [MSCS], speed: 7200}]";
    String first = explain(facts).out();
    assertThat(explain(facts).out()).isEqualTo(first);
    kb.rules().with("vocabulary/own.yaml", DECLARATIONS.replace("name: QUORUM, ", "name: QUORA, "));
    assertThat(explain(facts).err()).contains("Scanned has no value QUORUM");
  }
}
