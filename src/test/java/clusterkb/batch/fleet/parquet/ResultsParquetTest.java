package clusterkb.batch.fleet.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.fleet.RandomRows;
import clusterkb.batch.fleet.SmallFleet;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowJson;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library reads back are the fields of the lines of results, and all of them. */
class ResultsParquetTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  @Test
  void everyFieldOfALineIsReadBack() throws IOException {
    RuleSet rules = SmallFleet.rules(folder).load();
    List<Row> rows = SmallFleet.rows(rules);
    List<JsonNode> read = read(write("small", rows, "1.0")).rows();
    assertThat(read).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(read.get(i).toPrettyString())
          .isEqualTo(
              lines(rows.subList(i, i + 1), rules).get(0).toPrettyString().replace('\uD800', '?'));
    }
  }

  @Test
  void manyRowsTakeSeveralGroupsAndComeBackInOrder() throws IOException {
    RuleSet rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    RandomRows random = new RandomRows(rules, 3);
    List<Row> rows = IntStream.range(0, 3_000).mapToObj(number -> random.row(number)).toList();
    Table table = read(write("many", rows, rules.version()));
    assertThat(table.groups()).isGreaterThan(1);
    assertThat(table.rows()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i += 97) {
      assertThat(table.rows().get(i)).isEqualTo(lines(rows.subList(i, i + 1), rules).get(0));
    }
  }

  @Test
  void theSchemaIsThatOfALine() {
    StringBuilder fields = new StringBuilder();
    describe(ResultsSchema.TYPE, "", fields);
    assertThat(fields.toString())
        .isEqualTo(
            """
            input: STRING
            line: INT32
            facts: STRING
            deployment: STRING
            rules.version: STRING
            rules.fingerprint: STRING
            stages[].stage: STRING
            stages[].status: STRING
            stages[].violated: INT32
            stages[].unknown: INT32
            stages[].noted: INT32
            stages[].met: INT32
            stages[].notApplicable: INT32
            stages[].waived: INT32
            outside[]: STRING
            results[].requirement: STRING
            results[].level: STRING
            results[].stages[]: STRING
            results[].subject.type: STRING
            results[].subject.name: STRING
            results[].verdict: STRING
            results[].missing[].type: STRING
            results[].missing[].fact: STRING
            results[].missing[].property: STRING
            results[].waiver?.kind: STRING
            results[].waiver?.reason: STRING
            results[].waiver?.owner: STRING
            results[].waiver?.expires: STRING
            differences[].property: STRING
            differences[].values[].node: STRING
            differences[].values[].value: STRING
            """);
  }

  @Test
  void theGuideHasTheSchema() throws IOException {
    assertThat(Files.readString(Path.of("docs/batch-results.md")))
        .contains(ResultsSchema.TYPE.toString().strip());
  }

  private static void describe(GroupType type, String path, StringBuilder fields) {
    for (Type field : type.getFields()) {
      String name =
          path + field.getName() + (field.isRepetition(Type.Repetition.OPTIONAL) ? "?" : "");
      if (field.isPrimitive()) {
        fields.append(name).append(": ").append(kind(field)).append('\n');
      } else if (isList(field)) {
        describeList(field.asGroupType(), name, fields);
      } else {
        describe(field.asGroupType(), name + ".", fields);
      }
    }
  }

  private static void describeList(GroupType list, String name, StringBuilder fields) {
    Type element = list.getType(0).asGroupType().getType(0);
    if (element.isPrimitive()) {
      fields.append(name).append("[]: ").append(kind(element)).append('\n');
    } else {
      describe(element.asGroupType(), name + "[].", fields);
    }
  }

  private static String kind(Type type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return logical == null
        ? type.asPrimitiveType().getPrimitiveTypeName().toString()
        : logical.toString();
  }

  private static boolean isList(Type type) {
    return LogicalTypeAnnotation.listType().equals(type.getLogicalTypeAnnotation());
  }

  private static Path write(String name, List<Row> rows, String version) throws IOException {
    Path file = folder.resolve(name + ".parquet");
    try (ResultsParquet out = new ResultsParquet(file, version, 1 << 18)) {
      for (Row row : rows) {
        out.evaluated(row);
      }
    }
    return file;
  }

  private static List<JsonNode> lines(List<Row> rows, RuleSet rules) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(JSON.readTree(new RowJson(rules).write(row)));
    }
    return lines;
  }

  /** What a file holds. */
  private record Table(List<JsonNode> rows, int groups) {}

  private static Table read(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    int groups = 0;
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Decompressing())
            .build();
    try (ParquetFileReader reader = new ParquetFileReader(new LocalInputFile(file), options)) {
      for (PageReadStore group = reader.readNextRowGroup();
          group != null;
          group = reader.readNextRowGroup()) {
        groups++;
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(ResultsSchema.TYPE)
                .getRecordReader(group, new GroupRecordConverter(ResultsSchema.TYPE));
        for (long i = 0; i < group.getRowCount(); i++) {
          rows.add(object(records.read()));
        }
      }
    }
    return new Table(rows, groups);
  }

  private static ObjectNode object(Group group) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < group.getType().getFieldCount(); i++) {
      Type field = group.getType().getType(i);
      if (group.getFieldRepetitionCount(i) == 0) {
        node.putNull(field.getName());
      } else {
        node.set(field.getName(), value(group, i, field));
      }
    }
    return node;
  }

  private static JsonNode value(Group group, int index, Type field) {
    if (!field.isPrimitive()) {
      Group inner = group.getGroup(index, 0);
      return isList(field) ? array(inner) : object(inner);
    }
    return field.getLogicalTypeAnnotation() == null
        ? JsonNodeFactory.instance.numberNode(group.getInteger(index, 0))
        : JsonNodeFactory.instance.textNode(group.getString(index, 0));
  }

  private static ArrayNode array(Group list) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      Group item = list.getGroup(0, i);
      array.add(value(item, 0, item.getType().getType(0)));
    }
    return array;
  }

  /** Reads what the JDK compressed, without Hadoop. */
  private static final class Decompressing implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
      assertThat(name).isEqualTo(CompressionCodecName.GZIP);
      return new BytesInputDecompressor() {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
          try (GZIPInputStream in = new GZIPInputStream(bytes.toInputStream())) {
            return BytesInput.from(in.readNBytes(size));
          }
        }

        @Override
        public void decompress(ByteBuffer in, int inSize, ByteBuffer out, int outSize)
            throws IOException {
          try (GZIPInputStream from = new GZIPInputStream(ByteBufferInputStream.wrap(in))) {
            out.put(from.readNBytes(outSize));
          }
        }

        @Override
        public void release() {}
      };
    }

    @Override
    public void release() {}
  }
}
