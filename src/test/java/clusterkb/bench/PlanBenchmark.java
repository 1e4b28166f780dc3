package clusterkb.bench;

import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import clusterkb.upgrade.plan.Entry;
import clusterkb.upgrade.plan.PlanFile;
import clusterkb.upgrade.plan.PlanReader;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.Planner;
import clusterkb.upgrade.step.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long plans take once the process is warm; README says how to run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
public class PlanBenchmark {
  private static final Path FOUR_NODES = Path.of("facts-samples/upgrade-four-node/deployment.yaml");
  private static final Path EIGHT_NODES = Path.of("facts-samples/eight-node/deployment.yaml");
  private static final int LONG_PLAN = 60;

  private Planner planner;
  private Target target;
  private Deployment four;
  private Deployment eight;
  private PlanFile written;

  /** Loads the shipped rules, a four-node and an eight-node cluster, and a plan of 60 steps. */
  @Setup
  public void load() throws IOException {
    RuleSet rules = RulesLoader.load(Path.of("rules"), null, count -> {});
    planner = new Planner(rules);
    target = planner.steps().targets().get("exchange-2003");
    four = DeploymentReader.read(rules.facts(), FOUR_NODES);
    eight = onExchange2000(rules.facts());
    written = longer(PlanFile.of(planner.propose(four, target)), rules.facts());
  }

  /** The eight-node sample as it was before its upgrade to Exchange 2003. */
  private static Deployment onExchange2000(FactTypes types) throws IOException {
    String text =
        Files.readString(EIGHT_NODES)
                .replace("    exchange: Exchange 2003", "    exchange: Exchange 2000")
                .replace("    exchangeServicePack: SP1", "    exchangeServicePack: SP3")
            + "administrationComputers: [{name: ADM, exchange: Exchange 2003,"
            + " exchangeServicePack: none}]\n";
    return DeploymentReader.read(types, "eight.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The default cluster group goes to and fro first, so that the plan has 60 steps. */
  private PlanFile longer(PlanFile plan, FactTypes types) throws IOException {
    StringBuilder text = new StringBuilder("to: exchange-2003\nsteps:\n");
    for (int i = plan.entries().size(); i < LONG_PLAN; i++) {
      String to = (LONG_PLAN - i) % 2 == 0 ? "HUMEX3" : "HUMEX4";
      text.append("  - {do: move-group, group: Cluster Group, to: ").append(to).append("}\n");
    }
    Path file = Files.createTempFile("plan", ".yaml");
    Files.writeString(file, text);
    PlanFile moves = PlanReader.read(types, planner.steps(), file);
    Files.delete(file);
    List<List<Entry>> all = new ArrayList<>(moves.groups());
    all.addAll(plan.groups());
    return new PlanFile("long", target.name(), all);
  }

  /** A plan of 60 steps for the four-node cluster is played. */
  @Benchmark
  public PlanReport verifySixtySteps() {
    return planner.verify(four, target, written, false);
  }

  /** A plan is proposed for the four-node cluster. */
  @Benchmark
  public PlanReport proposeForFourNodes() {
    return planner.propose(four, target);
  }

  /** A plan is proposed for eight nodes with seven Exchange Virtual Servers. */
  @Benchmark
  public PlanReport proposeForEightNodes() {
    return planner.propose(eight, target);
  }

  /** Runs all benchmarks. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(PlanBenchmark.class.getSimpleName()).build()).run();
  }
}
