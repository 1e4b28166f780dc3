package clusterkb.bench;

import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** How long it takes to read a deployment of four nodes; the documents say the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ReadBenchmark {
  private static final int DOCUMENTS = 64;

  private RuleSet rules;
  private List<byte[]> json;
  private List<byte[]> yaml;
  private int next;

  /** Generates the documents. */
  @Setup
  public void load() {
    rules = Samples.rules();
    json = Samples.fourNodes(rules, DOCUMENTS);
    yaml = json.stream().map(ReadBenchmark::asYaml).toList();
    for (int i = 0; i < DOCUMENTS; i++) {
      int facts = read(json.get(i), "d.json").facts().size();
      if (facts != read(yaml.get(i), "d.yaml").facts().size()) {
        throw new IllegalStateException("the documents do not say the same");
      }
    }
  }

  private static byte[] asYaml(byte[] document) {
    try {
      DumperOptions options = new DumperOptions();
      options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
      Map<?, ?> tree = new ObjectMapper().readValue(document, Map.class);
      return new Yaml(options).dump(tree).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Deployment read(byte[] document, String file) {
    return DeploymentReader.read(rules.facts(), file, document);
  }

  private byte[] next(List<byte[]> documents) {
    next = (next + 1) % DOCUMENTS;
    return documents.get(next);
  }

  /** From JSON. */
  @Benchmark
  public Deployment json() {
    return read(next(json), "d.json");
  }

  /** From a line of JSON whose facts need not know where they stand, as in batches. */
  @Benchmark
  public Deployment unplaced() {
    return DeploymentReader.readUnplaced(rules.facts(), "d.jsonl", 1, next(json));
  }

  /** From YAML in block style, as it is written by hand. */
  @Benchmark
  public Deployment yaml() {
    return read(next(yaml), "d.yaml");
  }
}
