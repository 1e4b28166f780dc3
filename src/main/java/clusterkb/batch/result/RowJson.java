package clusterkb.batch.result;

import clusterkb.engine.VerdictKind;
import clusterkb.report.JsonReport;
import clusterkb.report.Report;
import clusterkb.report.StageStatus;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows as lines of {@code results.jsonl}: {@code docs/batch-results.schema.json} describes them, no
 * field is ever absent. Safe for use by several threads at once.
 */
public final class RowJson {
  /** The file with a line for each input that was evaluated. */
  public static final String FILE = "results.jsonl";

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper READER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int USUAL_SIZE = 4096;

  private final RuleSet rules;

  /** For rows that were reached with those rules. */
  public RowJson(RuleSet rules) {
    this.rules = rules;
  }

  /** A row as a line, in UTF-8, with its line feed. */
  public byte[] write(Row row) {
    return line(row, null);
  }

  /** The same with all that {@code kb check --format json} reports, as its field {@code report}. */
  public byte[] explained(Row row, Report report) {
    return line(row, report);
  }

  private byte[] line(Row row, Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      row(out, row);
      if (report != null) {
        out.writeFieldName("report");
        JsonReport.ofMany(out, report);
      }
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void row(JsonGenerator out, Row row) throws IOException {
    out.writeStringField("input", row.input());
    out.writeNumberField("line", row.line());
    out.writeStringField("facts", row.facts());
    out.writeStringField("deployment", row.deployment());
    out.writeObjectFieldStart("rules");
    out.writeStringField("version", rules.version());
    out.writeStringField("fingerprint", row.rules());
    out.writeEndObject();
    out.writeArrayFieldStart("stages");
    for (Row.OfStage stage : row.stages()) {
      stage(out, stage);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("outside");
    for (String limit : row.outside()) {
      out.writeString(limit);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("results");
    for (Row.Result result : row.results()) {
      result(out, result);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("differences");
    for (Row.NodeDifference difference : row.differences()) {
      difference(out, difference);
    }
    out.writeEndArray();
  }

  private static void stage(JsonGenerator out, Row.OfStage stage) throws IOException {
    out.writeStartObject();
    out.writeStringField("stage", stage.stage().word());
    out.writeStringField("status", stage.status().name());
    out.writeNumberField("violated", stage.violated());
    out.writeNumberField("unknown", stage.unknown());
    out.writeNumberField("noted", stage.noted());
    out.writeNumberField("met", stage.met());
    out.writeNumberField("notApplicable", stage.notApplicable());
    out.writeNumberField("waived", stage.waived());
    out.writeEndObject();
  }

  private static void result(JsonGenerator out, Row.Result result) throws IOException {
    out.writeStartObject();
    out.writeStringField("requirement", result.requirement());
    out.writeStringField("level", result.level().name());
    out.writeArrayFieldStart("stages");
    for (Stage stage : result.stages()) {
      out.writeString(stage.word());
    }
    out.writeEndArray();
    out.writeObjectFieldStart("subject");
    out.writeStringField("type", result.type());
    out.writeStringField("name", result.subject());
    out.writeEndObject();
    out.writeStringField("verdict", result.verdict().name());
    out.writeArrayFieldStart("missing");
    for (Row.MissingFact missing : result.missing()) {
      out.writeStartObject();
      out.writeStringField("type", missing.type());
      out.writeStringField("fact", missing.fact());
      out.writeStringField("property", missing.property());
      out.writeEndObject();
    }
    out.writeEndArray();
    waiver(out, result.waiver());
    out.writeEndObject();
  }

  private static void waiver(JsonGenerator out, Row.Waived waiver) throws IOException {
    if (waiver == null) {
      out.writeNullField("waiver");
      return;
    }
    out.writeObjectFieldStart("waiver");
    out.writeStringField("kind", waiver.kind());
    out.writeStringField("reason", waiver.reason());
    out.writeStringField("owner", waiver.owner());
    out.writeStringField("expires", waiver.expires());
    out.writeEndObject();
  }

  private static void difference(JsonGenerator out, Row.NodeDifference difference)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("property", difference.property());
    out.writeArrayFieldStart("values");
    for (Row.NodeValue value : difference.values()) {
      out.writeStartObject();
      out.writeStringField("node", value.node());
      out.writeStringField("value", value.value());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /**
   * Reads a line.
   *
   * @param line with or without its line feed
   * @throws IOException if it is no line that was written as a whole
   */
  public static Row read(byte[] line) throws IOException {
    JsonNode node = READER.readTree(line);
    if (node == null || !node.path("differences").isArray()) {
      throw new IOException("this is no line of results");
    }
    try {
      return new Row(
          node.get("input").textValue(),
          node.get("line").intValue(),
          node.get("facts").textValue(),
          node.get("deployment").textValue(),
          node.get("rules").get("fingerprint").textValue(),
          each(node.get("stages"), RowJson::readStage),
          each(node.get("outside"), JsonNode::textValue),
          each(node.get("results"), RowJson::readResult),
          each(node.get("differences"), RowJson::readDifference));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("this is no line of results", e);
    }
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> one) {
    List<T> all = new ArrayList<>(array.size());
    array.forEach(item -> all.add(one.apply(item)));
    return all;
  }

  private static Row.OfStage readStage(JsonNode node) {
    return new Row.OfStage(
        Stage.of(node.get("stage").textValue()),
        StageStatus.valueOf(node.get("status").textValue()),
        node.get("violated").intValue(),
        node.get("unknown").intValue(),
        node.get("noted").intValue(),
        node.get("met").intValue(),
        node.get("notApplicable").intValue(),
        node.get("waived").intValue());
  }

  private static Row.Result readResult(JsonNode node) {
    JsonNode waiver = node.get("waiver");
    return new Row.Result(
        node.get("requirement").textValue(),
        Level.valueOf(node.get("level").textValue()),
        each(node.get("stages"), stage -> Stage.of(stage.textValue())),
        node.get("subject").get("type").textValue(),
        node.get("subject").get("name").textValue(),
        VerdictKind.valueOf(node.get("verdict").textValue()),
        each(
            node.get("missing"),
            missing ->
                new Row.MissingFact(
                    missing.get("type").textValue(),
                    missing.get("fact").textValue(),
                    missing.get("property").textValue())),
        waiver.isNull()
            ? null
            : new Row.Waived(
                waiver.get("kind").textValue(),
                waiver.get("reason").textValue(),
                waiver.get("owner").textValue(),
                waiver.get("expires").textValue()));
  }

  private static Row.NodeDifference readDifference(JsonNode node) {
    return new Row.NodeDifference(
        node.get("property").textValue(),
        each(
            node.get("values"),
            value ->
                new Row.NodeValue(value.get("node").textValue(), value.get("value").textValue())));
  }
}
