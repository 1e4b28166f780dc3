package clusterkb.rules.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The unit of a whole folder: found while nothing changes, and never taken for another. */
class WholeUnitTest {
  /** The units of the shipped rules are made once for all tests. */
  @TempDir private static Path saved;

  @TempDir private Path parent;
  private Path rules;
  private Loads loads;
  private Loads.Content expected;

  @BeforeEach
  void loadOnce() throws IOException {
    rules = RulesFolder.copy(RulesFolder.SHIPPED, parent.resolve("rules"));
    loads = new Loads(rules, saved);
    expected = loads.load();
  }

  @Test
  void whileNothingChangesItAloneIsEnough() throws IOException {
    Loads elsewhere = new Loads(rules, Files.createDirectory(parent.resolve("saved")));
    Files.copy(loads.whole(), elsewhere.whole());
    assertThat(elsewhere.load()).isEqualTo(expected);
    assertThat(elsewhere.compiled()).isEmpty();
    assertThat(expected).isEqualTo(new Loads(rules, null).load());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VERSION",
        "disks/disk-basic/disk-basic.drl",
        "services/services-installed/services-installed.csv",
        "sources/guide.yaml",
        "sources/conflicts.yaml",
        "vocabulary/SupportedPlatform.csv",
        "vocabulary/subjects.drl",
        "upgrade/between-steps.yaml",
        "diagnosis/consequences.yaml"
      })
  void anEditOfAnyFileIsSeen(String file) throws IOException {
    Path edited = rules.resolve(file);
    String comment = file.endsWith(".drl") ? "// Edited.\n" : file.equals("VERSION") ? "9\n" : "\n";
    Files.writeString(edited, Files.readString(edited) + comment);
    Loads.Content after = loads.load();
    assertThat(after.fingerprint()).isNotEqualTo(expected.fingerprint());
    assertThat(after).isEqualTo(new Loads(rules, null).load());
  }

  @Test
  void anEditThatIsTakenBackGivesWhatWasThere() throws IOException {
    Path edited = rules.resolve("disks/disk-basic/disk-basic.drl");
    String before = Files.readString(edited);
    Files.writeString(edited, before.replace("Disk(", "Dsk("));
    assertThatThrownBy(loads::load).hasMessageContaining("Dsk");
    assertThatThrownBy(loads::load).hasMessageContaining("Dsk");
    Files.writeString(edited, before);
    assertThat(loads.load()).isEqualTo(expected);
  }

  @Test
  void theUnitOfAnotherFolderInItsPlaceIsNotTakenForIt() throws IOException {
    RulesFolder other = new RulesFolder(Files.createDirectory(parent.resolve("other")));
    other.with("disks/x/x.drl", RulesFolder.RULE).load();
    Loads otherLoads = new Loads(other.path(), saved);
    otherLoads.load();
    check(Files.readAllBytes(otherLoads.whole()), "the unit of another folder");
  }

  /** What is not the unit is not believed: the whole is put together, and the unit saved again. */
  private void check(byte[] content, String what) throws IOException {
    byte[] good = Files.readAllBytes(loads.whole());
    Files.write(loads.whole(), content);
    assertThat(loads.load()).as(what).isEqualTo(expected);
    assertThat(Files.readAllBytes(loads.whole())).as(what).isEqualTo(good);
  }

  @Test
  void whatIsDamagedIsMadeAnew() throws IOException {
    byte[] good = Files.readAllBytes(loads.whole());
    for (int at = 0; at < good.length; at += good.length / 40) {
      check(Arrays.copyOf(good, at), "truncated at " + at);
      byte[] damaged = good.clone();
      damaged[at] ^= (byte) (1 << (at % 8));
      check(damaged, "bit flipped in byte " + at);
    }
    check(Arrays.copyOf(good, good.length + 1), "one byte more");
    check("no unit".repeat(100).getBytes(UTF_8), "text");
  }

  @Test
  void whatNothingCompiledIsMadeAnew() throws IOException {
    byte[] good = Files.readAllBytes(loads.whole());
    TamperedWhole.put(rules, saved);
    assertThat(Files.readAllBytes(loads.whole())).isNotEqualTo(good);
    assertThat(loads.load()).isEqualTo(expected);
    assertThat(Files.readAllBytes(loads.whole())).isEqualTo(good);
  }

  @Test
  void bytesThatAreNoKnowledgeAreNone() {
    PackedWriter huge = new PackedWriter();
    huge.text("1");
    huge.text("print");
    huge.number(Integer.MAX_VALUE);
    byte[] good = KnowledgeUnit.whole(RulesLoader.load(rules, saved, count -> {}));
    for (byte[] unit :
        List.of(
            new byte[0],
            huge.bytes(),
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 1))) {
      assertThat(KnowledgeUnit.read(unit)).isNull();
    }
  }

  @Test
  void theyDoNotPileUp() throws IOException {
    for (int i = 0; i < 40; i++) {
      RulesFolder folder = new RulesFolder(Files.createDirectory(parent.resolve("copy" + i)));
      folder.with("disks/x/x.drl", RulesFolder.RULE).load();
      new Loads(folder.path(), saved).load();
    }
    try (Stream<Path> all = Files.list(saved)) {
      assertThat(all.filter(one -> one.getFileName().toString().startsWith("whole-")))
          .hasSizeBetween(2, 16);
    }
  }
}
