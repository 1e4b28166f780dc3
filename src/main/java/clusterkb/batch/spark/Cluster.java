package clusterkb.batch.spark;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The cluster that spark-submit named; closing it leaves it. */
final class Cluster implements AutoCloseable {
  private final JavaSparkContext spark;

  private Cluster(JavaSparkContext spark) {
    this.spark = spark;
  }

  static Cluster join() {
    return new Cluster(
        new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "ClusterKB")));
  }

  /** Refuses a folder that is there already: nothing is overwritten, and nothing mixed. */
  void refuseExisting(String out) {
    Path path = new Path(out);
    try {
      if (path.getFileSystem(spark.hadoopConfiguration()).exists(path)) {
        throw new DiagnosticException(
            Diagnostic.ofFile(out, "it is there already", "Name a new folder with --out."));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Evaluates files. */
  Counts evaluate(List<String> paths, Kit kit, String out) {
    FileItems files = new FileItems(spark, Listing.of(paths, spark.hadoopConfiguration()));
    Counts counts = Job.run(spark, files.items(), kit, out);
    return counts.expecting(files.documents());
  }

  /** Evaluates a table. */
  Counts evaluate(String table, String column, String name, Kit kit, String out) {
    return Job.run(spark, new Tables(session()).items(table, column, name), kit, out);
  }

  /** Writes the results as tables, if asked to. */
  void tables(String out, boolean parquet, String table) {
    if (!parquet && table == null) {
      return;
    }
    try {
      Dataset<Row> results = new Tables(session()).results(out + "/" + Job.RESULTS);
      if (parquet) {
        results.write().parquet(out + "/parquet");
      }
      if (table != null) {
        results.write().saveAsTable(table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SparkSession session() {
    return SparkSession.builder().config(spark.getConf()).getOrCreate();
  }

  @Override
  public void close() {
    spark.close();
  }
}
