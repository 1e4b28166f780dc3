package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** What {@code kb plan} prints and ends with. */
class PlanCommandTest extends PlanRuns {
  private static final String NINE = "facts-samples/upgrade-nine-mistakes/deployment.yaml";
  private static final String MISTAKES = "facts-samples/upgrade-nine-mistakes/plan.yaml";

  /** A few lines on nodes of which little is known. */
  private String nodes(String exchange) {
    return file(
        "nodes.yaml",
        """
        deployment: Contoso
        cluster: {name: C}
        nodes:
          - {name: A, exchange: %1$s}
          - {name: B, exchange: %1$s}
        exchangeVirtualServers: []
        """
            .formatted(exchange));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " | Missing required parameter: 'FILE'",
        "F --verify P --resume P | --verify and --resume exclude each other",
        "F --done 1 | --done belongs to --verify",
        "F --resume P --done 1 | --done belongs to --verify",
        "F --verify P --done 99 | --done 99: the plan has the steps 1 to 18",
        "F --verify P --done 0 | --done 0: the plan has the steps 1 to 18",
        "F --verify P --done 3-2 | --done 3-2: the plan has the steps 1 to 18",
        "F --verify P --done x | --done x: write numbers of steps, such as 1,2 or 1-4",
        "F --to exchange-203 | there is no target 'exchange-203'; did you mean exchange-2003?",
        "F --to 2010 | there is no target '2010'; there are exchange-2000-sp3, exchange-2003,"
            + " new-deployment",
        "facts-samples/eight-node/deployment.yaml | say what the plan is to lead to: --to with one"
            + " of exchange-2000-sp3, exchange-2003, new-deployment",
        "F --format pdf | Invalid value for option '--format': expected one of [TEXT, MARKDOWN,"
            + " JSON, SVG, HTML]",
      })
  void wrongUsageIsTold(String args, String message) {
    String[] words =
        args == null
            ? new String[0]
            : args.replace("F ", NINE + " ").replace("P", MISTAKES).split(" ");
    Kb.Result result = plan(words);
    assertThat(result.err()).startsWith("kb: " + message);
    assertThat(result).extracting(Kb.Result::code, Kb.Result::out).containsExactly(2, "");
  }

  @Test
  void factsAndPlansThatCannotBeReadAreNoFindings() {
    String plan = file("p.yaml", "steps: [{do: run-forestprp}]\n");
    assertThat(plan(NINE, "--verify", plan))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                plan
                    + """
                    :1:14: error: there is no step 'run-forestprp'
                        steps: [{do: run-forestprp}]
                                     ^
                      Did you mean run-forestprep?
                    """));
    assertThat(plan(file("f.yaml", "nodes: x\n"), "--verify", MISTAKES).code()).isEqualTo(3);
  }

  @Test
  void aStepOfAnEditedCopyThatCannotBeReadIsTold() throws IOException {
    Path rules = RulesFolder.copy(RulesFolder.SHIPPED, folder.resolve("rules"));
    Path step = rules.resolve("upgrade/disable-nntp/step.yaml");
    Files.writeString(step, "meets: [NNTP-DISABLED]\n");
    assertThat(plan(NINE, "--rules", rules.toString()))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                """
                rules/upgrade/disable-nntp/step.yaml:1:9: error: there is no requirement 'NNTP-DISABLED' in force [wrong-step]
                    meets: [NNTP-DISABLED]
                            ^
                  Did you mean NNTP-DISABLED-AFTERWARDS?
                """));
  }

  @Test
  void theNineMistakesAreFoundAndNothingElse() {
    JsonNode plan = json(NINE, "--verify", MISTAKES, "--keep-going");
    List<String> wrong = new ArrayList<>();
    for (JsonNode step : plan.get("steps")) {
      for (JsonNode finding : step.get("findings")) {
        wrong.add(step.get("number") + " " + finding.get("requirement").textValue());
      }
      assertThat(step.get("possible").textValue()).isEqualTo("TRUE");
    }
    assertThat(wrong)
        .containsExactly(
            "2 FORESTPREP-REPLICATED",
            "5 PERM-UPGRADE-NODE",
            "8 UPGRADE-EVS-ADMIN-VERSION",
            "11 SETUP-ATTENDED",
            "14 UPGRADE-EVS-ONE-AT-A-TIME",
            "14 UPGRADE-EVS-SA-OFFLINE",
            "15 UPGRADE-EVS-AFTER-ITS-NODE",
            "15 UPGRADE-EVS-ONE-AT-A-TIME",
            "16 UPGRADE-NODES-ONE-AT-A-TIME",
            "16 INSTALL-ONE-NODE-AT-A-TIME",
            "17 UPGRADE-NODE-NO-RESOURCES",
            "17 UPGRADE-NODES-ONE-AT-A-TIME",
            "17 INSTALL-ONE-NODE-AT-A-TIME");
    List<String> repairs = new ArrayList<>();
    plan.get("repairs")
        .forEach(one -> repairs.add(one.get("step") + " " + one.get("sentence").textValue()));
    assertThat(repairs)
        .containsExactly(
            "2 Do step 3 before it.",
            "5 Insert before it: Grant Account LUCERNE\\night the Exchange Full Administrator role"
                + " at Administrative group Lucerne.",
            "8 Insert before it: Bring the Exchange tools of Computer LUCADM1 to what Node LUCEX4"
                + " has: Exchange 2003, service pack 0.",
            "14 Do it by itself, not together with step 15.",
            "14 Insert before it: Take the System Attendant of EVS LUCMAIL2 offline.",
            "15 Do it by itself, not together with step 14.",
            "16 Do it by itself, not together with step 17.",
            "17 Do it by itself, not together with step 16.",
            "17 Insert before it: Move Group LUCMAIL3 Group from Node LUCEX3 to Node LUCEX2.");
    assertThat(plan.get("status").textValue()).isEqualTo("UNSOUND");
    assertThat(plan.get("lacking")).isEmpty();
    assertThat(plan.get("stopped").booleanValue()).isFalse();
  }

  @Test
  void playingStopsAtTheFirstStepThatIsWrong() {
    Kb.Result result = plan(NINE, "--verify", MISTAKES);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("in short     UNSOUND, step 2 is wrong; what comes after it was not looked at\n")
        .contains(
            "\n  The steps that come after it were not looked at; --keep-going plays them, too.\n")
        .contains("\n!  2  ")
        .doesNotContain("\n   3  ")
        .endsWith("; whether the target is reached was not looked at.\n");
  }

  @Test
  void whatAMustOfTheDesignForbidsGetsNoPlan() {
    String facts = text(TWO_NODES).replaceFirst("type: basic", "type: dynamic");
    Path saved = folder.resolve("plan.yaml");
    Kb.Result result = plan(file("f.yaml", facts), "--save", saved.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("in short     FORBIDDEN, nothing may be begun as things are\n")
        .contains("what forbids to begin\n\n  error  DISK-BASIC  Disk Q:\n")
        .doesNotContain("\nsteps\n")
        .endsWith("the target is not reached.\n");
    assertThat(result.err()).isEqualTo("kb: there is no plan to write to " + saved + "\n");
    assertThat(saved).doesNotExist();
  }

  @Test
  void whatTheSourcesDoNotSpeakOfGetsNoPlan() {
    Kb.Result result = plan(nodes("Exchange 2007"), "--to", "exchange-2003");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("in short     FORBIDDEN, nothing may be begun as things are\n")
        .contains("what forbids to begin\n\n  outside  OUTSIDE-EXCHANGE-2007  Cluster C\n")
        .doesNotContain("\nsteps\n");
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 0", "unknown, 1"})
  void whatIsNotKnownIsAsked(String failOn, int code) {
    Kb.Result result = plan(nodes("Exchange 2000"), "--fail-on", failOn);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out())
        .contains("in short     UNDECIDED, nothing that is known forbids a step; ")
        .contains("\nquestions\n  tell  ")
        .contains("  tell  operatingSystem of Node A\n");
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "unknown, 1"})
  void whatIsAdvisedAgainstFailsFromWarningOn(String failOn, int code) {
    // Nobody has to move what is on a node for a service pack of Windows, but it had better be.
    String plan =
        file(
            "p.yaml",
            text("facts-samples/upgrade-two-node-2000-sp2/plan.yaml")
                    .replace("  - {do: disable-nntp, node: ALPEX1}\n", "")
                    .replace(
                        "  - {do: move-group, group: Cluster Group, to: ALPEX1}\n"
                            + "  - {do: install-windows-2000-sp4, node: ALPEX2, account: ALPINE\\exadmin}\n",
                        "  - {do: install-windows-2000-sp4, node: ALPEX2, account: ALPINE\\exadmin}\n"
                            + "  - {do: move-group, group: Cluster Group, to: ALPEX1}\n")
                + "  - {do: disable-nntp, node: ALPEX1}\n");
    Kb.Result result = plan(TWO_NODES, "--verify", plan, "--fail-on", failOn);
    assertThat(result.out()).contains("in short     SOUND_WITH_ADVICE, ");
    assertThat(result.code()).isEqualTo(code);
  }

  @Test
  void aStepMustSayWhatItIsAbout() {
    String plan =
        file(
            "p.yaml",
            """
            steps:
              - {do: upgrade-node-2003, node: ALPEX9}
              - {do: move-group}
              - {do: move-group, group: ALPMAIL Group}
              - together:
                  - {do: take-system-attendant-offline, evs: ALPMAIL}
                  - {do: move-group, group: ALPMAIL, to: ALPEX2}
            """);
    JsonNode steps = json(TWO_NODES, "--verify", plan, "--keep-going").get("steps");
    List<String> said = new ArrayList<>();
    steps.forEach(step -> said.add(step.get("wrong") + " " + step.get("obscure")));
    assertThat(said)
        .containsExactly(
            "true [\"there is no Node 'ALPEX9'. Did you mean ALPEX1 or ALPEX2?\"]",
            "true [\"say which: group: Cluster Group or ALPMAIL Group\"]",
            "false []",
            "true [\"it is under way with a step of which that is not clear\"]",
            "true [\"there is no Group 'ALPMAIL'. Did you mean ALPMAIL Group?\"]");
    assertThat(steps.get(0).get("changes")).isEmpty();
    assertThat(plan(TWO_NODES, "--verify", plan).out())
        .contains(
            """
            !  1  upgrade-node-2003 ALPEX9
                  error  UPGRADE-NODE-2003
                      It is not clear what it is about
                      there is no Node 'ALPEX9'. Did you mean ALPEX1 or ALPEX2?
            """);
  }

  @ParameterizedTest
  @CsvSource({"--to exchange-2003", "--keep-going --verify P"})
  void everyFormatIsWellFormed(String how) throws Exception {
    String[] words = (NINE + " " + how.replace("P", MISTAKES) + " --format X").split(" ");
    int format = words.length - 1;
    words[format] = "json";
    assertThat(new ObjectMapper().readTree(plan(words).out()).get("steps")).isNotEmpty();
    words[format] = "svg";
    assertThat(root(plan(words).out())).isEqualTo("svg");
    words[format] = "html";
    assertThat(plan(words).out()).startsWith("<!DOCTYPE html>\n<html ").endsWith("</html>\n");
    words[format] = "markdown";
    assertThat(plan(words).out()).startsWith("# ").contains("\n- [ ] 1. ");
    words[format] = "TEXT";
    assertThat(plan(words).out()).contains("\nsteps\n");
  }

  private static String root(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement()
        .getTagName();
  }
}
