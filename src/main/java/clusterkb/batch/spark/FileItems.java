package clusterkb.batch.spark;

import clusterkb.batch.input.InputFiles;
import clusterkb.batch.input.Item;
import clusterkb.batch.input.LineRange;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SerializableWritable;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.TaskCompletionListener;

/** Documents in files. */
final class FileItems {
  private final JavaSparkContext spark;
  private final Split split;
  private final Broadcast<SerializableWritable<Configuration>> settings;
  private final List<Portion> portions = new ArrayList<>();
  private long documents;
  private boolean countable = true;

  /**
   * What a range of a stream holds.
   *
   * @param lines how many lines begin in it
   * @param documents how many of them are not blank
   * @param divisible whether what it begins with is a line that can be read
   */
  private record Count(int lines, long documents, boolean divisible) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Over files; the lines of streams are counted at once. */
  FileItems(JavaSparkContext spark, List<Portion> files) {
    this.spark = spark;
    long bytes = files.stream().mapToLong(Portion::size).sum();
    this.split = new Split(bytes, spark.defaultParallelism());
    this.settings = spark.broadcast(new SerializableWritable<>(spark.hadoopConfiguration()));
    List<Portion.Whole> streams = new ArrayList<>();
    for (Portion file : files) {
      if (file instanceof Portion.Whole whole
          && InputFiles.holds(file.input()) == InputFiles.Holds.LINES) {
        streams.add(whole);
      } else {
        add(file);
      }
    }
    divide(streams);
  }

  private void add(Portion file) {
    portions.add(file);
    documents++;
    countable &= InputFiles.holds(file.input()) != InputFiles.Holds.MANY;
  }

  /** How many documents there are; -1 where archives hold nobody knows how many. */
  long documents() {
    return countable ? documents : -1;
  }

  /** The documents, divided into tasks. */
  JavaRDD<Item> items() {
    Broadcast<SerializableWritable<Configuration>> known = settings;
    return parallel(split.tasks(portions)).flatMap(some -> items(known, some));
  }

  private <T> JavaRDD<T> parallel(List<T> tasks) {
    return spark.parallelize(tasks, Math.max(1, tasks.size()));
  }

  private static Items items(
      Broadcast<SerializableWritable<Configuration>> settings, List<Portion> portions) {
    Items items = new Items(new Store(settings.value().value()), portions);
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) end -> close(items));
    return items;
  }

  private static void close(Items items) {
    try {
      items.close();
    } catch (IOException e) {
      // It was only read from.
      return;
    }
  }

  /** Streams in ranges; one that cannot be divided, or holds nothing, is read whole. */
  private void divide(List<Portion.Whole> streams) {
    List<Portion.Range> all =
        streams.stream().flatMap(stream -> split.ranges(stream).stream()).toList();
    Iterator<Count> counts = counts(all).iterator();
    for (Portion.Whole stream : streams) {
      List<Portion> numbered = new ArrayList<>();
      long found = 0;
      int before = 0;
      boolean divisible = true;
      for (Portion.Range range : split.ranges(stream)) {
        Count count = counts.next();
        numbered.add(range.behind(before));
        before += count.lines();
        found += count.documents();
        divisible &= count.divisible();
      }
      if (found == 0 || !divisible) {
        portions.add(stream);
        documents++;
      } else {
        portions.addAll(numbered);
        documents += found;
      }
    }
  }

  private List<Count> counts(List<Portion.Range> ranges) {
    if (ranges.isEmpty()) {
      return List.of();
    }
    Broadcast<SerializableWritable<Configuration>> known = settings;
    return parallel(ranges).map(range -> count(known, range)).collect();
  }

  private static Count count(
      Broadcast<SerializableWritable<Configuration>> settings, Portion.Range range)
      throws IOException {
    long documents = 0;
    boolean divisible = true;
    try (LineRange lines = new Store(settings.value().value()).lines(range)) {
      for (Item item = lines.next(); item != null; item = lines.next()) {
        divisible &= range.from() > 0 || documents > 0 || LineRange.divisible(item);
        documents++;
      }
      return new Count(lines.behind(), documents, divisible);
    }
  }
}
