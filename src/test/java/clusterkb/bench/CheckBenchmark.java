package clusterkb.bench;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.facts.Disk;
import clusterkb.facts.DiskType;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long the parts of a check take once the process is warm; README says how to run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class CheckBenchmark {
  private static final Path SAMPLE = Path.of("facts-samples/four-node/deployment.yaml");

  private RuleSet rules;
  private Knowledge knowledge;
  private Deployment deployment;
  private CheckSession live;
  private FactKey disk;
  private PropertyType type;
  private FactKey node;
  private PropertyType memory;
  private boolean odd;

  /** Loads the shipped rules and the four-node sample. */
  @Setup
  public void load() {
    rules = RulesLoader.load(Path.of("rules"), null, count -> {});
    knowledge = new Knowledge(rules.statements(), rules.rows());
    deployment = DeploymentReader.read(FactTypes.BUILT_IN, SAMPLE);
    live = new CheckSession(knowledge, deployment);
    disk = first(Disk.class).identity();
    type = first(Disk.class).type().property("type");
    node = first(Node.class).identity();
    memory = first(Node.class).type().property("memory");
  }

  private Fact first(Class<? extends Fact> of) {
    return deployment.facts().stream().filter(of::isInstance).findFirst().orElseThrow();
  }

  /** Closes the live session. */
  @TearDown
  public void close() {
    live.close();
  }

  /** All verdicts of the four-node sample, in a session of its own. */
  @Benchmark
  public List<Conclusion> fullCheck() {
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      return session.conclusions();
    }
  }

  /** One disk's type changes in a live session. */
  @Benchmark
  public void changeOfADisk() {
    odd = !odd;
    live.change(disk, type, odd ? DiskType.DYNAMIC : DiskType.BASIC, null);
  }

  /** One node's memory changes in a live session. */
  @Benchmark
  public void changeOfANode() {
    odd = !odd;
    live.change(node, memory, odd ? 1024L : 4096L, null);
  }

  /** The KieBase is built from loaded rules. */
  @Benchmark
  public Knowledge knowledgeFromRules() {
    return new Knowledge(rules.statements(), rules.rows());
  }

  /** All rule folders are compiled from their texts. */
  @Benchmark
  public RuleSet rulesFromTexts() {
    return RulesLoader.load(Path.of("rules"), null, count -> {});
  }

  /** Runs all benchmarks. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(CheckBenchmark.class.getSimpleName()).build()).run();
  }
}
