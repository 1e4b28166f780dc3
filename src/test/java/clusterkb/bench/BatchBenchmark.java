package clusterkb.bench;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.evaluate.Settings;
import clusterkb.batch.generate.Wish;
import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import clusterkb.engine.Knowledge;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a batch does with each document, from its bytes to the line of results.jsonl, without files
 * and waiting: generated deployments of four nodes, healthy and broken, with nothing left out. It
 * warms up for long, as so much code takes long to compile where threads leave the compiler little
 * time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 4, time = 2)
public class BatchBenchmark {
  private static final int DOCUMENTS = 256;

  private Evaluator evaluator;
  private Evaluator everyVerdict;
  private Evaluator explaining;
  private List<Item> fourNodes;
  private List<Item> small;

  /** How far a thread is. */
  @State(Scope.Thread)
  public static class Position {
    private int next;

    Item next(List<Item> items) {
      next = (next + 1) % DOCUMENTS;
      return items.get(next);
    }
  }

  /** Loads the shipped rules and generates the documents. */
  @Setup
  public void load() {
    RuleSet rules = Samples.rules();
    evaluator = new Evaluator(rules, settings(false, false));
    everyVerdict = new Evaluator(rules, settings(true, false));
    explaining = new Evaluator(rules, settings(false, true));
    fourNodes = items(Samples.fourNodes(rules, DOCUMENTS));
    small = items(Samples.documents(rules, new Wish(Wish.Kind.SMALL, 0), DOCUMENTS));
  }

  /** Without audits, which would come up for some documents again and again. */
  private static Settings settings(boolean everyVerdict, boolean explained) {
    return new Settings(
        EnumSet.allOf(Stage.class), everyVerdict, explained, false, false, Knowledge.MOST_STEPS, 0);
  }

  private static List<Item> items(List<byte[]> documents) {
    List<Item> items = new ArrayList<>();
    for (byte[] document : documents) {
      items.add(Item.of("generated", items.size() + 1, document));
    }
    return items;
  }

  private static Outcome evaluated(Evaluator by, Item item) {
    Outcome outcome = by.evaluate(item);
    if (outcome instanceof Outcome.Rejected) {
      throw new IllegalStateException(outcome.toString());
    }
    return outcome;
  }

  /** Violations and what is undecided. */
  @Benchmark
  public Outcome evaluate(Position position) {
    return evaluated(evaluator, position.next(fourNodes));
  }

  /** The same on two threads at once: as long for each as on one where nothing is in the way. */
  @Benchmark
  @Threads(2)
  public Outcome evaluateOnTwoThreads(Position position) {
    return evaluated(evaluator, position.next(fourNodes));
  }

  /** All verdicts are written. */
  @Benchmark
  public Outcome evaluateWithEveryVerdict(Position position) {
    return evaluated(everyVerdict, position.next(fourNodes));
  }

  /** With the whole report of a check. */
  @Benchmark
  public Outcome evaluateWithReport(Position position) {
    return evaluated(explaining, position.next(fourNodes));
  }

  /** Small documents of about 1 KB, of which most is undecided. */
  @Benchmark
  public Outcome evaluateSmall(Position position) {
    return evaluated(evaluator, position.next(small));
  }
}
