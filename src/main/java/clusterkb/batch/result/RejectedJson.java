package clusterkb.batch.result;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
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

/** Inputs without a row as lines of {@code rejected.jsonl}. */
public final class RejectedJson {
  /** The file with a line for each input that was not evaluated. */
  public static final String FILE = "rejected.jsonl";

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper READER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private RejectedJson() {}

  /** A line, in UTF-8, with its line feed. */
  public static byte[] write(Outcome.Rejected rejected) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("input", rejected.input());
      out.writeNumberField("line", rejected.line());
      out.writeStringField("reason", rejected.reason().name());
      out.writeArrayFieldStart("problems");
      for (Diagnostic problem : rejected.problems()) {
        out.writeStartObject();
        out.writeStringField("file", problem.place().file());
        out.writeNumberField("line", problem.place().line());
        out.writeNumberField("column", problem.place().column());
        out.writeStringField("message", problem.message());
        out.writeStringField("advice", problem.advice());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a line.
   *
   * @throws IOException if it is no line that was written as a whole
   */
  public static Outcome.Rejected read(byte[] line) throws IOException {
    JsonNode node = READER.readTree(line);
    if (node == null || !node.path("problems").isArray()) {
      throw new IOException("this is no line of rejected inputs");
    }
    try {
      List<Diagnostic> problems = new ArrayList<>();
      for (JsonNode problem : node.get("problems")) {
        problems.add(
            new Diagnostic(
                new Place(
                    problem.get("file").textValue(),
                    problem.get("line").intValue(),
                    problem.get("column").intValue()),
                problem.get("message").textValue(),
                problem.get("advice").textValue()));
      }
      return new Outcome.Rejected(
          node.get("input").textValue(),
          node.get("line").intValue(),
          Outcome.Reason.valueOf(node.get("reason").textValue()),
          problems);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("this is no line of rejected inputs", e);
    }
  }
}
