package clusterkb.rules.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clusterkb.rules.RulesFolder;
import clusterkb.rules.read.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load compiles, and that what it saved makes no difference. */
class RulesLoaderTest {
  private static final String BASIC = "disks/disk-basic/disk-basic.drl";

  @TempDir private Path parent;
  private Path rules;
  private Path saved;
  private Loads loads;
  private int folders;

  @BeforeEach
  void copyTheShippedRules() {
    rules = RulesFolder.copy(RulesFolder.SHIPPED, parent.resolve("rules"));
    saved = parent.resolve("saved");
    loads = new Loads(rules, saved);
    folders = RuleFiles.read(rules, new Problems()).requirementFolders().size();
  }

  private void replace(String file, String piece, String replacement) throws IOException {
    Path path = rules.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(piece);
    Files.writeString(path, text.replace(piece, replacement));
  }

  @Test
  void aSecondLoadCompilesNothingAndGivesTheSame() {
    Loads.Content first = loads.load();
    assertThat(loads.load()).isEqualTo(first);
    assertThat(loads.compiled()).containsExactly(folders);
  }

  @Test
  void withoutAFolderForUnitsEveryLoadCompilesAll() {
    Loads.Content withUnits = loads.load();
    Loads without = new Loads(rules, null);
    assertThat(without.load()).isEqualTo(withUnits);
    assertThat(without.load()).isEqualTo(withUnits);
    assertThat(without.compiled()).containsExactly(folders, folders);
  }

  @Test
  void anEditOfARequirementCompilesItsFolderOnlyAndShows() throws IOException {
    Loads.Content before = loads.load();
    replace(BASIC, "@level(\"MUST\")", "@level(\"SHOULD\")");
    Loads.Content after = loads.load();
    assertThat(loads.compiled()).containsExactly(folders, 1);
    assertThat(after.requirements()).isNotEqualTo(before.requirements());
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(after).isEqualTo(new Loads(rules, null).load());
  }

  @Test
  void anEditThatIsTakenBackCompilesNothing() throws IOException {
    Loads.Content before = loads.load();
    replace(BASIC, "@level(\"MUST\")", "@level(\"SHOULD\")");
    loads.load();
    replace(BASIC, "@level(\"SHOULD\")", "@level(\"MUST\")");
    assertThat(loads.load()).isEqualTo(before);
    assertThat(loads.compiled()).containsExactly(folders, 1);
  }

  @Test
  void anEditOfTheVocabularyCompilesAll() throws IOException {
    loads.load();
    replace("vocabulary/subjects.drl", "package clusterkb\n", "package clusterkb\n\n");
    loads.load();
    assertThat(loads.compiled()).containsExactly(folders, folders);
  }

  @Test
  void anEditOfATablesRowsCompilesNothingAndShows() throws IOException {
    Loads.Content before = loads.load();
    replace("vocabulary/SupportedPlatform.csv", "Enterprise,2", "Enterprise,3");
    Loads.Content after = loads.load();
    assertThat(loads.compiled()).containsExactly(folders);
    assertThat(after.rows()).isNotEqualTo(before.rows());
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(after).isEqualTo(new Loads(rules, null).load());
  }

  @Test
  void anEditOfATablesColumnsCompilesAll() throws IOException {
    loads.load();
    replace("vocabulary/SupportedPlatform.csv", "clusterNodes\n", "clusterNodes,ours\n");
    replace("vocabulary/SupportedPlatform.csv", "number\n", "number,comment\n");
    loads.load();
    assertThat(loads.compiled()).containsExactly(folders);
    replace("vocabulary/SupportedPlatform.csv", "number,comment\n", "number,text\n");
    replace("vocabulary/SupportedPlatform.csv", "Enterprise,2", "Enterprise,2,a");
    replace("vocabulary/SupportedPlatform.csv", "Enterprise,4", "Enterprise,4,b");
    replace("vocabulary/SupportedPlatform.csv", "Enterprise,8", "Enterprise,8,c");
    loads.load();
    assertThat(loads.compiled()).containsExactly(folders, folders);
  }

  @Test
  void anEditOfATableBesideARuleCompilesItsFolderOnlyAndShows() throws IOException {
    Loads.Content before = loads.load();
    String table = "services/services-installed/services-installed.csv";
    replace(table, "guide:163", "guide:164");
    Loads.Content after = loads.load();
    assertThat(loads.compiled()).containsExactly(folders, 1);
    assertThat(after.requirements()).isNotEqualTo(before.requirements());
    assertThat(after).isEqualTo(new Loads(rules, null).load());
  }

  @Test
  void anEditOfTheSourcesCompilesNoRuleAndShows() throws IOException {
    Loads.Content before = loads.load();
    replace("sources/guide.yaml", "title: ", "title: New ");
    assertThat(loads.load().documents()).isNotEqualTo(before.documents());
    assertThat(loads.compiled()).containsExactly(folders);
  }

  @Test
  void anEditThatBreaksARequirementIsToldAtEachLoad() throws IOException {
    loads.load();
    replace(BASIC, "type != ", "typ != ");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(loads::load)
          .hasMessageStartingWith(
              "rules/disks/disk-basic/disk-basic.drl:9:24: error: unknown name 'typ' (of a Disk) [unknown-property]");
    }
  }

  @Test
  void aFileThatIsNoPartOfTheKnowledgeChangesNothing() throws IOException {
    Loads.Content before = loads.load();
    Files.writeString(rules.resolve("README.md"), "Not a rule.");
    Files.writeString(rules.resolve("disks/.disk.drl"), "An editor's copy.");
    assertThat(loads.load()).isEqualTo(before);
    assertThat(loads.compiled()).containsExactly(folders);
  }

  @Test
  void aFolderForUnitsThatCannotBeMadeIsDoneWithout() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "in the way");
    Loads.Content expected = loads.load();
    Loads blocked = new Loads(rules, file.resolve("saved"));
    assertThat(blocked.load()).isEqualTo(expected);
    assertThat(blocked.load()).isEqualTo(expected);
    assertThat(blocked.compiled()).containsExactly(folders, folders);
  }

  @Test
  void aFolderForUnitsThatMayNotBeWrittenIsDoneWithout() throws IOException {
    Files.createDirectory(saved);
    assumeTrue(saved.toFile().setWritable(false) && !Files.isWritable(saved), "running as root");
    Loads.Content expected = new Loads(rules, null).load();
    assertThat(loads.load()).isEqualTo(expected);
    assertThat(loads.compiled()).containsExactly(folders);
    assertThat(saved.toFile().setWritable(true)).isTrue();
  }

  @Test
  void theOrderInWhichFilesWereMadeMakesNoDifference() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(rules)) {
      files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.shuffle(files, new Random(20250101));
    Path shuffled = parent.resolve("shuffled/rules");
    for (Path file : files) {
      Path target = shuffled.resolve(rules.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    assertThat(new Loads(shuffled, null).load()).isEqualTo(loads.load());
  }

  @Test
  void aFolderWithoutRulesIsToldAsSuch() {
    Path nothing = parent.resolve("nothing");
    assertThatThrownBy(() -> RulesLoader.load(nothing, saved, count -> {}))
        .hasMessage(
            nothing
                + ": error: no rules can be read there [unreadable-file]\n"
                + "  Give the folder that holds sources/, vocabulary/ and the requirement"
                + " folders.");
  }
}
