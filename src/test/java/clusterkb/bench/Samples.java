package clusterkb.bench;

import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What benchmarks measure with: the shipped rules, and deployments that are the same every time.
 */
final class Samples {
  private static final Path FOLDER = Path.of("facts-samples");
  private static final long SEED = 1;

  private Samples() {}

  static RuleSet rules() {
    return RulesLoader.load(Path.of("rules"), null, count -> {});
  }

  /** One of the shipped samples. */
  static Deployment sample(RuleSet rules, String name) {
    return DeploymentReader.read(rules.facts(), FOLDER.resolve(name).resolve("deployment.yaml"));
  }

  /** Generated deployments as documents in JSON. */
  static List<byte[]> documents(RuleSet rules, Wish wish, int count) {
    Generator generator = Generator.of(rules.facts(), FOLDER, wish);
    List<byte[]> documents = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      documents.add(generator.document(SEED, i).getBytes(StandardCharsets.UTF_8));
    }
    return documents;
  }

  /** Generated deployments of four nodes, healthy and broken, with nothing left out. */
  static List<byte[]> fourNodes(RuleSet rules, int count) {
    return documents(rules, new Wish(Wish.Kind.COMPLETE, 4), count);
  }

  static List<Deployment> read(RuleSet rules, List<byte[]> documents) {
    return documents.stream()
        .map(document -> DeploymentReader.read(rules.facts(), "generated", document))
        .toList();
  }
}
