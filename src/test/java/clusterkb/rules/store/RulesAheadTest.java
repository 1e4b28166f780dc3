package clusterkb.rules.store;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beginning with what was saved: it holds exactly where loading would give the same. */
class RulesAheadTest {
  @TempDir private Path parent;
  private Path saved;
  private RulesFolder folder;

  @BeforeEach
  void writeARule() {
    saved = parent.resolve("saved");
    folder = new RulesFolder(parent).with("disks/x/x.drl", RulesFolder.RULE);
    folder.load();
  }

  private Loads.Content load() {
    return new Loads(folder.path(), saved).load();
  }

  @Test
  void whatHasNotChangedHolds() {
    Loads.Content loaded = load();
    RulesAhead ahead = RulesAhead.begin(folder.path(), saved);
    assertThat(Loads.Content.of(ahead.saved())).isEqualTo(loaded);
    assertThat(ahead.holds()).isTrue();
  }

  @Test
  void whatHasChangedIsToBeHadAndDoesNotHold() throws IOException {
    Loads.Content loaded = load();
    Files.writeString(
        folder.path().resolve("disks/x/x.drl"), RulesFolder.RULE.replace("\"m\"", "\"n\""));
    RulesAhead ahead = RulesAhead.begin(folder.path(), saved);
    assertThat(Loads.Content.of(ahead.saved())).isEqualTo(loaded);
    assertThat(ahead.holds()).isFalse();
    load();
    assertThat(RulesAhead.begin(folder.path(), saved).holds()).isTrue();
  }

  @Test
  void whereNothingWasSavedThereIsNothing() {
    for (Path units : new Path[] {saved, null}) {
      RulesAhead ahead = RulesAhead.begin(folder.path(), units);
      assertThat(ahead.saved()).isNull();
      assertThat(ahead.holds()).isFalse();
    }
  }

  @Test
  void whatCannotBeReadAnyMoreDoesNotHold() throws IOException {
    load();
    Path rule = folder.path().resolve("disks/x/x.drl");
    Files.delete(rule);
    Files.createSymbolicLink(rule, parent.resolve("elsewhere"));
    RulesAhead link = RulesAhead.begin(folder.path(), saved);
    assertThat(link.saved()).isNotNull();
    assertThat(link.holds()).isFalse();
    Files.move(folder.path(), parent.resolve("gone"));
    assertThat(RulesAhead.begin(folder.path(), saved).holds()).isFalse();
  }

  @Test
  void aDamagedUnitIsAsGoodAsNone() throws IOException {
    load();
    Path whole = new Loads(folder.path(), saved).whole();
    byte[] damaged = Files.readAllBytes(whole);
    damaged[damaged.length / 2] ^= 1;
    Files.write(whole, damaged);
    RulesAhead ahead = RulesAhead.begin(folder.path(), saved);
    assertThat(ahead.saved()).isNull();
    assertThat(ahead.holds()).isFalse();
  }
}
