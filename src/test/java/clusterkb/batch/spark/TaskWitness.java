package clusterkb.batch.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Writes down which executor begins, ends and loses tasks of the evaluation. */
public final class TaskWitness extends SparkListener {
  /** The setting that names the file to write to. */
  static final String FILE = "spark.clusterkb.witness";

  /** Lines of the stream are numbered in the stage before. */
  private static final int EVALUATION = 1;

  private final Path file;

  /** Spark makes one. */
  public TaskWitness(SparkConf settings) {
    file = Path.of(settings.get(FILE));
  }

  private void write(int stage, String what) {
    if (stage == EVALUATION) {
      try {
        Files.write(file, List.of(what), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    write(start.stageId(), "begun " + start.taskInfo().executorId());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    String what = end.reason() instanceof TaskFailedReason ? "lost " : "ended ";
    write(end.stageId(), what + end.taskInfo().executorId());
  }
}
