package clusterkb.batch.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.Stage;
import clusterkb.waiver.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of documents that cannot be evaluated, or not soundly. */
class EvaluatorTest {
  /** Trying all of it would take longer than anyone lives. */
  private static final String EXPLODING =
      RulesFolder.rule(
              "a disk",
              "$disk",
              "  Disk( this == $disk )\n"
                  + "  $a : Disk( this != $disk )\n"
                  + "  $b : Disk( this != $a )\n"
                  + "  $c : Disk( this != $b )\n"
                  + "  $d : Disk( this != $c )\n"
                  + "  Disk( this != $d, shared == false )")
          .replace("R-1", "EXPLODES");

  @TempDir private Path folder;

  private RuleSet rules(String name, String constraint, String... more) {
    RulesFolder rules =
        new RulesFolder(folder.resolve(name))
            .with(
                "x/x.drl",
                RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk, " + constraint + " )"));
    for (String one : more) {
      rules.with("more/more.drl", one);
    }
    return rules.load();
  }

  private static Settings settings(long mostSteps, int auditedOneIn) {
    return new Settings(
        EnumSet.allOf(Stage.class), false, false, false, false, mostSteps, auditedOneIn);
  }

  private static Item item(int line, int disks) {
    StringBuilder json = new StringBuilder("{\"deployment\":\"d\",\"disks\":[");
    for (int i = 0; i < disks; i++) {
      json.append(i == 0 ? "" : ",").append("{\"name\":\"").append(i).append("\",\"shared\":true}");
    }
    return Item.of("fleet.jsonl", line, json.append("]}").toString().getBytes(UTF_8));
  }

  @Test
  void rulesThatHaveNoEndStopThatDeploymentAloneAndAreNamed() {
    Evaluator evaluator =
        new Evaluator(rules("a", "shared == true", EXPLODING), settings(200_000, 0));
    assertThat(evaluator.evaluate(item(1, 2))).isInstanceOf(Outcome.Evaluated.class);
    Outcome.Rejected stopped = (Outcome.Rejected) evaluator.evaluate(item(17, 200));
    assertThat(stopped.reason()).isEqualTo(Outcome.Reason.STOPPED);
    assertThat(stopped.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().toString()).isEqualTo("fleet.jsonl:17:1");
              assertThat(problem.message())
                  .isEqualTo("stopped after 200000 steps, in the rules of EXPLODES");
              assertThat(problem.advice())
                  .isEqualTo("Look at that rule, or allow more with --most-steps.");
            });
    assertThat(evaluator.evaluate(item(1, 2))).isInstanceOf(Outcome.Evaluated.class);
    assertThat(evaluator.evaluate(item(17, 200))).isEqualTo(stopped);
  }

  @Test
  void whereAnAuditDiffersThereIsNoRow() {
    RuleSet rules = rules("a", "shared == true");
    RuleSet others = rules("b", "shared == false");
    Evaluator audited =
        new Evaluator(rules, settings(1000, 1), Waivers.NONE, LocalDate.MIN, others);
    Outcome.Rejected fault = (Outcome.Rejected) audited.evaluate(item(3, 1));
    assertThat(fault.reason()).isEqualTo(Outcome.Reason.FAULT);
    assertThat(fault.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().toString()).isEqualTo("fleet.jsonl:3:1");
              assertThat(problem.message())
                  .isEqualTo(
                      "engine fault: R-1 Disk 0 VIOLATED, but a Drools session comes to"
                          + " R-1 Disk 0 MET");
              assertThat(problem.advice()).startsWith("This is no statement about the deployment.");
            });
  }

  @Test
  void anAuditThatComesToFewerVerdictsOrMoreDiffers() {
    RuleSet few = rules("a", "shared == true");
    RuleSet many = rules("b", "shared == true", RulesFolder.RULE.replace("R-1", "R-2"));
    for (RuleSet audited : new RuleSet[] {few, many}) {
      RuleSet rules = audited == few ? many : few;
      Evaluator evaluator =
          new Evaluator(rules, settings(1000, 1), Waivers.NONE, LocalDate.MIN, audited);
      Outcome.Rejected fault = (Outcome.Rejected) evaluator.evaluate(item(0, 1));
      assertThat(fault.reason()).isEqualTo(Outcome.Reason.FAULT);
      assertThat(fault.problems().get(0).message())
          .isEqualTo(
              audited == few
                  ? "engine fault: 2 verdicts, but a Drools session comes to 1"
                  : "engine fault: 1 verdicts, but a Drools session comes to 2");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void soManyAsAskedForAreAudited(int oneIn) {
    RuleSet rules = rules("a", "shared == true");
    Evaluator audited =
        new Evaluator(
            rules,
            settings(1000, oneIn),
            Waivers.NONE,
            LocalDate.MIN,
            rules("b", "shared == false"));
    int faults = 0;
    for (int i = 1; i <= 150; i++) {
      faults += audited.evaluate(item(0, i)) instanceof Outcome.Rejected ? 1 : 0;
    }
    if (oneIn == 1) {
      assertThat(faults).isEqualTo(150);
    } else {
      assertThat(faults).isBetween(30, 70);
    }
  }

  @Test
  void withoutAuditsNothingIsAudited() {
    Evaluator evaluator =
        new Evaluator(
            rules("a", "shared == true"),
            settings(1000, 0),
            Waivers.NONE,
            LocalDate.MIN,
            rules("b", "shared == false"));
    assertThat(evaluator.evaluate(item(0, 1))).isInstanceOf(Outcome.Evaluated.class);
  }
}
