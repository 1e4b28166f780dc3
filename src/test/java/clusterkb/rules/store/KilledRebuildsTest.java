package clusterkb.rules.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed while it saves units leaves nothing that troubles the next one. */
class KilledRebuildsTest {
  @TempDir private Path parent;
  private static Loads.Content expected;

  @BeforeAll
  static void loadWithoutUnits() {
    expected = new Loads(RulesFolder.SHIPPED, null).load();
  }

  private static List<String> names(Path saved) throws IOException {
    if (!Files.isDirectory(saved)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(saved)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static boolean isUnit(String name) {
    return name.matches("[0-9a-f]{64}");
  }

  /** Kills a rebuild once so many units are saved, in whatever it is doing then. */
  private static void killAfter(Path saved, int units) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ConcurrentLoadsTest.LoadProcess.class.getName(),
                saved.toString())
            .redirectErrorStream(true)
            .start();
    try {
      while (process.isAlive()
          && names(saved).stream().filter(KilledRebuildsTest::isUnit).count() < units) {
        Thread.onSpinWait();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 8, 21, 55, 100, 143})
  void theNextStartWorksAndGivesTheSame(int units) throws Exception {
    Path saved = parent.resolve("saved");
    killAfter(saved, units);

    Loads next = new Loads(RulesFolder.SHIPPED, saved);
    assertThat(next.load()).isEqualTo(expected);
    int compiled = next.compiled().stream().mapToInt(Integer::intValue).sum();
    assertThat(next.load()).isEqualTo(expected);
    assertThat(next.compiled().stream().mapToInt(Integer::intValue).sum()).isEqualTo(compiled);
  }

  @Test
  void oneAfterAnotherKilledTheyComeToAnEndAllTheSame() throws Exception {
    Path saved = parent.resolve("saved");
    for (int units : List.of(2, 20, 60)) {
      killAfter(saved, units);
    }
    Loads next = new Loads(RulesFolder.SHIPPED, saved);
    assertThat(next.load()).isEqualTo(expected);
    assertThat(new Loads(RulesFolder.SHIPPED, saved).load()).isEqualTo(expected);
  }

  @Test
  void whatAKilledProcessLeftIsRemovedOnceItIsOld() throws Exception {
    Path saved = Files.createDirectory(parent.resolve("saved"));
    Path old = Files.writeString(saved.resolve("unit123.tmp"), "half a unit", UTF_8);
    Path fresh = Files.writeString(saved.resolve("unit456.tmp"), "of a running process", UTF_8);
    Path other = Files.writeString(saved.resolve("unit.txt"), "of somebody else", UTF_8);
    Files.setLastModifiedTime(old, FileTime.fromMillis(System.currentTimeMillis() - 90_000_000));
    assertThat(new Loads(RulesFolder.SHIPPED, saved).load()).isEqualTo(expected);
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(other).exists();
  }
}
