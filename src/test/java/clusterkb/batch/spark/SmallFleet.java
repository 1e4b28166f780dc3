package clusterkb.batch.spark;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.evaluate.Settings;
import clusterkb.batch.input.Inputs;
import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.RejectedJson;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The samples as a fleet in files and a stream, with inputs that cannot be read among them. */
final class SmallFleet {
  private static final Path SAMPLES = Path.of("facts-samples");

  /** The stream. */
  static final String STREAM = "fleet.jsonl";

  /** The folder of files. */
  static final String FILES = "files";

  private SmallFleet() {}

  private static List<ObjectNode> samples() throws IOException {
    List<ObjectNode> samples = new ArrayList<>();
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      for (Path file : all.filter(one -> one.endsWith("deployment.yaml")).sorted().toList()) {
        samples.add((ObjectNode) new YAMLMapper().readTree(file.toFile()));
      }
    }
    return samples;
  }

  /**
   * Writes a fleet.
   *
   * @param folder an empty one
   * @param deployments how many lines of the stream hold a deployment
   */
  static void write(Path folder, int deployments) throws IOException {
    List<ObjectNode> samples = samples();
    ObjectMapper json = new ObjectMapper();
    StringBuilder stream = new StringBuilder();
    for (int i = 0; i < deployments; i++) {
      ObjectNode one = samples.get(i % samples.size()).deepCopy().put("deployment", "D" + i);
      stream.append(json.writeValueAsString(one)).append('\n');
      if (i % 20 == 3) {
        stream.append("\n{\"nodes\": [\n{\"nodez\": []}\nünlesbar\n  \n");
      }
    }
    Files.writeString(folder.resolve(STREAM), stream, UTF_8);
    Path files = Files.createDirectories(folder.resolve(FILES).resolve("below it"));
    Files.copy(SAMPLES.resolve("four-node/deployment.yaml"), files.resolve("a b.yaml"));
    Files.write(files.resolve("broken.json"), new byte[] {0, 1, 2, -1});
    Files.writeString(files.resolve("no document.txt"), "", UTF_8);
    Files.writeString(files.resolveSibling("unknown.yml"), "nodes:\n  - memory: many\n", UTF_8);
    Files.writeString(files.resolve("empty.jsonl"), "\n \n", UTF_8);
    Files.writeString(files.resolve("wide.jsonl"), "\uFEFF{}\n{}\n", UTF_16LE);
    archive(files.resolve("packed.zip"));
  }

  private static void archive(Path to) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
      zip.putNextEntry(new ZipEntry("inside/good.yaml"));
      Files.copy(SAMPLES.resolve("eight-node/deployment.yaml"), zip);
      zip.putNextEntry(new ZipEntry("lines.ndjson"));
      zip.write("{}\n\n{\n".getBytes(UTF_8));
    }
  }

  /** The lines that one machine writes, sorted: those of results, then those of rejected inputs. */
  static List<List<String>> expected(String... paths) {
    List<Item> items = new ArrayList<>();
    try (Inputs inputs = Inputs.open(List.of(paths), InputStream::nullInputStream)) {
      for (Item item = inputs.next(); item != null; item = inputs.next()) {
        items.add(item);
      }
    }
    return evaluate(items);
  }

  /** What one machine writes of these, sorted. */
  static List<List<String>> evaluate(List<Item> items) {
    Evaluator evaluator =
        new Evaluator(RulesLoader.load(RulesFolder.SHIPPED, null, count -> {}), Settings.USUAL);
    List<String> results = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (Item item : items) {
      Outcome outcome = evaluator.evaluate(item);
      if (outcome instanceof Outcome.Evaluated evaluated) {
        results.add(new String(evaluated.json(), UTF_8).stripTrailing());
      } else if (outcome instanceof Outcome.Rejected refused) {
        rejected.add(new String(RejectedJson.write(refused), UTF_8).stripTrailing());
      }
    }
    return List.of(results.stream().sorted().toList(), rejected.stream().sorted().toList());
  }

  /** The lines that a job wrote, sorted: those of results, then those of rejected inputs. */
  static List<List<String>> written(Path out) throws IOException {
    return List.of(parts(out.resolve(Job.RESULTS)), parts(out.resolve(Job.REJECTED)));
  }

  private static List<String> parts(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(folder)) {
      for (Path part :
          parts.filter(one -> one.getFileName().toString().startsWith("part-")).toList()) {
        lines.addAll(Files.readAllLines(part, UTF_8));
      }
    }
    return lines.stream().sorted().toList();
  }
}
