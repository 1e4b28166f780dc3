package clusterkb.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.engine.VerdictKind;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared, on what, and that nothing is dropped without a word. */
class ComparisonTest {
  private static final String CASES =
      """
      - case: one
        facts: {disks: [{name: "A:", shared: yes}]}
        expect: {"A:": VIOLATED}
      """;

  /** What only one side knows of. */
  private static final String DECLARES =
      "properties: [{fact: Disk, name: antivirus, type: text, description: Its scanner}]";

  @TempDir private Path folder;

  private RulesFolder rules(String name, String constraint) {
    RulesFolder rules =
        new RulesFolder(folder.resolve(name))
            .with(
                "x/x.drl",
                RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk, " + constraint + " )"))
            .with("x/cases.yaml", CASES);
    rules.write();
    return rules;
  }

  private static List<String> shown(Comparison comparison) {
    List<String> shown = new ArrayList<>();
    for (RequirementChange change : comparison.rules().requirements()) {
      for (Comparison.Change one : comparison.of(change)) {
        VerdictKind before = one.verdict().before().verdict();
        VerdictKind after = one.verdict().after().verdict();
        shown.add(one.on().group() + " " + one.verdict().subject() + " " + before + " " + after);
      }
    }
    return shown;
  }

  @Test
  void aFileThatOneSideCannotReadIsNamedNotDropped() throws IOException {
    RulesFolder before = rules("before", "shared == true");
    RulesFolder after = rules("after", "shared == false");
    after
        .with("vocabulary/own.yaml", DECLARES)
        .with(
            "x/cases.yaml",
            CASES + CASES.replace("one", "two").replace("A:\", ", "B:\", antivirus: X, "));
    RuleSet old = before.load();
    RuleSet now = after.load();
    Path file = Files.writeString(folder.resolve("d.yaml"), "disks: [{name: 'Z:', antivirus: X}]");
    Corpus corpus =
        new Corpus(old.facts(), now.facts())
            .add(Specimen.Group.GIVEN, file, folder)
            .addCases(old, before.path(), now, after.path());
    assertThat(corpus.unread())
        .extracting(one -> one.place() + " " + one.before() + " " + one.problems().get(0).message())
        .containsExactly(
            "d.yaml true Disk has no property 'antivirus'",
            "rules/x/cases.yaml true Disk has no property 'antivirus'");
    Comparison comparison = Comparison.of(RulesChange.of(old, now), corpus);
    assertThat(comparison.specimens())
        .extracting(one -> one.group() + " " + one.place() + " " + (one.before() == null))
        .containsExactly(
            "GIVEN d.yaml true",
            "CASES_OF_BOTH rules/x/cases.yaml:1 false",
            "CASES_AFTER rules/x/cases.yaml:4 true");
    assertThat(shown(comparison)).containsExactly("CASES_OF_BOTH Disk A: VIOLATED MET");
    // The same facts known to fewer rules is a difference, even between equal rules.
    assertThat(Comparison.of(RulesChange.of(old, old), corpus).none()).isFalse();
  }

  @Test
  void whatASideCannotReadOfItsOwnIsAnError() {
    RulesFolder before = rules("before", "shared == true");
    before.with("x/cases.yaml", CASES.replace("shared", "antivirus"));
    RuleSet old = before.load();
    assertThatThrownBy(
            () ->
                new Corpus(old.facts(), old.facts())
                    .addCases(old, before.path(), old, before.path()))
        .isInstanceOf(DiagnosticException.class);
  }

  @Test
  void aPlanBesideADeploymentIsNoDeployment() throws IOException {
    RuleSet rules = rules("rules", "type != DiskType.BASIC").load();
    Path samples = Files.createDirectories(folder.resolve("samples/one"));
    Files.writeString(samples.resolve("plan.yaml"), "plan: P\nto: exchange-2003\n");
    Files.writeString(samples.resolve("deployment.yaml"), "disks: [{name: 'Z:'}]");
    Corpus corpus =
        new Corpus(rules.facts(), rules.facts())
            .add(Specimen.Group.SAMPLES, samples.getParent(), folder);
    assertThat(corpus.specimens())
        .extracting(Specimen::place)
        .containsExactly("samples/one/deployment.yaml");
    assertThat(corpus.unread()).isEmpty();
  }

  @Test
  void conditionsAreTheSameWhateverTheirLayout() {
    RuleSet one = rules("one", "shared == true, type != DiskType.BASIC").load();
    RuleSet same = rules("same", "shared==true,\n\n    type!=DiskType.BASIC").load();
    assertThat(RulesChange.of(one, same).none()).isTrue();
    RuleSet other = rules("other", "shared == true, type == DiskType.BASIC").load();
    assertThat(RulesChange.of(one, other).deciding()).containsExactly("R-1");
  }

  @Test
  void everyShippedRequirementReadsAsItselfAndAsNoOther() {
    RuleSet rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    RuleSet again = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    assertThat(RulesChange.of(rules, again).none()).isTrue();
    assertThat(rules.statements().stream().map(one -> one.id() + RuleLines.of(one)).distinct())
        .hasSameSizeAs(rules.statements());
  }

  @Test
  void ofTwoListsOfLinesAsMuchAsCanBeIsKept() {
    Edit edit = new Edit("x", List.of("a", "b", "c", "d"), List.of("b", "x", "d", "e"));
    assertThat(edit.lines())
        .extracting(line -> line.mark() + " " + line.text())
        .containsExactly("GONE a", "KEPT b", "GONE c", "NEW x", "KEPT d", "NEW e");
    assertThat(new Edit("x", List.of(), List.of("a")).lines())
        .containsExactly(new Edit.Line(Edit.Mark.NEW, "a"));
  }
}
