package clusterkb.bench;

import clusterkb.engine.Knowledge;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.read.DecisionTable;
import clusterkb.rules.read.Problems;
import clusterkb.rules.read.Types;
import clusterkb.rules.store.RulesLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long rules take until they can be used, once the process is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class RulesBenchmark {
  private static final Path RULES = Path.of("rules");

  private RuleSet rules;
  private Types types;
  private Map<String, String> vocabulary;
  private Map<String, String> small;
  private Map<String, String> large;
  private Path saved;

  /** Loads the shipped rules, and the texts of two folders, and saves all units. */
  @Setup
  public void load() throws IOException {
    rules = Samples.rules();
    types =
        new Types(rules.facts(), rules.rows().stream().map(row -> row.type()).distinct().toList());
    vocabulary = texts("vocabulary");
    small = texts("disks/disk-basic");
    large = texts("evs/evs-count-limit");
    saved = Files.createTempDirectory("units");
    RulesLoader.load(RULES, saved, count -> {});
    if (smallFolder().size() != 1 || largeFolder().size() != 1) {
      throw new IllegalStateException("those folders cannot be compiled");
    }
  }

  private static Map<String, String> texts(String folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.newDirectoryStream(RULES.resolve(folder), "*.drl")) {
      for (Path file : files) {
        texts.put(file.toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** Throws the saved units away. */
  @TearDown
  public void clear() throws IOException {
    try (var files = Files.walk(saved)) {
      files.sorted((left, right) -> right.compareTo(left)).forEach(file -> file.toFile().delete());
    }
  }

  /** A folder with one rule is compiled from its text; the vocabulary is part of it. */
  @Benchmark
  public List<Requirement> smallFolder() {
    return compile(small);
  }

  /** A folder with three rules that count is compiled from its text. */
  @Benchmark
  public List<Requirement> largeFolder() {
    return compile(large);
  }

  private List<Requirement> compile(Map<String, String> texts) {
    Problems problems = new Problems();
    List<Requirement> made = DecisionTable.read(types, vocabulary, texts, Map.of(), problems);
    problems.throwIfAny();
    return made;
  }

  /** All folders are compiled from their texts. */
  @Benchmark
  public RuleSet rulesFromTexts() {
    return RulesLoader.load(RULES, null, count -> {});
  }

  /** All folders are loaded as compiled before. */
  @Benchmark
  public RuleSet rulesFromUnits() {
    return RulesLoader.load(RULES, saved, count -> {});
  }

  /** The KieBase is built from loaded rules. */
  @Benchmark
  public Knowledge knowledgeFromRules() {
    return new Knowledge(rules.inForce(false), rules.rows()).built();
  }
}
