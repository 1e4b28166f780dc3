package clusterkb.batch.spark;

import clusterkb.batch.input.Item;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Documents in a table, and results as one. */
final class Tables {
  /** The columns are the fields of a line of {@code results.jsonl}. */
  static final String COLUMNS =
      "input STRING, line INT, facts STRING, deployment STRING,"
          + " rules STRUCT<version: STRING, fingerprint: STRING>,"
          + " stages ARRAY<STRUCT<stage: STRING, status: STRING, violated: INT, unknown: INT,"
          + " noted: INT, met: INT, notApplicable: INT, waived: INT>>,"
          + " outside ARRAY<STRING>,"
          + " results ARRAY<STRUCT<requirement: STRING, level: STRING, stages: ARRAY<STRING>,"
          + " subject: STRUCT<type: STRING, name: STRING>, verdict: STRING,"
          + " missing: ARRAY<STRUCT<type: STRING, fact: STRING, property: STRING>>,"
          + " waiver: STRUCT<kind: STRING, reason: STRING, owner: STRING, expires: STRING>>>,"
          + " differences ARRAY<STRUCT<property: STRING,"
          + " values: ARRAY<STRUCT<node: STRING, value: STRING>>>>";

  private final SparkSession session;

  Tables(SparkSession session) {
    this.session = session;
  }

  /**
   * The documents of a table.
   *
   * @param table what Spark knows it by
   * @param column the column of the documents, texts or bytes
   * @param name the column of what results call them; null to call them by the table's name and
   *     their number
   */
  JavaRDD<Item> items(String table, String column, String name) {
    Dataset<Row> rows = table(table);
    type(rows, table, column);
    if (name == null) {
      return rows.select(rows.col(column))
          .javaRDD()
          .zipWithIndex()
          .map(row -> item(table, Math.toIntExact(row._2() + 1), row._1().get(0)));
    }
    type(rows, table, name);
    return rows.select(rows.col(column), rows.col(name).cast(DataTypes.StringType))
        .javaRDD()
        .map(row -> item(row.isNullAt(1) ? table : row.getString(1), 0, row.get(0)));
  }

  private static Item item(String input, int line, Object document) {
    if (document instanceof byte[] bytes) {
      return Item.of(input, line, bytes);
    }
    if (document instanceof String text) {
      return Item.of(input, line, text.getBytes(StandardCharsets.UTF_8));
    }
    return Item.refused(
        input, line, Diagnostic.ofFile(input, "this row of the table holds no document", ""));
  }

  private Dataset<Row> table(String table) {
    try {
      return session.read().table(table);
    } catch (Exception e) {
      // Java does not know that Scala's methods can throw it.
      if (e instanceof AnalysisException) {
        throw wrong(
            table,
            "Spark finds no such table",
            "Write it as in SQL: name, database.name,"
                + " or format.`path`, such as parquet.`fleet.parquet`.");
      }
      throw e;
    }
  }

  private static void type(Dataset<Row> rows, String table, String column) {
    if (!List.of(rows.columns()).contains(column)) {
      throw wrong(
          table,
          "the table has no column " + Diagnostic.quote(column),
          "It has " + String.join(", ", rows.columns()) + ".");
    }
  }

  private static DiagnosticException wrong(String table, String message, String advice) {
    return new DiagnosticException(Diagnostic.ofFile(table, message, advice));
  }

  /** The results that a job wrote as lines of JSON. */
  Dataset<Row> results(String folder) throws IOException {
    StructType columns = StructType.fromDDL(COLUMNS);
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(session.sparkContext().hadoopConfiguration());
    return files.exists(path)
        ? session.read().schema(columns).json(folder)
        : session.createDataFrame(List.of(), columns);
  }
}
