package clusterkb.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** The bytes of a file as it lies on the disk, counted while they are read. */
final class Compressed extends Counted {
  private final LongConsumer progress;
  private long count;
  private long most = Long.MAX_VALUE;

  /**
   * A counted stream.
   *
   * @param progress is told how many more bytes have been read
   */
  Compressed(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  /** How many have been read. */
  long count() {
    return count;
  }

  /** So many more may be read before this is asked again. */
  void allow(long more) {
    most = count + more;
  }

  /** Any number may be read again. */
  void allowAll() {
    most = Long.MAX_VALUE;
  }

  @Override
  void counted(long more) throws IOException {
    if (more > 0) {
      count += more;
      progress.accept(more);
    }
    if (count > most) {
      throw new Expansion("it goes on and on and holds nothing");
    }
  }
}
