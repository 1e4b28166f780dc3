package clusterkb.batch.spark;

import java.util.ArrayList;
import java.util.List;

/** Divides inputs into tasks of about the same size. */
final class Split {
  /** Of less, starting a task would be a good part of it. */
  private static final long SMALLEST = 256 << 10;

  /** Of more, much would be done again when a machine is lost. */
  private static final long LARGEST = 16 << 20;

  /** So many for each core let those that are done early do more. */
  private static final int TASKS_FOR_EACH_CORE = 6;

  private final long size;

  /**
   * For inputs of that size.
   *
   * @param bytes how many there are in all
   * @param cores how many tasks run at a time
   */
  Split(long bytes, int cores) {
    long even = bytes / ((long) cores * TASKS_FOR_EACH_CORE) + 1;
    size = Math.max(SMALLEST, Math.min(LARGEST, even));
  }

  /** A stream in ranges, in order. */
  List<Portion.Range> ranges(Portion.Whole stream) {
    List<Portion.Range> ranges = new ArrayList<>();
    for (long from = 0; from < stream.size(); from += size) {
      long to = Math.min(stream.size(), from + size);
      ranges.add(new Portion.Range(stream, from, to, 0));
    }
    return ranges;
  }

  /** What each task reads. */
  List<List<Portion>> tasks(List<Portion> portions) {
    List<List<Portion>> tasks = new ArrayList<>();
    long room = 0;
    for (Portion portion : portions) {
      if (room <= 0) {
        tasks.add(new ArrayList<>());
        room = size;
      }
      tasks.get(tasks.size() - 1).add(portion);
      // Opening a file takes about as long as evaluating a small one.
      room -= portion.size() + 1024;
    }
    return tasks;
  }
}
