package clusterkb.upgrade.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files about steps and targets that cannot be read. */
class StepsErrorsTest {
  private static final String STEP = "upgrade/make-basic/step.yaml";
  private static final String TARGET = "upgrade/targets/basic.yaml";

  private static final String RULE =
      """
      package clusterkb

      rule "A shared disk can be made basic" extends "a shared disk"
        @id("MAKE-BASIC")  @level("STEP")  @stages("design")
        @source("guide:1")
        @message("Make {$disk} basic, from {$node}")
        @remedy("Convert it.")
      when
        $node : Node()
      then
        possible( drools, $disk );
      end
      """;

  @TempDir private Path folder;

  private RulesFolder rules() {
    return new RulesFolder(folder)
        .with("x/x.drl", RulesFolder.RULE)
        .with("upgrade/make-basic/make-basic.drl", RULE);
  }

  private static Steps read(RulesFolder rules) {
    RuleSet loaded = rules.load();
    return StepsReader.read(loaded);
  }

  private static String errors(RulesFolder rules) {
    DiagnosticException thrown = catchThrowableOfType(DiagnosticException.class, () -> read(rules));
    return Diagnostic.render(thrown.diagnostics(), file -> List.of());
  }

  private static String lines(String text) {
    return text.replace("⏎", "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "- a | 1:1 | a step cannot be a list | Write a mapping with is, meets, guards, after, during,",
        "metes: [R-1] | 1:1 | a step has no 'metes' | Did you mean meets?",
        "wood: x | 1:1 | a step has no 'wood' | It has is, meets, guards, after, during, afterwards,",
        "is: yes | 1:5 | is cannot be a truth value | Write 'name: value'.",
        "is: {knd: upgrade node} | 1:6 | UpgradeStep has no property 'knd' | Did you mean kind?",
        "is: {kind: upgrade nod} | 1:12 | UpgradeStep.kind cannot be 'upgrade nod' | Did you mean upgrade node",
        "meets: [R-2] | 1:9 | there is no requirement 'R-2' in force | Did you mean R-1?",
        "meets: [[R-1]] | 1:9 | what is met cannot be a list | Name a requirement.",
        "meets: [{R-2: {}}] | 1:10 | there is no requirement 'R-2' in force | Did you mean R-1?",
        "meets: [{R-1: {$evs: x}}] | 1:16 | what is met has no '$evs' | It has $disk, $node.",
        "meets: [{R-1: {$node: '{$dsk}'}}] | 1:23 | '$dsk' is nothing that the step is about |"
            + " Did you mean $disk?",
        "guards: [R-2] | 1:10 | there is no requirement 'R-2' in force | Did you mean R-1?",
        "guards: [[R-1]] | 1:10 | a guard cannot be a list | Write a mapping with stage, requirement,",
        "guards: [{stage: dessign}] | 1:18 | unknown stage 'dessign' | Write a stage, such as",
        "guards: [{of: all}] | 1:10 | 'requirement' is missing | Name one, or a stage.",
        "guards: [{requirement: R-1, of: any}] | 1:33 | of cannot be 'any' | Write of: all, or leave",
        "guards: [{requirement: R-1, advice: no}] | 1:37 | advice cannot be 'no' | Write advice: yes,",
        "after: [make-basik] | 1:9 | there is no step 'make-basik' | Did you mean make-basic?",
        "after: [other] | 1:9 | there is no step 'other' | See rules/upgrade for all.",
        "after: [{advice: yes}] | 1:9 | 'step' is missing | Name a kind of step.",
        "during: [x] | 1:10 | a change cannot be a text | Write a mapping with set, each, where,",
        "during: [{if: {each: Node}}] | 1:10 | nothing is changed | Write 'set: {...}'.",
        "during: [{each: Node}] | 1:10 | nothing is changed | Write 'set: {...}'.",
        "during: [{each: Nod, set: {setupNext: yes}}] | 1:10 | there are no facts called 'Nod' | Did",
        "during: [{set: {disk: x}}] | 1:17 | 'disk' is no property | Write $node.exchange.",
        "during: [{set: {$dsk.type: basic}}] | 1:17 | '$dsk' is nothing that the step is about |"
            + " Did you mean $disk?",
        "during: [{set: {$disk.tpe: basic}}] | 1:17 | Disk has no property 'tpe' | Did you mean type?",
        "during: [{set: {$disk.name: 'Q:'}}] | 1:17 | Disk keeps its 'name' | See docs/facts.md",
        "during: [{set: {$disk.type: basik}}] | 1:29 | Disk.type cannot be 'basik' | Did you mean basic?",
        "during: [{set: {$disk.type: $node.}}] | 1:29 | '$node.' cannot be read | Write $node or",
        "during: [{set: {$disk.shared: $nod.setupNext}}] | 1:31 | '$nod' is nothing that the step is"
            + " about | Did you mean $node?",
        "afterwards: [{remove: Node, set: {setupNext: yes}}] | 1:14 | what is removed is not set |"
            + " Leave 'set' out, or write 'each'.",
        "afterwards: [{add: Disk, to: $node, name: x}] | 1:14 | a Disk belongs to none | Leave 'to'",
        "afterwards: [{add: Service, name: x}] | 1:14 | a Service belongs to another fact | Say to"
            + " which: to: $group.",
        "afterwards: [{add: Disk}] | 1:14 | 'name' is missing | Say how it is called.",
        "afterwards: [{each: Node, except: $x, set: {setupNext: yes}}] | 1:14 | '$x' is nothing that"
            + " the step is about | It is about $disk, $node,",
        "afterwards: [{each: Node, where: {x: yes}, set: {setupNext: yes}}] | 1:35 | Node has no"
            + " property 'x' | See docs/facts.md",
        "moves: {each: Evss} | 1:8 | there are no facts called 'Evss' | Did you mean Evs?",
        "down: $evs | 1:7 | '$evs' is nothing that the step is about | It is about $disk, $node,",
        "notes: [R-2] | 1:9 | there is no requirement 'R-2' in force | Did you mean R-1?",
        "check: [x] | 1:8 | check cannot be a list | Write a text.",
        "minutes: soon | 1:10 | minutes is a whole number | Write minutes: 45.",
        "meets: [R-1 | 2:1 | a comma or the closing ] is missing | Complete what begins",
      })
  void saysWhatIsWrongWithAStep(String text, String place, String message, String advice) {
    assertThat(errors(rules().with(STEP, lines(text) + "\n")).lines().toList())
        .satisfies(
            said -> {
              assertThat(said.get(0)).isEqualTo(where(STEP, place) + message + check(message));
              assertThat(said.get(1)).startsWith("  " + advice);
            });
  }

