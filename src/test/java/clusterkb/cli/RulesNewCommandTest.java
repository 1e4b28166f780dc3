package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kb rules new} writes, and what it refuses. */
class RulesNewCommandTest {
  @TempDir private Path folder;
  private Kb kb;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
  }

  private String written(String file) throws IOException {
    return Files.readString(folder.resolve("rules").resolve(file));
  }

  @Test
  void aConditionIsEnoughForARuleWithCasesThatPass() throws IOException {
    assertThat(kb.run("rules", "new", "NODE-TWO-PROCESSORS", "--broken-by", "processors < 2"))
        .isEqualTo(
            new Kb.Result(
                0,
                """
                written  rules/nodes/node-two-processors/node-two-processors.drl
                written  rules/nodes/node-two-processors/cases.yaml
                written  rules/sources/house.yaml
                cases    1 violated, 1 unknown, 2 met; all as expected
                cites    house:1, a new paragraph of your own house rules

                Edit rules/nodes/node-two-processors/node-two-processors.drl:
                  its name    what is required, in a sentence with 'must' or 'should'
                  @message    what is wrong, for a mail
                  @remedy     what to do about it
                Then run: kb rules test NODE-TWO-PROCESSORS --rules %s
                """
                    .formatted(folder.resolve("rules")),
                ""));
    assertThat(written("nodes/node-two-processors/node-two-processors.drl"))
        .isEqualTo(
            """
            package clusterkb

            rule "Node two processors" extends "a node of the cluster"
              @id("NODE-TWO-PROCESSORS")  @level("SHOULD")  @stages("design")
              @source("house:1")
              @message("processors of {$node} is {$node.processors}")
              @remedy("Change processors of {$node}.")
            when
              Node( this == $node, processors < 2 )
            then
              violated( drools, $node );
            end
            """);
    assertThat(written("nodes/node-two-processors/cases.yaml"))
        .isEqualTo(
            """
            - case: "NODE1 with processors 1, VIOLATED"
              facts:
                nodes: [{name: NODE1, processors: 1}]
              expect: {NODE1: VIOLATED}
              messages:
                NODE1: "processors of Node NODE1 is 1"
            - case: "NODE1 with processors not known, UNKNOWN"
              facts:
                nodes: [{name: NODE1}]
              expect: {NODE1: UNKNOWN}
              missing:
                NODE1: ["Node NODE1: processors"]
            - case: "NODE1 with processors 2, MET"
              facts:
                nodes: [{name: NODE1, processors: 2}]
              expect: {NODE1: MET}
            - case: "NODE1 with processors 3, MET"
              facts:
                nodes: [{name: NODE1, processors: 3}]
              expect: {NODE1: MET}
            """);
    assertThat(kb.run("rules", "test", "NODE-TWO-PROCESSORS"))
        .isEqualTo(
            new Kb.Result(
                0,
                "ok    NODE-TWO-PROCESSORS  4 cases\n1 requirement, 4 cases: all as expected\n",
                ""));
    assertThat(kb.run("rules", "coverage").out())
        .contains("house:1  NODE-TWO-PROCESSORS\n")
        .doesNotContain("open  NODE-TWO-PROCESSORS", "open  house:1");
  }

  @Test
  void allOfItCanBeSaid() throws IOException {
    assertThat(
            kb.run(
                    "rules",
                    "new",
                    "disk-raid",
                    "--title",
                    "Shared disks must be RAID arrays",
                    "--level",
                    "must",
                    "--stages",
                    "design,operate",
                    "--source",
                    "guide:1",
                    "--speaks-of",
                    "a shared disk",
                    "--broken-by",
                    "raid == RaidLevel.NONE",
                    "--theme",
                    "storage")
                .out())
        .startsWith(
            """
            written  rules/storage/disk-raid/disk-raid.drl
            written  rules/storage/disk-raid/cases.yaml
            cases    1 violated, 2 unknown, 1 met, 1 not applicable; all as expected

            """);
    assertThat(written("storage/disk-raid/disk-raid.drl"))
        .contains(
            "rule \"Shared disks must be RAID arrays\" extends \"a shared disk\"",
            "@id(\"DISK-RAID\")  @level(\"MUST\")  @stages(\"design, operate\")",
            "@source(\"guide:1\")",
            "Disk( this == $disk, raid == RaidLevel.NONE )");
    assertThat(folder.resolve("rules/sources/house.yaml")).doesNotExist();
  }

  @Test
  void theNextHouseRuleGetsTheNextNumber() throws IOException {
    kb.run("rules", "new", "A-1");
    assertThat(kb.run("rules", "new", "A-2", "--level", "note").out()).contains("cites    house:2");
    assertThat(written("sources/house.yaml"))
        .contains("- id: house:1\n", "summary: \"A 1.\"", "- id: house:2\n", "summary: \"A 2.\"");
    assertThat(written("nodes/a-2/a-2.drl"))
        .contains("noted( drools, $node );")
        .contains("// Only");
    assertThat(kb.run("rules", "test", "A-1", "A-2").code()).isZero();
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws IOException {
    String before = Kb.BASIC;
    assertThat(kb.run("rules", "new", "DISK-BASIC").err())
        .isEqualTo(
            "kb: DISK-BASIC is there already: rules/disks/disk-basic/disk-basic.drl\n"
                + "Try 'kb rules new --help'.\n");
    assertThat(written("disks/disk-basic/disk-basic.drl")).isEqualTo(before);
    Files.createDirectories(folder.resolve("rules/nodes/a-1"));
    Kb.Result result = kb.run("rules", "new", "A-1");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("a-1 is there already; nothing is ever overwritten");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--speaks-of | a nod of the cluster | did you mean 'a node of the cluster'?",
        "--speaks-of | whoever | there are 'a disk', 'a node of the cluster'",
        "--source | giude:1 | there is no paragraph 'giude:1'; did you mean 'guide:1'?",
        "--stages | dessign | 'dessign' is no stage; there are design, prepare-ad,",
        "--level | may | MUST, SHOULD, NOTE, OUTSIDE",
        "--broken-by | procesors < 2 | did you mean 'processors'?",
        "--broken-by | procesors < 2 | say whom it speaks of with --speaks-of: 'a disk', 'a node",
        "--theme | ../etc | '../etc' is no theme",
        "--theme | vocabulary | 'vocabulary' is no theme",
        "--title | a \"b\" | a title is a sentence without double quotes",
      })
  void whatIsNotKnownIsRefusedWithWhatThereIs(String option, String value, String message)
      throws IOException {
    Kb.Result result = kb.run("rules", "new", "A-1", option, value);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(folder.resolve("rules/nodes")).doesNotExist();
  }

  @Test
  void aRuleThatCannotBeReadIsShownAndNotWritten() {
    assertThat(
            kb.run(
                "rules", "new", "A-1", "--speaks-of", "a shared disk", "--broken-by", "typ == 1"))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                """
                rules/disks/a-1/a-1.drl:9:24: error: unknown name 'typ' (of a Disk) [unknown-property]
                      Disk( this == $disk, typ == 1 )
                                           ^
                  Did you mean type?
                kb: nothing was written
                """));
    assertThat(folder.resolve("rules/disks/a-1")).doesNotExist();
  }

  @Test
  void aConditionThatNothingBreaksIsNotWritten() {
    Kb.Result result =
        kb.run("rules", "new", "A-1", "--broken-by", "processors < 2, processors > 3");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no facts were found on which it is violated");
    assertThat(folder.resolve("rules/nodes")).doesNotExist();
  }
}
