package clusterkb.batch.spark;

import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.RejectedJson;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.JobConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Evaluates documents and writes what becomes of them, in one action. */
final class Job {
  /** The folder of the lines of {@code results.jsonl}. */
  static final String RESULTS = "results";

  /** The folder of the lines of {@code rejected.jsonl}. */
  static final String REJECTED = "rejected";

  private Job() {}

  /** Runs it to its end; what it counts is complete then. */
  static Counts run(JavaSparkContext spark, JavaRDD<Item> items, Kit kit, String out) {
    Counts counts = new Counts();
    spark.sc().register(counts, "clusterkb");
    Broadcast<Kit> known = spark.broadcast(kit);
    JavaPairRDD<Text, Text> lines =
        items.mapToPair(
            item -> {
              counts.takeUp();
              Outcome outcome = known.value().evaluator().evaluate(item);
              counts.add(outcome);
              return line(outcome);
            });
    JobConf settings = new JobConf(spark.hadoopConfiguration());
    // The other algorithm leaves parts of tasks that were lost half-way.
    settings.set("mapreduce.fileoutputcommitter.algorithm.version", "1");
    lines.saveAsHadoopFile(out, Text.class, Text.class, OutcomeFormat.class, settings);
    return counts;
  }

  private static Tuple2<Text, Text> line(Outcome outcome) {
    return outcome instanceof Outcome.Evaluated evaluated
        ? line(RESULTS, evaluated.json())
        : line(REJECTED, RejectedJson.write((Outcome.Rejected) outcome));
  }

  /** Hadoop writes the line feed. */
  private static Tuple2<Text, Text> line(String folder, byte[] json) {
    Text text = new Text();
    text.set(json, 0, json.length - 1);
    return new Tuple2<>(new Text(folder), text);
  }
}
