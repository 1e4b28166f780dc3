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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What all verdicts cost beside what plain Drools needs for the violations alone: on the same
 * requirements, the limits of the sources among them, and the same facts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ViolationsBenchmark {
  private static final int GENERATED = 64;

  /** The four-node sample, or generated deployments of four nodes, healthy and broken. */
  @Param({"sample", "generated"})
  private String deployments;

  private Knowledge knowledge;
  private Sweep sweep;
  private Violations violations;
  private List<Deployment> all;
  private int next;

  /** Makes sure that all three come to the same. */
  @Setup
  public void load() {
    RuleSet rules = Samples.rules();
    List<Requirement> requirements = rules.inForce(false);
    knowledge = new Knowledge(requirements, rules.rows());
    sweep = new Sweep(knowledge);
    violations = new Violations(requirements, rules.rows());
    all =
        "sample".equals(deployments)
            ? List.of(Samples.sample(rules, "four-node"))
            : Samples.read(rules, Samples.fourNodes(rules, GENERATED));
    for (int i = 0; i < all.size(); i++) {
      List<Conclusion> bySession = allVerdictsInASession();
      if (!bySession.equals(sweep.conclusions(all.get(next), Long.MAX_VALUE))
          || !violations.wordsOf(all.get(next)).equals(Violations.wordsOf(bySession))) {
        throw new IllegalStateException("not the same: " + all.get(next).name());
      }
    }
  }

  private Deployment next() {
    next = (next + 1) % all.size();
    return all.get(next);
  }

  /** The violations and nothing else, by plain Drools: what the others are compared with. */
  @Benchmark
  public Collection<Verdict> violationsInPlainDrools() {
    return violations.of(next());
  }

  /** All verdicts in a Drools session. */
  @Benchmark
  public List<Conclusion> allVerdictsInASession() {
    try (CheckSession session = new CheckSession(knowledge, next())) {
      return session.conclusions();
    }
  }

  /** All verdicts in one pass, as a batch reaches them. */
  @Benchmark
  public List<Conclusion> allVerdictsInASweep() {
    return sweep.conclusions(next(), Long.MAX_VALUE);
  }
}
