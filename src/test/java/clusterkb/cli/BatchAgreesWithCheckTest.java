package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.report.PublishedSchema;
import clusterkb.rules.store.RulesLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A row says what {@code kb check} says of the same deployment; each is evaluated in a Drools
 * session as well.
 */
@ExtendWith(HomeForAll.class)
class BatchAgreesWithCheckTest {
  private static final int GENERATED = 30;
  private static final Set<String> NEWS = Set.of("VIOLATED", "UNKNOWN");

  @TempDir private Path folder;

  /** All samples, and deployments of all kinds that are generated. */
  private List<String> documents() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> samples = Files.walk(Path.of("facts-samples"))) {
      samples
          .filter(file -> file.endsWith("deployment.yaml"))
          .filter(file -> !file.startsWith("facts-samples/diagnosis"))
          .sorted()
          .forEach(file -> files.add(file.toString()));
    }
    assertThat(files).hasSizeGreaterThan(10);
    Generator generator =
        Generator.of(
            RulesLoader.facts(Path.of("rules")),
            Path.of("facts-samples"),
            new Wish(Wish.Kind.ALL, 0));
    for (int i = 1; i <= GENERATED; i++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "%02d.json", i));
      Files.writeString(file, generator.document(21, i), UTF_8);
      files.add(file.toString());
    }
    return files;
  }

  private List<JsonNode> rows(List<String> files, String... options) {
    Path out = folder.resolve("out" + options.length);
    List<String> args = new ArrayList<>(List.of("batch", "--out", out.toString()));
    args.addAll(List.of(options));
    args.addAll(files);
    Kb.Result result = Kb.plain(args.toArray(String[]::new));
    assertThat(result)
        .isEqualTo(
            new Kb.Result(
                1,
                "",
                String.format(
                    Locale.ROOT,
                    "kb: read %d = evaluated %d + rejected 0 (unreadable 0, stopped 0, faults 0)%n",
                    files.size(),
                    files.size())));
    return Fleet.read(out.resolve("results.jsonl")).stream().map(PublishedSchema::json).toList();
  }

  /** What a row says, as check's report does. */
  private static ObjectNode ofRow(JsonNode row) {
    ObjectNode said = row.deepCopy();
    said.remove(List.of("input", "line", "facts", "differences"));
    for (JsonNode result : said.get("results")) {
      for (JsonNode missing : result.get("missing")) {
        ((ObjectNode) missing).remove("type");
      }
    }
    return said;
  }

  /** What check's report says, as far as a row does. */
  private static ObjectNode ofReport(JsonNode report, boolean all) {
    ObjectNode said = report.deepCopy();
    said.remove("waivers");
    ArrayNode outside = said.putArray("outside");
    report.get("outside").forEach(limit -> outside.add(limit.get("id")));
    ArrayNode results = said.putArray("results");
    for (JsonNode result : report.get("results")) {
      if (all || NEWS.contains(result.get("verdict").textValue())) {
        results.add(
            ((ObjectNode) result.deepCopy())
                .retain(
                    "requirement", "level", "stages", "subject", "verdict", "missing", "waiver"));
      }
    }
    return said;
  }

  @Test
  void ofEverySampleAndOfGeneratedDeployments() throws IOException {
    List<String> files = documents();
    List<JsonNode> rows = rows(files, "--audit", "1");
    List<JsonNode> whole = rows(files, "--all-verdicts");
    List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
    args.addAll(files);
    JsonNode reports = PublishedSchema.json(Kb.plain(args.toArray(String[]::new)).out());
    assertThat(reports).hasSameSizeAs(files);
    assertThat(rows).hasSameSizeAs(files);
    int missing = 0;
    for (int i = 0; i < files.size(); i++) {
      assertThat(rows.get(i).get("input").textValue()).isEqualTo(files.get(i));
      assertThat(ofRow(rows.get(i))).as(files.get(i)).isEqualTo(ofReport(reports.get(i), false));
      assertThat(ofRow(whole.get(i))).as(files.get(i)).isEqualTo(ofReport(reports.get(i), true));
      missing += rows.get(i).findValues("missing").stream().mapToInt(JsonNode::size).sum();
    }
    assertThat(missing).isGreaterThan(500);
  }
}
