package clusterkb.batch.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * What something packed expands to. It ends in an {@link Expansion} where it is not in proportion
 * to what was packed: a few bytes can stand for a stream that has no end.
 */
final class Expanded extends Counted {
  /** So many times its packed size something may have. */
  static final int RATIO = 600;

  /** Up to so many bytes the proportion does not count. */
  static final long FREE = 64L << 20;

  /** So many packed bytes may come without giving any. */
  private static final long IDLE = 8L << 20;

  private final Compressed packed;
  private final long before;
  private long count;
  private long most = Long.MAX_VALUE;

  Expanded(InputStream in, Compressed packed) {
    super(in);
    this.packed = packed;
    this.before = packed.count();
    packed.allow(IDLE);
  }

  /** So many more bytes may be read before this is asked again. */
  void allow(long more) {
    most = more > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + more;
  }

  @Override
  void counted(long more) throws IOException {
    count += more;
    packed.allow(IDLE);
    if (count > FREE && count / RATIO > packed.count() - before) {
      throw new Expansion("it expands to more than " + RATIO + " times its size");
    }
    if (count > most) {
      throw new Expansion("the name or header of an entry has no end");
    }
  }
}
