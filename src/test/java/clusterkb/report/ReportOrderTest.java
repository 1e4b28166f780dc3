package clusterkb.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same facts give the same report, in whatever order the file lists them. */
class ReportOrderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private static Reports reports;

  @BeforeAll
  static void loadRules() {
    reports = new Reports();
  }

  static List<Path> samples() {
    return Reports.samples();
  }

  /**
   * The same tree with the keys of its mappings and its lists of facts in another order.
   *
   * @param words whether to shuffle lists of words too, which reports show as the file has them
   */
  private static JsonNode shuffled(JsonNode node, Random random, boolean words) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, random);
      ObjectNode other = JSON.createObjectNode();
      names.forEach(name -> other.set(name, shuffled(object.get(name), random, words)));
      return other;
    }
    if (node instanceof ArrayNode array) {
      List<JsonNode> items = new ArrayList<>();
      array.forEach(item -> items.add(shuffled(item, random, words)));
      if (words || items.stream().anyMatch(JsonNode::isObject)) {
        Collections.shuffle(items, random);
      }
      // That a list is open is said at its end.
      items.sort(Comparator.comparing(item -> item.asText().equals("...")));
      return JSON.createArrayNode().addAll(items);
    }
    return node;
  }

  private static String withoutLines(String json) {
    return json.replaceAll("\"line\" : \\d+", "\"line\" : 0");
  }

  /** Shows the first line that differs, with those around it: the reports are long. */
  private static void assertSame(String actual, String expected) {
    if (!actual.equals(expected)) {
      List<String> lines = actual.lines().toList();
      List<String> others = expected.lines().toList();
      int at = 0;
      while (at < lines.size() && at < others.size() && lines.get(at).equals(others.get(at))) {
        at++;
      }
      assertThat(around(lines, at)).isEqualTo(around(others, at));
    }
  }

  private static String around(List<String> lines, int at) {
    return String.join("\n", lines.subList(Math.max(0, at - 12), Math.min(lines.size(), at + 3)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aShuffledFileGivesTheSameReportButForLines(Path sample) throws IOException {
    JsonNode tree = YAML.readTree(Files.readString(sample));
    String expected = withoutLines(reports.json("d.yaml", YAML.writeValueAsString(tree)));
    for (int seed = 1; seed <= 3; seed++) {
      String text = YAML.writeValueAsString(shuffled(tree, new Random(seed), false));
      assertSame(withoutLines(reports.json("d.yaml", text)), expected);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aShuffledFileOnOneLineGivesTheSameBytes(Path sample) throws IOException {
    JsonNode tree = YAML.readTree(Files.readString(sample));
    String expected = reports.json("d.json", JSON.writeValueAsString(tree));
    for (int seed = 1; seed <= 3; seed++) {
      String text = JSON.writeValueAsString(shuffled(tree, new Random(seed), false));
      assertThat(text).doesNotContain("\n");
      assertSame(reports.json("d.json", text), expected);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theOrderOfWordsShowsInValuesAndMessagesOnly(Path sample) throws IOException {
    JsonNode tree = YAML.readTree(Files.readString(sample));
    String expected = withoutTexts(reports.json("d.json", JSON.writeValueAsString(tree)));
    for (int seed = 1; seed <= 3; seed++) {
      String text = JSON.writeValueAsString(shuffled(tree, new Random(seed), true));
      assertSame(withoutTexts(reports.json("d.json", text)), expected);
    }
  }

  private static String withoutTexts(String json) {
    return json.replaceAll("\"(value|message|remedy)\" : .*", "\"$1\" : ...");
  }

  @Test
  void shufflingReallyChangesTheFile() throws IOException {
    JsonNode tree = YAML.readTree(Files.readString(samples().get(0)));
    Set<String> texts = new HashSet<>();
    for (int seed = 1; seed <= 3; seed++) {
      texts.add(JSON.writeValueAsString(shuffled(tree, new Random(seed), false)));
    }
    assertThat(texts).hasSize(3);
  }

  @RepeatedTest(3)
  void loadingTheRulesAgainGivesTheSameBytes(RepetitionInfo repetition) throws IOException {
    Path sample = samples().get(repetition.getCurrentRepetition() % samples().size());
    String text = Files.readString(sample);
    assertThat(new Reports().json("d.yaml", text)).isEqualTo(reports.json("d.yaml", text));
  }
}
