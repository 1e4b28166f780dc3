package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.TamperedWhole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped knowledge is read ahead from what was saved; no report ever tells. */
class ReadAheadTest {
  @TempDir private Path folder;
  private RulesFolder rules;
  private KbProcess kb;
  private Path facts;

  @BeforeEach
  void writeRulesAndFacts() throws IOException {
    rules = new RulesFolder(folder).with("disks/x/x.drl", RulesFolder.RULE);
    rules.load();
    kb = new KbProcess(folder, rules.path());
    facts = folder.resolve("facts.yaml");
    Files.writeString(facts, "disks:\n  - {name: Q, shared: true}\n");
  }

  private Kb.Result check() throws Exception {
    return kb.run("check", facts.toString(), "--format", "json");
  }

  @Test
  void whatWasSavedGivesTheReportOfWhatIsCompiled() throws Exception {
    Kb.Result compiled = check();
    assertThat(compiled.code()).isEqualTo(1);
    assertThat(compiled.out()).contains("\"message\" : \"m\"");
    assertThat(check()).isEqualTo(compiled);
    assertThat(kb.run("check", facts.toString(), "--format", "json", "--rules", rules.path() + ""))
        .isEqualTo(compiled);
  }

  @Test
  void anEditShowsInTheNextRun() throws Exception {
    Kb.Result before = check();
    Path rule = rules.path().resolve("disks/x/x.drl");
    Files.writeString(rule, RulesFolder.RULE.replace("\"m\"", "\"another\""));
    assertThat(check().out()).contains("\"message\" : \"another\"");
    Files.writeString(rule, RulesFolder.RULE.replace("Disk(", "Dsk("));
    Kb.Result broken = check();
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.err()).startsWith("rules/disks/x/x.drl:9:3: error: ");
    Files.writeString(rule, RulesFolder.RULE);
    assertThat(check()).isEqualTo(before);
  }

  @Test
  void anotherFolderDoesNotCountAsTheShippedOne() throws Exception {
    check();
    RulesFolder other = new RulesFolder(Files.createDirectory(folder.resolve("other")));
    other.with("disks/x/x.drl", RulesFolder.RULE.replace("\"m\"", "\"of the other\"")).load();
    assertThat(kb.run("check", facts.toString(), "--rules", other.path().toString()).out())
        .contains("of the other");
  }

  @Test
  void whatWasTamperedWithIsMadeAnew() throws Exception {
    Kb.Result expected = check();
    Kb.Result explained = kb.run("explain", facts.toString(), "R-1");
    Path saved = folder.resolve("cache");
    for (String verb : new String[] {"check", "explain"}) {
      Path whole = TamperedWhole.put(rules.path(), saved);
      byte[] tampered = Files.readAllBytes(whole);
      assertThat(verb.equals("check") ? check() : kb.run("explain", facts.toString(), "R-1"))
          .isEqualTo(verb.equals("check") ? expected : explained);
      assertThat(Files.readAllBytes(whole)).isNotEqualTo(tampered);
    }
  }
}
