package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that {@code kb plan} saved are played, ticked off and gone on with. */
class PlanResumeTest extends PlanRuns {
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
}
