package clusterkb.rules.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any number of threads and processes may load the same folder with the same units. */
class ConcurrentLoadsTest {
  private static final int THREADS = 8;

  @TempDir private Path parent;

  private static Loads.Content expected() {
    return new Loads(RulesFolder.SHIPPED, null).load();
  }

  @Test
  void threadsThatFindNoUnitsAllLoadTheSame() throws Exception {
    Path saved = parent.resolve("saved");
    CountDownLatch start = new CountDownLatch(THREADS);
    Callable<Loads.Content> load =
        () -> {
          start.countDown();
          start.await();
          return new Loads(RulesFolder.SHIPPED, saved).load();
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Loads.Content>> loads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        loads.add(threads.submit(load));
      }
      Loads.Content expected = expected();
      for (Future<Loads.Content> one : loads) {
        assertThat(one.get(2, TimeUnit.MINUTES)).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThatOnlyUnitsAreLeft(saved);
  }

  @Test
  void processesThatFindNoUnitsBothLoadTheSame() throws Exception {
    Path saved = parent.resolve("saved");
    List<Process> processes = List.of(start(saved), start(saved));
    String expected = Integer.toString(expected().hashCode());
    for (Process process : processes) {
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(output.strip()).isEqualTo(expected);
    }
    Loads after = new Loads(RulesFolder.SHIPPED, saved);
    after.load();
    assertThat(after.compiled()).isEmpty();
    assertThatOnlyUnitsAreLeft(saved);
  }

  private static Process start(Path saved) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LoadProcess.class.getName(),
            saved.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static void assertThatOnlyUnitsAreLeft(Path saved) throws IOException {
    try (Stream<Path> all = Files.list(saved)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .isNotEmpty()
          .allMatch(name -> name.matches("[0-9a-f]{64}|whole-[0-9a-f]"));
    }
  }

  /** A process that loads the shipped rules and prints the hash of what it got. */
  static final class LoadProcess {
    private LoadProcess() {}

    /** The folder of saved units is the only argument. */
    public static void main(String[] args) {
      System.out.println(new Loads(RulesFolder.SHIPPED, Path.of(args[0])).load().hashCode());
    }
  }
}
