package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.lint.LintExamples;
import clusterkb.rules.LintRule;
import clusterkb.rules.RulesFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code kb rules lint} says of a folder as a whole. */
class RulesLintCommandTest {
  private static final String BASIC = "disks/disk-basic/disk-basic.drl";
  private static final String ALIGNED = "disks/disk-aligned/disk-aligned.drl";

  @TempDir private Path parent;
  private Path rules;
  private String home;

  @BeforeEach
  void aFolderWithoutFindingsAndAHomeOfItsOwn() {
    home = System.setProperty("user.home", parent.toString());
    rules = parent.resolve("rules");
  }

  @AfterEach
  void theOldHome() {
    System.setProperty("user.home", home);
  }

  private void base() {
    RulesFolder.copy(LintExamples.BASE, rules);
  }

  private void edit(String file, String piece, String replacement) throws IOException {
    Path path = rules.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(piece);
    Files.writeString(path, text.replace(piece, replacement));
  }

  private Kb.Result lint(String... more) {
    List<String> all = new ArrayList<>(List.of("rules", "lint", "--rules", rules.toString()));
    all.addAll(List.of(more));
    return Kb.plain(all.toArray(String[]::new));
  }

  private List<String> heads(String... more) {
    return lint(more).out().lines().filter(line -> !line.startsWith(" ")).toList();
  }

  @Test
  void theShippedKnowledgeHasNoFindings() {
    assertThat(Kb.plain("rules", "lint", "--rules", "rules"))
        .matches(
            result -> result.out().matches("0 errors, 0 warnings in \\d+ requirement folders\n"))
        .matches(result -> result.code() == 0);
  }

  @Test
  void oneBrokenFileDoesNotHideTheProblemsOfOthers() throws IOException {
    base();
    edit(BASIC, "when", "wenn");
    edit(ALIGNED, "!aligned", "!alligned, spindels > 3, letters == \"Q:\"");
    edit("disks/disk-aligned/cases.yaml", "aligned: no}", "alined: no}");
    edit("disks/disk-basic/cases.yaml", "type: dynamic", "type: dinamic");
    edit("vocabulary/subjects.drl", "shared )", "shard )");
    edit("sources/guide.yaml", "role: normative, ", "");
    Files.writeString(rules.resolve("sources/conflicts.yaml"), "- id: [\n");
    Files.writeString(
        rules.resolve("vocabulary/Limit.csv"), "type,disks\nDisk.type,number\nbasic\n");
    Files.write(rules.resolve("disks/disk-basic/latin.drl"), new byte[] {'/', '/', (byte) 0xE4});
    assertThat(heads())
        .containsExactly(
            "rules/disks/disk-aligned/cases.yaml:3:39: error: Disk has no property 'alined'"
                + " [case-facts]",
            "rules/disks/disk-aligned/cases.yaml:11:38: error: Disk has no property 'alined'"
                + " [case-facts]",
            "rules/disks/disk-aligned/disk-aligned.drl:9:24: error: unknown name 'alligned' (of a"
                + " Disk) [unknown-property]",
            "rules/disks/disk-aligned/disk-aligned.drl:9:35: error: unknown name 'spindels' (of a"
                + " Disk) [unknown-property]",
            "rules/disks/disk-aligned/disk-aligned.drl:9:49: error: a list cannot be compared as a"
                + " whole [wrong-type]",
            "rules/disks/disk-basic/cases.yaml:3:45: error: Disk.type cannot be 'dinamic'"
                + " [case-facts]",
            "rules/disks/disk-basic/cases.yaml:11:44: error: Disk.type cannot be 'dinamic'"
                + " [case-facts]",
            "rules/disks/disk-basic/disk-basic.drl:8:1: error: syntax: mismatched input 'wenn' in"
                + " rule \"Shared disks must be basic disks\" [syntax]",
            "rules/disks/disk-basic/latin.drl: error: not a text in UTF-8 [unreadable-file]",
            "rules/sources/conflicts.yaml:2:1: error: a value is missing [syntax]",
            "rules/sources/guide.yaml:5:5: error: the text 'role' is missing [wrong-sources]",
            "rules/vocabulary/Limit.csv:1:1: warning: no rule looks the table 'Limit' up"
                + " [unused-vocabulary]",
            "rules/vocabulary/Limit.csv:3:6: error: column 2 (disks): the cell is empty [wrong-table]",
            "rules/vocabulary/subjects.drl:5:17: error: unknown name 'shard' (of a Disk)"
                + " [unknown-property]",
            "13 errors, 1 warning in 2 requirement folders");
  }

  @Test
  void aPhraseInAFileThatCannotBeParsedIsNotSaidToBeMissing() throws IOException {
    base();
    edit("vocabulary/subjects.drl", "when", "wenn");
    edit(BASIC, "\"a shared disk\"", "\"a disc\"");
    assertThat(heads())
        .containsExactly(
            "rules/disks/disk-basic/disk-basic.drl:3:1: error: there is no rule 'a disc' to extend"
                + " [unknown-phrase]",
            "rules/vocabulary/subjects.drl:4:1: error: syntax: mismatched input 'wenn' in rule \"a"
                + " shared disk\" [syntax]",
            "2 errors, 0 warnings in 2 requirement folders");
  }