  private static String where(String file, String place) {
    return "rules/" + file + ":" + place + ": error: ";
  }

  /** What the notation of all files forbids has its own check. */
  private static String check(String message) {
    return message.contains("closing") ? " [syntax]" : " [wrong-step]";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "target: x | 1:1 | 'says' is missing | Say in a sentence",
        "says: x | 1:1 | 'target' is missing | Name the target.",
        "target: x⏎says: y⏎dune: [make-basic] | 3:1 | a target has no 'dune' | Did you mean done?",
        "target: x⏎says: y⏎done: [make] | 3:8 | there is no step 'make' | Did you mean"
            + " make-basic?",
        "target: x⏎says: y⏎holds: [R-2] | 3:9 | there is no requirement 'R-2' in force | Did",
        "target: x⏎says: y⏎first: [{stage: z}] | 3:17 | unknown stage 'z' | Write a stage,",
        "target: x⏎says: y⏎end: [{set: {$node.exchange: none}}] | 3:14 | '$node' is nothing that"
            + " the step is about | It is about",
        "target: x⏎says: y⏎suggests: {each: Nod} | 3:11 | there are no facts called 'Nod' | Did",
      })
  void saysWhatIsWrongWithATarget(String text, String place, String message, String advice) {
    RulesFolder rules = rules().with(STEP, "meets: [R-1]\n").with(TARGET, lines(text) + "\n");
    assertThat(errors(rules).lines().toList())
        .satisfies(
            said -> {
              assertThat(said.get(0)).isEqualTo(where(TARGET, place) + message + " [wrong-step]");
              assertThat(said.get(1)).startsWith("  " + advice);
            });
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    RulesFolder rules =
        rules()
            .with(
                STEP,
                """
                meets: [R-2, R-3]
                guards: [R-4, {stage: x}]
                after: [nothing]
                during:
                  - set: {$disk.type: x, $dsk.type: basic}
                  - each: Nod
                moves: {each: Nod}
                minutes: x
                """)
            .with(TARGET, "target: x\nhold: [R-1]\n");
    assertThat(errors(rules).lines().filter(line -> !line.startsWith("  ")).toList())
        .containsExactly(
            where(STEP, "1:9") + "there is no requirement 'R-2' in force [wrong-step]",
            where(STEP, "1:14") + "there is no requirement 'R-3' in force [wrong-step]",
            where(STEP, "2:10") + "there is no requirement 'R-4' in force [wrong-step]",
            where(STEP, "2:23") + "unknown stage 'x' [wrong-step]",
            where(STEP, "3:9") + "there is no step 'nothing' [wrong-step]",
            where(STEP, "5:23") + "Disk.type cannot be 'x' [wrong-step]",
            where(STEP, "5:26") + "'$dsk' is nothing that the step is about [wrong-step]",
            where(STEP, "6:5") + "there are no facts called 'Nod' [wrong-step]",
            where(STEP, "7:8") + "there are no facts called 'Nod' [wrong-step]",
            where(STEP, "8:10") + "minutes is a whole number [wrong-step]",
            where(TARGET, "1:1") + "'says' is missing [wrong-step]",
            where(TARGET, "2:1") + "a target has no 'hold' [wrong-step]");
  }

  @Test
  void aRuleOfAStepWithoutAFileIsTold() {
    assertThat(errors(rules()))
        .isEqualTo(
            """
            rules/upgrade/make-basic/make-basic.drl:3:1: error: MAKE-BASIC does not say what it changes [wrong-step]
              Write step.yaml beside the rule.
            """);
  }

  @Test
  void aFileOfAStepWithoutARuleIsTold() {
    assertThat(errors(rules().with(STEP, "meets: [R-1]\n").with("upgrade/other/step.yaml", "{}\n")))
        .isEqualTo(
            """
            rules/upgrade/other/step.yaml:1:1: error: there is no rule of a step beside it [wrong-step]
              Write with what facts the step can be done, or remove the file.
            """);
  }

  @Test
  void twoTargetsOfOneNameAreTold() {
    assertThat(
            errors(
                rules()
                    .with(STEP, "meets: [R-1]\n")
                    .with(TARGET, "target: x\nsays: y\n")
                    .with("upgrade/targets/other.yaml", "target: x\nsays: z\n")))
        .isEqualTo(
            """
            rules/upgrade/targets/other.yaml:1:1: error: there is a target 'x' already [wrong-step]
              Name each target differently.
            """);
  }

  @Test
  void aStepWithoutAnythingWrongIsRead() {
    Steps steps =
        read(
            rules()
                .with(STEP, "meets: [{R-1: {$node: '{$disk}'}}]\nguards: [{stage: design}]\n")
                .with(TARGET, "target: x\nsays: y\ndone: [make-basic]\nholds: [R-1]\n"));
    StepKind kind = steps.kind("make-basic");
    assertThat(kind.meets().keySet()).containsExactly("R-1");
    assertThat(kind.variables().keySet()).containsExactly("$disk", "$node");
    assertThat(kind.guards()).extracting(one -> one.requirement().id()).containsExactly("R-1");
    assertThat(steps.targets().get("x").done()).containsExactly(kind);
  }
}
