package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** What {@code kb plan} prints, writes and ends with. */
class PlanCommandTest {
  private static final String TWO_NODES = "facts-samples/upgrade-two-node-2000-sp2/deployment.yaml";
  private static final String NINE = "facts-samples/upgrade-nine-mistakes/deployment.yaml";
  private static final String MISTAKES = "facts-samples/upgrade-nine-mistakes/plan.yaml";

  /** Units are compiled once for all tests. */
  @TempDir private static Path home;

  private static String oldHome;
  @TempDir private Path folder;

  @BeforeAll
  static void aHomeForAll() {
    oldHome = System.setProperty("user.home", home.toString());
  }

  @AfterAll
  static void theOldHome() {
    System.setProperty("user.home", oldHome);
  }

  private static Kb.Result plan(String... args) {
    List<String> all = new ArrayList<>(List.of("plan"));
    all.addAll(List.of(args));
    return Kb.plain(all.toArray(String[]::new));
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text, UTF_8).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    try {
      return new ObjectMapper().readTree(plan(all.toArray(String[]::new)).out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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

  @ParameterizedTest
  @CsvSource({
    "upgrade-two-node-2000-sp2, exchange-2003",
    "upgrade-four-node, exchange-2003",
    "mixed-55-2000, exchange-2003",
    "upgrade-one-node, exchange-2003",
    "join-55-site-new-cluster, new-deployment",
  })
  void whatIsProposedAndSavedIsSound(String sample, String target) {
    String facts = "facts-samples/" + sample + "/deployment.yaml";
    String saved = folder.resolve("plan.yaml").toString();
    JsonNode proposed = json(facts, "--save", saved);
    assertThat(proposed.get("target").get("name").textValue()).isEqualTo(target);
    assertThat(proposed.get("proposed").booleanValue()).isTrue();
    JsonNode verified = json(facts, "--verify", saved);
    assertThat(verified.get("status").textValue()).isEqualTo("SOUND");
    assertThat(titles(verified)).isEqualTo(titles(proposed)).isNotEmpty();
    assertThat(verified.get("cost")).isEqualTo(proposed.get("cost"));
    String text = text(saved);
    assertThat(plan(facts, "--verify", saved, "--save", saved).code()).isZero();
    assertThat(text(saved)).isEqualTo(text);
  }

  private static List<String> titles(JsonNode plan) {
    List<String> titles = new ArrayList<>();
    plan.get("steps").forEach(step -> titles.add(step.get("title").textValue()));
    return titles;
  }

  /**
   * The plan that is proposed for the two nodes, its first five steps done, and facts after them.
   */
  private String savedAndHalfDone() {
    String saved = folder.resolve("plan.yaml").toString();
    assertThat(plan(TWO_NODES, "--save", saved).code()).isZero();
    Kb.Result done = plan(TWO_NODES, "--verify", saved, "--done", "1-4,5", "--save", saved);
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .contains("   5  Install Service Pack 4 of Windows 2000 on Node ALPEX2  done\n")
        .doesNotContain("Service Pack 3 of Exchange 2000 on Node ALPEX2  done")
        .contains("18 steps: 5 done, 0 wrong");
    assertThat(text(saved).split("done: yes", -1)).hasSize(6);
    return saved;
  }

  private static String movedOn() {
    String facts =
        text(TWO_NODES)
            .replace("forestPrepRun: no", "forestPrepRun: yes")
            .replace("forestPrepReplicated: no", "forestPrepReplicated: yes")
            .replace("domainPrepRun: no", "domainPrepRun: yes")
            .replace("ownerNode: ALPEX2", "ownerNode: ALPEX1");
    int second = facts.indexOf("- name: ALPEX2");
    return facts.substring(0, second)
        + facts.substring(second).replaceFirst("servicePack: SP3", "servicePack: SP4");
  }

  @Test
  void aPlanOfWhichAPartIsDoneGoesOnFromThere() {
    String saved = savedAndHalfDone();
    String before = text(saved);
    JsonNode rest = json(file("now.yaml", movedOn()), "--resume", saved, "--save", saved);
    assertThat(rest.get("status").textValue()).isEqualTo("SOUND");
    assertThat(rest.get("proposed").booleanValue()).isFalse();
    assertThat(rest.get("deviations")).isEmpty();
    assertThat(titles(rest))
        .hasSize(13)
        .startsWith("Install Service Pack 3 of Exchange 2000 on Node ALPEX2");
    // What is done and what is still to come stay as they were planned, but for the titles.
    assertThat(text(saved).replaceAll(" *# .*\n", "")).isEqualTo(before.replaceAll(" *# .*\n", ""));
  }

  @Test
  void aDeploymentThatDeviatesGetsANewPlanFromWhereItIs() {
    String saved = savedAndHalfDone();
    String now = movedOn().replace("domainPrepRun: yes", "domainPrepRun: no");
    String file = file("now.yaml", now.replace("servicePack: SP4", "servicePack: SP3"));
    Kb.Result result = plan(file, "--resume", saved);
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("Proposed plan\n")
        .contains(
            """

            what is not as the earlier plan left it
              step 3: domainPrepRun of Domain alpineskihouse.com should be true by now (false)
              step 5: servicePack of Node ALPEX2 should be 4 by now (3)

            steps

               1  Run DomainPrep of Exchange 2003 in Domain alpineskihouse.com
            """)
        .endsWith("the target is reached.\n");
    JsonNode json = json(file, "--resume", saved);
    assertThat(json.get("deviations").get(1).toString())
        .isEqualTo(
            "{\"step\":5,\"fact\":\"Node ALPEX2\",\"property\":\"servicePack\",\"expected\":\"4\","
                + "\"found\":\"3\"}");
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
