package clusterkb.upgrade.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.upgrade.step.Steps;
import clusterkb.upgrade.step.StepsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How plan files are read, and what is said of those that cannot be. */
class PlanReaderTest {
  private static RuleSet rules;
  private static Steps steps;
  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    steps = StepsReader.read(rules);
  }

  private PlanFile read(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text, UTF_8);
      return PlanReader.read(rules.facts(), steps, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String errors(String name, String text) {
    DiagnosticException thrown =
        catchThrowableOfType(DiagnosticException.class, () -> read(name, text));
    return Diagnostic.render(thrown.diagnostics(), file -> List.of()).replace(folder + "/", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "upgrade | 1:1 | a plan cannot be a text: it is a mapping | Write, for instance:",
        "- do: run-forestprep | 1:1 | a plan cannot be a list: it is a mapping | Write, for instance:",
        "plan: x | 1:1 | the plan has no list of steps | Write 'steps:' and below it",
        "steps: run-forestprep | 1:8 | the plan has no list of steps | Write 'steps:' and below it",
        "plan: [x]⏎steps: [] | 1:7 | plan is a text | Write it behind the colon.",
        "too: x⏎steps: [] | 1:1 | a plan has no 'too' | Did you mean to?",
        "accounts: x⏎steps: [] | 1:1 | a plan has no 'accounts' | It has plan, to and steps.",
        "to: exchange-203⏎steps: [] | 1:5 | there is no target 'exchange-203' | Did you mean"
            + " exchange-2003?",
        "to: x⏎steps: [] | 1:5 | there is no target 'x' | There are exchange-2000-sp3,",
        "steps: [x] | 1:9 | a step cannot be a text | Write '- {do: upgrade-node-2003, node: NODE1}'.",
        "steps: [{node: x}] | 1:9 | the step does not say what to do | Write do: and one of",
        "steps: [{do: [x]}] | 1:14 | the step does not say what to do | Write do: and one of",
        "steps: [{do: upgrade-node-2030}] | 1:14 | there is no step 'upgrade-node-2030' | Did you"
            + " mean upgrade-node-2003 or upgrade-evs-2003?",
        "steps: [{do: upgrade-node-2003, nod: X}] | 1:33 | the step upgrade-node-2003 has no 'nod' |"
            + " Did you mean node?",
        "steps: [{do: upgrade-node-2003, colour: X}] | 1:33 | the step upgrade-node-2003 has no"
            + " 'colour' | It has account, brings, computer, do, done, node, note, startedAtNode,",
        "steps: [{do: upgrade-node-2003, node: [X]}] | 1:39 | node is a name | Write the name as",
        "steps: [{do: upgrade-node-2003, node: }] | 1:38 | node is a name | Write the name as",
        "steps: [{do: run-forestprep, account: [X]}] | 1:39 | UpgradeStep.account cannot be a list | Write",
        "steps: [{do: run-forestprep, unattended: often}] | 1:42 | UpgradeStep.unattended cannot be 'often' |"
            + " Write yes, no or unknown.",
        "steps: [{do: run-forestprep, done: nearly}] | 1:36 | done is yes or no | Write one of them.",
        "steps: [{do: run-forestprep, brings: much}] | 1:38 | brings cannot be a text: it is a"
            + " mapping of facts | Leave it to 'kb plan --save' to write it.",
        "steps: [{do: run-forestprep, brings: {Node X: much}}] | 1:47 | what a step brings of Node X"
            + " is a mapping of its properties | Leave it to 'kb plan --save' to write it.",
        "steps: [{together: run-forestprep}] | 1:20 | what is under way at the same time is a list of"
            + " steps | Write 'together:' and below it",
        "steps: [{together: []}] | 1:20 | what is under way at the same time is a list of steps |"
            + " Write 'together:' and below it",
        "steps: [{together: [{do: run-forestprep}], account: X}] | 1:44 | what is under way at the"
            + " same time has no 'account' | Write it in the steps below 'together:'.",
        "steps: [{together: [x]}] | 1:21 | a step cannot be a text | Write '- {do:",
      })
  void saysWhatIsWrong(String text, String place, String message, String advice) {
    List<String> said = errors("p.yaml", text.replace("⏎", "\n") + "\n").lines().toList();
    assertThat(said.get(0)).isEqualTo("p.yaml:" + place + ": error: " + message);
    assertThat(said.get(1)).startsWith("  " + advice);
    assertThat(said).filteredOn(line -> !line.startsWith("  ")).hasSize(1);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThat(
            errors(
                "p.yaml",
                """
                to: exchange-203
                steps:
                  - {do: run-forestprp}
                  - {do: upgrade-node-2003, node: X, unattended: often}
                  - together:
                      - {do: upgrade-evs-2003, evz: Y}
                """))
        .isEqualTo(
            """
            p.yaml:1:5: error: there is no target 'exchange-203'
              Did you mean exchange-2003?
            p.yaml:3:10: error: there is no step 'run-forestprp'
              Did you mean run-forestprep?
            p.yaml:4:50: error: UpgradeStep.unattended cannot be 'often'
              Write yes, no or unknown.
            p.yaml:6:32: error: the step upgrade-evs-2003 has no 'evz'
              Did you mean evs?
            """);
  }

  @Test
  void anEmptyFileOrSeveralDocumentsAreNoPlan() {
    assertThat(errors("p.yaml", "")).startsWith("p.yaml: error: the file is empty");
    assertThat(errors("p.yaml", "steps: []\n---\nsteps: []\n"))
        .startsWith("p.yaml:3:1: error: a second document begins here");
  }

  @Test
  void jsonIsReadAsYamlIs() {
    PlanFile yaml =
        read(
            "p.yaml",
            """
            plan: P
            to: exchange-2003
            steps:
              - {do: Run-ForestPrep, account: X\\y, done: YES}
              - together:
                  - {do: upgrade-node-2003, node: A, unattended: no, note: by night}
                  - {do: upgrade-node-2003, node: B}
            """);
    PlanFile json =
        read(
            "p.json",
            """
            {"plan": "P", "to": "exchange-2003", "steps": [
              {"do": "run-forestprep", "account": "X\\\\y", "done": true},
              {"together": [
                {"do": "upgrade-node-2003", "node": "A", "unattended": false, "note": "by night"},
                {"do": "upgrade-node-2003", "node": "B"}]}]}
            """);
    assertThat(PlanWriter.print(json, List.of())).isEqualTo(PlanWriter.print(yaml, List.of()));
    assertThat(yaml.groups()).extracting(List::size).containsExactly(1, 2);
    assertThat(yaml.entries()).extracting(Entry::done).containsExactly(true, false, false);
    assertThat(yaml.entries().get(1).about()).isEqualTo(Map.of("$node", "A"));
    assertThat(yaml.entries().get(1).says()).isEqualTo(Map.of("unattended", false));
    assertThat(errors("p.json", "{\"steps\": [{\"do\": \"x\"}]}"))
        .startsWith("p.json:1:19: error: there is no step 'x'\n");
  }

  @Test
  void whatIsWrittenIsReadAgainAsItWas() {
    String text =
        """
        plan: "7: the last"
        to: exchange-2003
        steps:
          # 1. Run
          - do: run-forestprep
            account: "X\\\\y"
            unattended: yes
            done: yes
            brings:
              Organization O: {forestPrepRun: "true"}
          - together:
              # 2. Upgrade
              - do: upgrade-node-2003
                node: "7"
              # 3. Upgrade
              - do: upgrade-node-2003
                node: B
        """;
    PlanFile plan = read("p.yaml", text);
    assertThat(PlanWriter.print(plan, List.of("Run", "Upgrade", "Upgrade"))).isEqualTo(text);
    assertThat(PlanWriter.print(plan.done(Set.of(2)), List.of())).contains("    done: yes\n");
  }

  @Test
  void aPlanWithoutStepsIsWrittenAndRead() {
    PlanFile none = new PlanFile("", "exchange-2003", List.of());
    String text = PlanWriter.print(none, List.of());
    assertThat(text).isEqualTo("to: exchange-2003\nsteps: []\n");
    assertThat(read("p.yaml", text)).isEqualTo(none);
  }
}
