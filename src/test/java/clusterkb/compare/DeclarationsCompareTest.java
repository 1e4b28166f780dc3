package clusterkb.compare;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts can change though no rule does: by what is declared, and by what is in force. */
class DeclarationsCompareTest {
  @TempDir private Path folder;

  private RulesFolder rules(String name, String constraint) {
    return new RulesFolder(folder.resolve(name))
        .with(
            "x/x.drl",
            RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk, " + constraint + " )"));
  }

  private List<String> changes(RuleSet before, RuleSet after, String facts) throws IOException {
    Path file = Files.writeString(folder.resolve("d.yaml"), facts);
    RulesChange rules = RulesChange.of(before, after);
    Comparison comparison =
        Comparison.of(
            rules,
            new Corpus(before.facts(), after.facts()).add(Specimen.Group.GIVEN, file, folder));
    return rules.requirements().stream()
        .flatMap(change -> comparison.of(change).stream())
        .map(Comparison.Change::verdict)
        .map(
            one ->
                one.subject()
                    + " "
                    + (one.before() == null ? "none" : one.before().verdict())
                    + " "
                    + (one.after() == null ? "none" : one.after().verdict()))
        .toList();
  }

  @Test
  void aFurtherValueCanDecideWhatWasDecided() throws IOException {
    String constraint = "type not in ( DiskType.BASIC, DiskType.DYNAMIC )";
    RuleSet before = rules("before", constraint).load();
    RuleSet after =
        rules("after", constraint)
            .with("vocabulary/own.yaml", "values: {DiskType: [virtual]}")
            .load();
    RulesChange change = RulesChange.of(before, after);
    assertThat(change.shared()).extracting(Edit::what).containsExactly("property Disk.type");
    assertThat(change.deciding()).containsExactly("R-1");
    assertThat(changes(before, after, "disks: [A]")).containsExactly("Disk A MET UNKNOWN");
    assertThat(changes(before, before, "disks: [A]")).isEmpty();
  }

  @Test
  void whatTakesEffectOrEndsGivesVerdictsOnOneSideOnly() throws IOException {
    String facts = "disks: [{name: A, shared: yes}]";
    RuleSet active = rules("active", "shared == true").load();
    RulesFolder folder = rules("draft", "shared == true");
    folder.with(
        "x/x.drl",
        RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk, shared == true )")
            .replace("@level", "@status(\"draft\")  @level"));
    RuleSet draft = folder.load();
    assertThat(changes(draft, active, facts)).containsExactly("Disk A none VIOLATED");
    assertThat(changes(active, draft, facts)).containsExactly("Disk A VIOLATED none");
    assertThat(changes(draft, draft, facts)).isEmpty();
  }
}
