package clusterkb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What the operating system says of itself and of a process. */
final class Machine {
  private static final double MILLIS = 1000;

  /** Nanoseconds. */
  private static final long CALIBRATION = 500_000_000;

  /**
   * What a process has used.
   *
   * @param peakKilobytes the most memory so far; 0 where the system does not tell
   */
  record Use(double cpuSeconds, long peakKilobytes) {
    static final Use NONE = new Use(0, 0);

    /** The later of the two, where it is known: of a process that has ended nothing is. */
    Use or(Use later) {
      return new Use(
          Math.max(cpuSeconds, later.cpuSeconds), Math.max(peakKilobytes, later.peakKilobytes));
    }
  }

  private Machine() {}

  static Use use(long process) {
    double seconds =
        ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L)
            / MILLIS;
    long peak =
        line(Path.of("/proc/" + process + "/status"), "VmHWM:")
            .map(text -> Long.parseLong(text.replaceAll("\\D", "")))
            .orElse(0L);
    return new Use(seconds, peak);
  }

  /** The processors and the load, which tells whether others use them, too. */
  static String describe() {
    String model =
        line(Path.of("/proc/cpuinfo"), "model name")
            .map(text -> text.substring(text.indexOf(':') + 1).strip())
            .orElse(System.getProperty("os.arch"));
    String load = line(Path.of("/proc/loadavg"), "").orElse("unknown");
    return Runtime.getRuntime().availableProcessors() + " x " + model + ", load " + load;
  }

  /**
   * How many times as much plain computing so many threads do as one; less where others do, too.
   */
  static double gain(int threads) throws InterruptedException {
    computed(1);
    long one = computed(1);
    return (double) computed(threads) / one;
  }

  private static long computed(int threads) throws InterruptedException {
    LongAdder rounds = new LongAdder();
    long end = System.nanoTime() + CALIBRATION;
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> compute(end, rounds));
      all.add(thread);
      thread.start();
    }
    for (Thread thread : all) {
      thread.join();
    }
    return rounds.sum();
  }

  private static void compute(long end, LongAdder rounds) {
    CRC32 sum = new CRC32();
    byte[] data = new byte[1 << 16];
    while (System.nanoTime() < end) {
      sum.update(data);
      rounds.increment();
    }
  }

  private static Optional<String> line(Path file, String beginning) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.stream().filter(line -> line.startsWith(beginning)).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
