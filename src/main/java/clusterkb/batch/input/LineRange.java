package clusterkb.batch.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The documents of a stream whose lines begin in a range of its bytes. However a stream is divided
 * into ranges, each line is read once.
 */
public final class LineRange implements Documents {
  private final String input;
  private final Bounded in;
  private final Lines lines;
  private final int before;

  /**
   * Over a range.
   *
   * @param input how its items are called
   * @param in the stream from the byte before the range on; from its beginning where there is none
   * @param from the first byte of the range
   * @param to the byte after the last
   * @param before how many lines begin before it
   */
  public LineRange(String input, InputStream in, long from, long to, int before)
      throws IOException {
    this.input = input;
    this.in = new Bounded(in, from, to);
    this.lines = new Lines(this.in);
    this.before = before;
  }

  @Override
  public Item next() throws IOException {
    byte[] line = lines.next();
    if (line == null) {
      return null;
    }
    return line == Lines.TOO_LONG
        ? Refusals.longLine(input, before + lines.number())
        : Item.of(input, before + lines.number(), line);
  }

  /**
   * Whether a stream that begins with this document can be divided; one that cannot is read whole,
   * which tells what is wrong with it.
   */
  public static boolean divisible(Item first) {
    return first.bytes() == null || !LineSource.isUtf16(first.bytes());
  }

  /** How many lines begin before the next range, once there is no next document. */
  public int behind() {
    // Behind the last line feed it has looked for another line.
    return before + lines.number() - 1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Begins with the first line of the range, and ends with the last that begins in it. */
  private static final class Bounded extends FilterInputStream {
    private final long last;
    private long at;
    private boolean ended;

    Bounded(InputStream in, long from, long to) throws IOException {
      super(in);
      this.last = to - 1;
      this.at = Math.max(0, from - 1);
      this.ended = from >= to;
      if (from > 0 && !ended) {
        skipLine();
      }
    }

    private void skipLine() throws IOException {
      byte[] one = new byte[1];
      while (read(one, 0, 1) > 0 && one[0] != '\n') {
        // It belongs to the range before.
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = ended ? -1 : in.read(bytes, from, length);
      for (int i = (int) Math.max(0, Math.min(Integer.MAX_VALUE, last - at)); i < read; i++) {
        if (bytes[from + i] == '\n') {
          ended = true;
          return i + 1;
        }
      }
      at += Math.max(0, read);
      return read;
    }
  }
}
