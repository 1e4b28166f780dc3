package clusterkb.batch.fleet.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Where each deployment of a batch stands in its results: some fifty bytes for each. */
final class Index {
  private final LongTable names = new LongTable();
  private final LongTable inputs = new LongTable();
  private long[] offsets = new long[1 << 10];
  private int size;

  private Index() {}

  /**
   * Of these results.
   *
   * @param places whether it is asked for more than how often a name occurs
   */
  static Index of(Path results, boolean places) throws IOException {
    Index index = new Index();
    try (SeekableLines lines = new SeekableLines(results)) {
      long offset = lines.position();
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        ResultLine head = ResultLine.head(line);
        index.names.put(head.nameKey(), index.size);
        if (places) {
          index.place(head, offset);
        }
        index.size++;
        offset = lines.position();
      }
    }
    return index;
  }

  private void place(ResultLine head, long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    offsets[size] = offset;
    inputs.put(head.inputKey(), size);
  }

  int size() {
    return size;
  }

  long offset(int number) {
    return offsets[number];
  }

  /** The deployment of that name, if there is one only. */
  int ofName(long key) {
    return names.get(key);
  }

  /** The deployment that comes from there. */
  int ofInput(long key) {
    return inputs.get(key);
  }
}
