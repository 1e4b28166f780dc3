package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.ExitCode;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.table.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An expert keeps Table 1 of the guide in a spreadsheet program: what is added there counts in the
 * next run, in a process of its own.
 */
class SpreadsheetsTest {
  private static final String CSV = "vocabulary/SupportedPlatform.csv";
  private static final List<String> ADDED =
      List.of("Windows Server 2003, Standard Edition", "Enterprise", "2");

  @TempDir private Path folder;
  private Path rules;
  private Path deployment;

  /** What a run printed, and the classes that it loaded. */
  private record Run(int code, String out, String err, List<String> classes) {}

  @BeforeEach
  void copyRules() throws IOException {
    rules = RulesFolder.copy(RulesFolder.SHIPPED, folder.resolve("rules"));
    deployment =
        Files.writeString(
            folder.resolve("deployment.yaml"),
            """
            deployment: Contoso
            nodes:
              - {name: N1, operatingSystem: Windows Server 2003 Standard Edition, exchangeEdition: Enterprise}
              - {name: N2, operatingSystem: Windows Server 2003 Standard Edition, exchangeEdition: Enterprise}
            """);
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Path classes = folder.resolve("classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xlog:class+load:file=" + classes);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("clusterkb.cli.Main");
    command.addAll(List.of(arguments));
    command.add("--rules");
    command.add(rules.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("KB_CACHE", folder.resolve("cache").toString());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = builder.start().waitFor();
    return new Run(
        code,
        Files.readString(out, UTF_8),
        Files.readString(err, UTF_8),
        Files.readAllLines(classes, UTF_8));
  }

  private Run verdict() throws IOException, InterruptedException {
    return run("explain", deployment.toString(), "OS-EDITION");
  }

  /** What was printed, but for the fingerprint of the edited knowledge. */
  private static String withoutEdition(Run run) {
    return run.out().replaceAll("(?m)^knowledge .*\\R", "");
  }

  private static long spreadsheetClasses(Run run) {
    return run.classes().stream()
        .filter(line -> line.contains("org.apache.poi.") || line.contains("org.apache.xmlbeans."))
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void anEditionAddedInASpreadsheetCountsInTheNextRun(String ending)
      throws IOException, InterruptedException {
    Run before = verdict();
    assertThat(before.out()).contains("Node N1  VIOLATED", "Node N2  VIOLATED");
    assertThat(before.code()).isEqualTo(ExitCode.FINDINGS);

    List<List<String>> table = new ArrayList<>();
    for (String line : Files.readAllLines(rules.resolve(CSV), UTF_8)) {
      table.add(
          line.startsWith("#")
              ? List.of(line)
              : List.of(line.replaceAll("\"(.*), (.*)\"", "$1 $2").split(",")));
    }
    Files.delete(rules.resolve(CSV));
    Path workbook = rules.resolve("vocabulary/SupportedPlatform." + ending);
    Files.write(workbook, Workbooks.of(workbook.toString(), table));
    Run same = verdict();
    assertThat(withoutEdition(same)).isEqualTo(withoutEdition(before));
    assertThat(same.err()).isEmpty();
    assertThat(spreadsheetClasses(same)).isPositive();

    table.add(ADDED);
    Files.write(workbook, Workbooks.of(workbook.toString(), table));
    Run after = verdict();
    assertThat(after.out()).contains("Node N1  MET", "Node N2  MET").doesNotContain("VIOLATED");
    // Nothing is compiled, and nothing logged.
    assertThat(after.err()).isEmpty();

    Run again = verdict();
    assertThat(again.out()).isEqualTo(after.out());
    assertThat(spreadsheetClasses(again)).isZero();
  }

  @Test
  void aMistakeNamesItsCell() throws IOException, InterruptedException {
    Files.delete(rules.resolve(CSV));
    Path workbook = rules.resolve("vocabulary/SupportedPlatform.xlsx");
    List<List<String>> table =
        List.of(
            List.of("operatingSystem", "exchangeEdition", "clusterNodes"),
            List.of("Node.operatingSystem", "Node.exchangeEdition", "number"),
            List.of("Windows 2000 Advancd Server", "Enterprise", "two"));
    Files.write(workbook, Workbooks.of(workbook.toString(), table));
    Run run = verdict();
    assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replaceAll("kb: compiling \\d+ rule folders\n", ""))
        .isEqualTo(
            """
            rules/vocabulary/SupportedPlatform.xlsx!A3: error: operatingSystem: 'Windows 2000 Advancd Server' is none of its values [unknown-value]
              Write Windows 2000 Advanced Server or Windows Server 2003 Enterprise Edition or Windows 2000
              Datacenter Server.
            rules/vocabulary/SupportedPlatform.xlsx!C3: error: clusterNodes: 'two' is no whole number [wrong-type]
              Write one, such as 8.
            """);
  }

  @Test
  void anotherRowOfATableBesideARuleIsAnotherRequirement()
      throws IOException, InterruptedException {
    Path table = rules.resolve("services/services-started/services-started.csv");
    Files.writeString(
        table,
        Files.readString(table, UTF_8)
            + "SERVICE-POP3,POP3 service,POP3,guide:169,Somebody asked for it.\n");
    assertThat(run("rules", "list").out())
        .containsPattern(
            "(?m)^SERVICE-POP3 +MUST +active +The POP3 service must be installed and enabled"
                + " before Exchange Setup runs  \\[install-node; .*guide:169.*\\]$");
    assertThat(run("explain", deployment.toString(), "SERVICE-POP3").out())
        .contains(
            "rule         rules/services/services-started/services-started.drl:4, filled in from"
                + " rules/services/services-started/services-started.csv:8\n");
    Run tested = run("rules", "test", "SERVICE-POP3");
    assertThat(withoutEdition(tested))
        .isEqualTo(
            """
            FAIL  SERVICE-POP3  0 cases
              there are no cases: write some with 'requirement: SERVICE-POP3' into cases.yaml beside rules/services/services-started/services-started.drl
            1 requirement, 0 cases: 1 not as expected
            """);
  }

  @Test
  void eachCaseOfATableSaysWhichRequirementItIsAbout() throws IOException, InterruptedException {
    Path cases = rules.resolve("services/services-installed/cases.yaml");
    Files.writeString(
        cases,
        """
        - case: of none
          expect: {}
        - case: of another
          requirement: SERVICE-DOTNT
          expect: {}
        """);
    Run tested = run("rules", "test", "SERVICE-ASPNET");
    assertThat(tested.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(tested.err())
        .contains(
            "cases.yaml:1:3: error: the case does not say which requirement it is about",
            "Add 'requirement: ' with SERVICE-ASPNET or SERVICE-DOTNET.",
            "cases.yaml:3:3: error: the rules of this folder state no requirement 'SERVICE-DOTNT'",
            "Write SERVICE-DOTNET or SERVICE-ASPNET.");
  }
}
