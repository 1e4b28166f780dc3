package clusterkb.bench;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Sweep;
import clusterkb.engine.Verdict;
import clusterkb.engine.Violations;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.util.Collection;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * A dozen requirements as rules, and the same dozen as somebody would write them in Java; on
 * generated deployments of four nodes, healthy and broken. The Java says what is violated only; a
 * test makes sure that it finds what the rules find.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class HandWrittenBenchmark {
  private static final int GENERATED = 64;

  private Knowledge knowledge;
  private Sweep sweep;
  private Violations violations;
  private List<Deployment> all;
  private int next;

  /** Loads the dozen and generates the deployments. */
  @Setup
  public void load() {
    RuleSet rules = Samples.rules();
    List<Requirement> dozen =
        rules.inForce(false).stream()
            .filter(one -> HandWritten.REQUIREMENTS.contains(one.id()))
            .toList();
    knowledge = new Knowledge(dozen, rules.rows());
    sweep = new Sweep(knowledge);
    violations = new Violations(dozen, rules.rows());
    all = Samples.read(rules, Samples.fourNodes(rules, GENERATED));
  }

  private Deployment next() {
    next = (next + 1) % all.size();
    return all.get(next);
  }

  /** Violations, in plain Java. */
  @Benchmark
  public List<HandWritten.Violation> violationsByHand() {
    return HandWritten.violations(next());
  }

  /** Violations, in plain Drools. */
  @Benchmark
  public Collection<Verdict> violationsInPlainDrools() {
    return violations.of(next());
  }

  /** All verdicts, in one pass. */
  @Benchmark
  public List<Conclusion> allVerdictsInASweep() {
    return sweep.conclusions(next(), Long.MAX_VALUE);
  }

  /** All verdicts, in a Drools session. */
  @Benchmark
  public List<Conclusion> allVerdictsInASession() {
    try (CheckSession session = new CheckSession(knowledge, next())) {
      return session.conclusions();
    }
  }
}