  @Test
  void anIdOrAFolderLeavesTheFindingsOfOthersOutButNotTheErrorsOfWhatAllShare() throws IOException {
    base();
    edit(BASIC, "type != DiskType.BASIC", "typ != DiskType.BASIC");
    edit(ALIGNED, "is not aligned\"", "is not aligned.\"");
    edit("vocabulary/subjects.drl", "end", "end\n\nrule \"a disk\"\nwhen\n  Disk()\nthen\nend");
    List<String> basic =
        List.of(
            "rules/disks/disk-basic/disk-basic.drl:9:24: error: unknown name 'typ' (of a Disk)"
                + " [unknown-property]",
            "1 error, 0 warnings in 1 requirement folder");
    assertThat(heads("DISK-BASIC")).isEqualTo(basic);
    assertThat(heads("disk-basic")).isEqualTo(basic);
    assertThat(heads(rules.resolve("disks/disk-basic").toString())).isEqualTo(basic);
    assertThat(heads(rules.resolve("disks").toString()))
        .hasSize(3)
        .endsWith("1 error, 1 warning in 2 requirement folders");
    assertThat(lint("DISK-ALIGNED").code()).isEqualTo(1);
    assertThat(lint("DISK-ALIGNED", "--fail-on", "error").code()).isZero();
    edit("vocabulary/subjects.drl", "shared )", "shard )");
    assertThat(heads("DISK-ALIGNED"))
        .anyMatch(line -> line.contains("vocabulary/subjects.drl:5:17: error: "));
  }

  @Test
  void anUnknownIdIsWrongUsage() {
    base();
    assertThat(lint("DISK-BASICS"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                """
                kb: there is no requirement DISK-BASICS; did you mean DISK-BASIC?
                Try 'kb rules lint --help'.
                """));
  }

  @Test
  void aFolderThatIsNoneCannotBeRead() {
    assertThat(lint())
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                rules
                    + ": error: no rules can be read there [unreadable-file]\n"
                    + "  Give the folder that holds sources/, vocabulary/ and the requirement"
                    + " folders.\n"));
  }

  @Test
  void whatAllShareAndNobodyCanReadIsAFindingToo() throws IOException {
    base();
    Files.write(rules.resolve("vocabulary/subjects.drl"), new byte[] {'/', '/', (byte) 0xE4});
    edit("disks/disk-basic/cases.yaml", "type: basic", "typ: basic");
    assertThat(heads())
        .containsExactly(
            "rules/disks/disk-basic/cases.yaml:7:39: error: Disk has no property 'typ' [case-facts]",
            "rules/vocabulary/subjects.drl: error: not a text in UTF-8 [unreadable-file]",
            "2 errors, 0 warnings in 2 requirement folders");
    assertThat(lint().code()).isEqualTo(1);
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    base();
    edit(BASIC, "type != DiskType.BASIC", "typ != DiskType.BASIC");
    assertThat(lint("--format", "json"))
        .isEqualTo(
            new Kb.Result(
                1,
                """
                {
                  "findings" : [ {
                    "rule" : "unknown-property",
                    "severity" : "error",
                    "file" : "rules/disks/disk-basic/disk-basic.drl",
                    "line" : 9,
                    "column" : 24,
                    "message" : "unknown name 'typ' (of a Disk)",
                    "advice" : "Did you mean type?"
                  } ],
                  "errors" : 1,
                  "warnings" : 0,
                  "folders" : 2
                }
                """,
                ""));
  }

  @ParameterizedTest
  @EnumSource
  void jsonFollowsItsSchema(LintRule rule) throws IOException {
    LintExamples.folder(rule, parent);
    ObjectMapper mapper = new ObjectMapper();
    JsonNode definition = mapper.readTree(Files.readString(Path.of("docs/lint.schema.json")));
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(definition);
    JsonNode said = mapper.readTree(lint("--format", "json").out());
    assertThat(schema.validate(said)).isEmpty();
    assertThat(said.at("/findings").findValuesAsText("rule")).contains(rule.id());
    assertThat(said.at("/errors").asInt() + said.at("/warnings").asInt())
        .isEqualTo(said.at("/findings").size());
  }

  @Test
  void theSchemaKnowsEachFinding() throws IOException {
    List<String> known = new ArrayList<>();
    new ObjectMapper()
        .readTree(Files.readString(Path.of("docs/lint.schema.json")))
        .at("/$defs/finding/properties/rule/enum")
        .forEach(id -> known.add(id.asText()));
    assertThat(known).isEqualTo(Arrays.stream(LintRule.values()).map(LintRule::id).toList());
  }
}
