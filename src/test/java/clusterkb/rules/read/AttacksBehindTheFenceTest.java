package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.rules.Attacks;
import clusterkb.rules.RulesFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the first fence is for: without it, some attacks are not refused when the file is read. */
class AttacksBehindTheFenceTest {
  private static List<String> notRefused(boolean fenced) {
    return Attacks.names().stream().filter(name -> isRead(name, fenced)).toList();
  }

  private static boolean isRead(String name, boolean fenced) {
    Problems problems = new Problems();
    FolderReader.read(
        new Types(FactTypes.BUILT_IN, List.of()),
        Map.of("rules/vocabulary/subjects.drl", RulesFolder.VOCABULARY),
        Map.of("rules/disks/x/x.drl", Attacks.text(name)),
        problems,
        fenced);
    return problems.none();
  }

  @Test
  void withTheFenceAllAreRefused() {
    assertThat(notRefused(true)).isEmpty();
  }

  @Test
  void withoutTheFenceTheseAreNotRefused() {
    assertThat(notRefused(false))
        .containsExactlyElementsOf(Attacks.read("not-refused-without-the-fence").lines().toList());
    assertThat(Files.exists(Attacks.MARKER)).isFalse();
  }
}
