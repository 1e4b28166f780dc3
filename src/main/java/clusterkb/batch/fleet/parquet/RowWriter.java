package clusterkb.batch.fleet.parquet;

import clusterkb.batch.result.Row;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes rows as records of {@link ResultsSchema}. */
final class RowWriter {
  /** So many words of the knowledge are kept as the bytes that they are written as. */
  private static final int WORDS = 4_096;

  private final String version;
  private final Map<String, Binary> words = new HashMap<>();
  private RecordConsumer out;

  RowWriter(String version) {
    this.version = version;
  }

  /** From now on to there. */
  void to(RecordConsumer consumer) {
    out = consumer;
  }

  void write(Row row) {
    out.startMessage();
    text(0, "input", row.input());
    number(1, "line", row.line());
    text(2, "facts", row.facts());
    text(3, "deployment", row.deployment());
    group(
        4,
        "rules",
        () -> {
          word(0, "version", version);
          word(1, "fingerprint", row.rules());
        });
    list(5, "stages", row.stages(), one -> group(0, "element", () -> stage(one)));
    list(6, "outside", row.outside(), one -> word(0, "element", one));
    list(7, "results", row.results(), one -> group(0, "element", () -> result(one)));
    list(8, "differences", row.differences(), one -> group(0, "element", () -> difference(one)));
    out.endMessage();
  }

  private void stage(Row.OfStage one) {
    word(0, "stage", one.stage().word());
    word(1, "status", one.status().name());
    number(2, "violated", one.violated());
    number(3, "unknown", one.unknown());
    number(4, "noted", one.noted());
    number(5, "met", one.met());
    number(6, "notApplicable", one.notApplicable());
    number(7, "waived", one.waived());
  }

  private void result(Row.Result one) {
    word(0, "requirement", one.requirement());
    word(1, "level", one.level().name());
    list(2, "stages", one.stages(), stage -> word(0, "element", stage.word()));
    group(
        3,
        "subject",
        () -> {
          word(0, "type", one.type());
          text(1, "name", one.subject());
        });
    word(4, "verdict", one.verdict().name());
    list(5, "missing", one.missing(), fact -> group(0, "element", () -> missing(fact)));
    if (one.waiver() != null) {
      group(6, "waiver", () -> waiver(one.waiver()));
    }
  }

  private void missing(Row.MissingFact one) {
    word(0, "type", one.type());
    text(1, "fact", one.fact());
    word(2, "property", one.property());
  }

  private void waiver(Row.Waived one) {
    word(0, "kind", one.kind());
    text(1, "reason", one.reason());
    text(2, "owner", one.owner());
    text(3, "expires", one.expires());
  }

  private void difference(Row.NodeDifference one) {
    text(0, "property", one.property());
    list(1, "values", one.values(), value -> group(0, "element", () -> value(value)));
  }

  private void value(Row.NodeValue one) {
    text(0, "node", one.node());
    text(1, "value", one.value());
  }

  /** A list as the format wants it: a group for the list, one for each repetition. */
  private <T> void list(int index, String field, List<T> items, Consumer<T> item) {
    out.startField(field, index);
    out.startGroup();
    if (!items.isEmpty()) {
      out.startField("list", 0);
      for (T one : items) {
        out.startGroup();
        item.accept(one);
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
    out.endField(field, index);
  }

  private void group(int index, String field, Runnable content) {
    out.startField(field, index);
    out.startGroup();
    content.run();
    out.endGroup();
    out.endField(field, index);
  }

  private void number(int index, String field, int number) {
    out.startField(field, index);
    out.addInteger(number);
    out.endField(field, index);
  }

  /** Something that customers write. */
  private void text(int index, String field, String text) {
    binary(index, field, bytes(text));
  }

  /** A word of the knowledge or of the program, of which there are only so many. */
  private void word(int index, String field, String word) {
    Binary known = words.get(word);
    if (known == null) {
      known = bytes(word);
      if (words.size() < WORDS) {
        words.put(word, known);
      }
    }
    binary(index, field, known);
  }

  /** Half a character, which JSON can name by its number, becomes a question mark. */
  private static Binary bytes(String text) {
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }

  private void binary(int index, String field, Binary value) {
    out.startField(field, index);
    out.addBinary(value);
    out.endField(field, index);
  }
}
