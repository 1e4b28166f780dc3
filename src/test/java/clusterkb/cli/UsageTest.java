package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong command lines, and files that cannot be read: the codes 2 and 3, on standard error. */
class UsageTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | a verb is missing                             | ''",
        "nonsense                | Unmatched argument at index 0: 'nonsense'     | ''",
        "check                   | Missing required parameter: 'FILE'            | 'check '",
        "check --nonsense f.yaml | Unknown option: '--nonsense'                  | 'check '",
        "check f.yaml --fail-on  | Missing required parameter for option '--fail-on' (LEVEL)"
            + " | 'check '",
        "check f.yaml --fail-on never | Invalid value for option '--fail-on': expected one of"
            + " [ERROR, WARNING, UNKNOWN] (case-insensitive) but was 'never' | 'check '",
        "check f.yaml --format xml | Invalid value for option '--format': expected one of"
            + " [TEXT, JSON, MARKDOWN, HTML, SARIF, JUNIT] (case-insensitive) but was 'xml' | 'check '",
        "check f.yaml --stage later | Invalid value for option '--stage': 'later' is no stage;"
            + " there are design, prepare-ad, install-node, create-evs, operate, upgrade-node"
            + ", upgrade-evs | 'check '",
        "explain f.yaml          | Missing required parameter: 'ID'              | 'explain '",
        "explain f.yaml A B      | Unmatched argument at index 3: 'B'            | 'explain '",
      })
  void aWrongCommandLineIsToldInTwoLines(String line, String message, String verb) {
    String[] args = Arrays.stream(line.split(" ")).filter(a -> !a.isEmpty()).toArray(String[]::new);
    assertThat(Kb.plain(args))
        .isEqualTo(new Kb.Result(2, "", "kb: " + message + "\nTry 'kb " + verb + "--help'.\n"));
  }

  @ParameterizedTest
  @CsvSource({"--help, Usage: kb", "check --help, Usage: kb check", "--version, kb "})
  void helpAndVersionGoToStandardOutput(String line, String start) {
    Kb.Result result = Kb.plain(line.split(" "));
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith(start);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theHelpOfCheckNamesEveryStageAndExitCode() {
    assertThat(Kb.plain("check", "--help").out().replaceAll("\\s+", " "))
        .contains(
            "design, prepare-ad, install-node, create-evs, operate, upgrade-node, upgrade-evs",
            "Exit codes: 0 nothing to report at the --fail-on level, 1 findings, 2 wrong usage,"
                + " 3 facts or rules that cannot be read, 4 engine fault.");
  }

  @Test
  void aMissingFileIsTold() {
    assertThat(kb.run("check", folder + "/none.yaml"))
        .isEqualTo(
            new Kb.Result(
                3, "", folder + "/none.yaml: error: there is no such file\n  Check the path.\n"));
  }

  @Test
  void allErrorsOfAllFilesAreToldAtOnceAndNothingIsReported() {
    String good = kb.file("good.yaml", Kb.DEPLOYMENT);
    String bad = kb.file("bad.yaml", "disks:\n  - {name: 'Q:', shard: yes}\nnods: []\n");
    assertThat(kb.run("check", bad, good, folder + "/none.yaml"))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                """
                BAD:2:18: error: Disk has no property 'shard'
                      - {name: 'Q:', shard: yes}
                                     ^
                  Did you mean shared?
                BAD:3:1: error: a deployment has no 'nods'
                    nods: []
                    ^
                  Did you mean nodes?
                FOLDER/none.yaml: error: there is no such file
                  Check the path.
                """
                    .replace("BAD", bad)
                    .replace("FOLDER", folder.toString())));
  }

  @Test
  void aFolderIsNoDeployment() {
    assertThat(kb.run("check", folder.toString()))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                folder + ": error: this is a folder, not a file\n  Name the files in it.\n"));
  }

  @Test
  void aFolderWithoutRulesIsTold() {
    String file = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    assertThat(Kb.plain("check", file, "--rules", folder + "/none"))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                folder
                    + "/none: error: no rules can be read there [unreadable-file]\n"
                    + "  Give the folder that holds"
                    + " sources/, vocabulary/ and the requirement folders.\n"));
  }

  @Test
  void rulesThatCannotBeReadAreToldWithTheirPlacesAndNothingIsReported() {
    kb.rules()
        .with("disks/disk-basic/disk-basic.drl", Kb.BASIC.replace("type !=", "typ !="))
        .with("disks/disk-aligned/disk-aligned.drl", Kb.ALIGNED.replace("SHOULD", "SHALL"));
    Kb.Result result = kb.run("check", kb.file("contoso.yaml", Kb.DEPLOYMENT));
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines().filter(line -> line.contains(": error: ")))
        .containsExactly(
            "rules/disks/disk-aligned/disk-aligned.drl:4:24: error: unknown level 'SHALL'"
                + " [wrong-annotation]",
            "rules/disks/disk-basic/disk-basic.drl:9:24: error: unknown name 'typ' (of a Disk)"
                + " [unknown-property]");
  }
}
