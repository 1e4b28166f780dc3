package clusterkb.bench;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Sweep;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.explain.Gaps;
import clusterkb.explain.Missing;
import clusterkb.facts.Fact;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
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

/** How long it takes to say why a verdict is what it is, and what is missing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ExplainBenchmark {
  private List<Fact> rows;
  private Deployment faulty;
  private List<Conclusion> ofFaulty;
  private Conclusion violation;
  private Deployment telephone;
  private List<Conclusion> undecided;
  private Gaps gaps;

  /** Loads the shipped rules and two samples: one with many faults, one that tells little. */
  @Setup
  public void load() {
    RuleSet rules = Samples.rules();
    rows = rules.rows();
    Sweep sweep = new Sweep(new Knowledge(rules.inForce(false), rows));
    faulty = Samples.sample(rules, "two-node-windows-2000-faulty");
    ofFaulty = sweep.conclusions(faulty, Long.MAX_VALUE);
    violation = with(ofFaulty, VerdictKind.VIOLATED).get(0);
    telephone = Samples.sample(rules, "five-minutes-on-the-telephone");
    undecided = with(sweep.conclusions(telephone, Long.MAX_VALUE), VerdictKind.UNKNOWN);
    gaps = new Gaps(rows);
    if (!missingByGaps().equals(missingByExplanations())) {
      throw new IllegalStateException("what is missing differs");
    }
  }

  private static List<Conclusion> with(List<Conclusion> all, VerdictKind verdict) {
    return all.stream().filter(one -> one.verdict() == verdict).toList();
  }

  /** One violation is explained: message, remedy and evidence. */
  @Benchmark
  public Explanation oneViolation() {
    return new Explainer(rows, faulty).explain(violation);
  }

  /** All verdicts on the deployment with many faults are explained. */
  @Benchmark
  public List<Explanation> allVerdicts() {
    Explainer explainer = new Explainer(rows, faulty);
    return ofFaulty.stream().map(explainer::explain).toList();
  }

  /** What is missing for each undecided verdict, found with its explanation. */
  @Benchmark
  public List<List<Missing>> missingByExplanations() {
    Explainer explainer = new Explainer(rows, telephone);
    return undecided.stream().map(explainer::explain).map(Explanation::missing).toList();
  }

  /** The same as a batch finds it. */
  @Benchmark
  public List<List<Missing>> missingByGaps() {
    Gaps.Of found = gaps.of(telephone);
    return undecided.stream().map(found::missing).toList();
  }
}
