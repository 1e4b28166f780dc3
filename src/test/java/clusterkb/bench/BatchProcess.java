package clusterkb.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Runs {@code kb batch} as a process and watches what it takes. */
final class BatchProcess {
  private static final int LOOK_MILLIS = 20;
  private static final double NANOS = 1e9;

  /** As {@code ./kb} runs a batch. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseParallelGC", "-XX:-UsePerfData", "-Xmx512m", "-Dkb.rules=rules");

  private final boolean classes;
  private final Path folder;

  /**
   * What a run took.
   *
   * @param seconds from its start to its end
   * @param secondHalf how many of them went into the second half of the results
   * @param cpuSeconds of all its threads together
   * @param peakMegabytes the most memory that it had at any time, beside the heap all else
   * @param resultMegabytes how long results.jsonl is
   */
  record Figures(
      double seconds,
      double secondHalf,
      double cpuSeconds,
      long peakMegabytes,
      long resultMegabytes) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f s, CPU %.2f s, peak %,d MB, results %,d MB",
          seconds,
          cpuSeconds,
          peakMegabytes,
          resultMegabytes);
    }
  }

  /**
   * Runs of batches.
   *
   * @param classes whether to run the classes that this runs with, not what {@code ./kb} has built
   * @param folder where results go
   */
  BatchProcess(boolean classes, Path folder) {
    this.classes = classes;
    this.folder = folder;
  }

  private List<String> command(Path file, int threads, Path out) {
    List<String> command = new ArrayList<>();
    if (classes) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(OPTIONS);
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), "clusterkb.cli.Main"));
    } else {
      command.add("./kb");
    }
    command.addAll(
        List.of(
            "batch",
            file.toString(),
            "--out",
            out.toString(),
            "--threads",
            Integer.toString(threads)));
    return command;
  }

  Figures run(Path file, int threads) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Machine.delete(out);
    File log = folder.resolve("log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command(file, threads, out))
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().put("KB_MEMORY", "512m");
    long begin = System.nanoTime();
    Process process = builder.start();
    Path results = out.resolve("results.jsonl");
    TreeMap<Long, Double> written = new TreeMap<>();
    Machine.Use use = Machine.Use.NONE;
    while (process.isAlive()) {
      use = use.or(Machine.use(process.pid()));
      if (Files.exists(results)) {
        written.putIfAbsent(Files.size(results), (System.nanoTime() - begin) / NANOS);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    double seconds = (System.nanoTime() - begin) / NANOS;
    // With findings a batch ends with 1.
    if (process.waitFor() > 1) {
      throw new IOException(Files.readString(log.toPath()));
    }
    long size = Files.size(results);
    var half = written.ceilingEntry(size / 2);
    double secondHalf = half == null ? 0 : seconds - half.getValue();
    return new Figures(
        seconds, secondHalf, use.cpuSeconds(), use.peakKilobytes() >> 10, size >> 20);
  }
}
