package clusterkb.bench;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Sessions;
import clusterkb.engine.Sweep;
import clusterkb.facts.Disk;
import clusterkb.facts.DiskType;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.runtime.KieSession;
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

/**
 * How long the verdicts on one deployment, the four-node sample, take once the process is warm: in
 * a Drools session, in one pass, and when facts change.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class CheckBenchmark {
  private Knowledge knowledge;
  private Sweep sweep;
  private Sessions sessions;
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
    RuleSet rules = Samples.rules();
    knowledge = new Knowledge(rules.inForce(false), rules.rows());
    sweep = new Sweep(knowledge);
    sessions = new Sessions(knowledge);
    deployment = Samples.sample(rules, "four-node");
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

  /** A session without facts is made anew and disposed of. */
  @Benchmark
  public KieSession freshSession() {
    KieSession session = sessions.fresh();
    session.dispose();
    return session;
  }

  /** A session without facts is taken from the pool and given back. */
  @Benchmark
  public KieSession pooledSession() {
    return sessions.fromPool();
  }

  /** All verdicts in a Drools session of its own, from the pool. */
  @Benchmark
  public List<Conclusion> fullCheck() {
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      return session.conclusions();
    }
  }

  /** The same in a session made anew, whose network has to fill its memories first. */
  @Benchmark
  public List<Conclusion> fullCheckInAFreshSession() {
    KieSession session = sessions.fresh();
    List<Conclusion> conclusions = CheckSession.in(session, knowledge, deployment).conclusions();
    session.dispose();
    return conclusions;
  }

  /** All verdicts in one pass over the syntax trees, as a batch reaches them. */
  @Benchmark
  public List<Conclusion> fullSweep() {
    return sweep.conclusions(deployment, Long.MAX_VALUE);
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

  /** Runs these benchmarks. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(CheckBenchmark.class.getSimpleName()).build()).run();
  }
}
