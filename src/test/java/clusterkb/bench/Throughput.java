package clusterkb.bench;

import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.rules.RuleSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many deployments {@code kb batch} evaluates a second as a process of its own, from files to
 * files: with one and two threads, and with ever more small deployments in the same memory. {@code
 * docs/benchmarks.md} says how to run it and what the figures mean.
 */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description = "Measures 'kb batch' as a process; run it in the folder of the checkout.")
public final class Throughput implements Callable<Integer> {
  @Option(
      names = "--count",
      defaultValue = "20000",
      paramLabel = "N",
      description = "So many deployments of four nodes (default ${DEFAULT-VALUE}; 0: none).")
  private int count;

  @Option(
      names = "--threads",
      defaultValue = "1,2",
      split = ",",
      paramLabel = "N",
      description = "With so many threads, one after the other (default ${DEFAULT-VALUE}).")
  private List<Integer> threads;

  @Option(
      names = "--small",
      arity = "0..1",
      split = ",",
      fallbackValue = "1000,10000,100000",
      paramLabel = "N",
      description =
          "Then so many small deployments (${FALLBACK-VALUE} unless said; 1000000 take minutes),"
              + " one run after the other, with the most threads.")
  private List<Long> small = List.of();

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Another one gives other deployments (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--classes",
      description = "Run the classes that this runs with, not what ./kb has built.")
  private boolean classes;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Keep deployments and results here, and use those that are here already (default: a"
              + " temporary folder, which is emptied).")
  private Path folder;

  /** Measures, and prints what it finds. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Throughput()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean temporary = folder == null;
    folder = temporary ? Files.createTempDirectory("throughput") : Files.createDirectories(folder);
    try {
      RuleSet rules = Samples.rules();
      BatchProcess batch = new BatchProcess(classes, folder);
      int most = threads.stream().max(Integer::compare).orElse(1);
      print("%s, %s", System.getProperty("java.runtime.version"), Machine.describe());
      print("plain computing: %d threads do %.2f times the work of one", most, Machine.gain(most));
      if (count > 0) {
        fourNodes(rules, batch);
      }
      if (!small.isEmpty()) {
        small(rules, batch, most);
      }
      return 0;
    } finally {
      if (temporary) {
        Machine.delete(folder);
      }
    }
  }

  private void fourNodes(RuleSet rules, BatchProcess batch)
      throws IOException, InterruptedException {
    Generator generator =
        Generator.of(rules.facts(), Path.of("facts-samples"), new Wish(Wish.Kind.COMPLETE, 4));
    Path one = generated(generator, "four-nodes", 1);
    Path all = generated(generator, "four-nodes", count);
    print("%,d complete deployments of four nodes, %,d MB", count, Files.size(all) >> 20);
    batch.run(one, 1);
    double startUp = batch.run(one, 1).seconds();
    print("start-up: %.2f s (one deployment)", startUp);
    BatchProcess.Figures alone = null;
    for (int number : threads) {
      BatchProcess.Figures figures = batch.run(all, number);
      print("%d thread%s: %s", number, number == 1 ? "" : "s", figures);
      print(
          "  deployments a second: %,.0f in all, %,.0f without start-up, %,.0f in the second half;"
              + " %.2f ms of CPU each",
          count / figures.seconds(),
          (count - 1) / (figures.seconds() - startUp),
          count / 2.0 / figures.secondHalf(),
          figures.cpuSeconds() * 1000 / count);
      if (number == 1) {
        alone = figures;
      } else if (alone != null) {
        print(
            "  of the ideal: %.0f %% in all, %.0f %% without start-up, %.0f %% in the second half",
            share(alone.seconds(), figures.seconds(), number),
            share(alone.seconds() - startUp, figures.seconds() - startUp, number),
            share(alone.secondHalf(), figures.secondHalf(), number));
      }
    }
  }

  private static double share(double alone, double together, int threads) {
    return 100 * alone / together / threads;
  }

  private void small(RuleSet rules, BatchProcess batch, int most)
      throws IOException, InterruptedException {
    Generator generator =
        Generator.of(rules.facts(), Path.of("facts-samples"), new Wish(Wish.Kind.SMALL, 0));
    for (long size : small) {
      Path file = generated(generator, "small", size);
      BatchProcess.Figures figures = batch.run(file, most);
      print(
          "%,d small deployments, %d threads: %s, %,.0f a second, %.3f ms each",
          size, most, figures, size / figures.seconds(), figures.seconds() * 1000 / size);
    }
  }

  private Path generated(Generator generator, String name, long number) throws IOException {
    Path file = folder.resolve(name + "-" + seed + "-" + number + ".jsonl");
    if (Files.exists(file)) {
      return file;
    }
    Path unfinished = folder.resolve("unfinished");
    try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
      for (long i = 1; i <= number; i++) {
        out.write(generator.document(seed, i));
        out.write('\n');
      }
    }
    return Files.move(unfinished, file);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
