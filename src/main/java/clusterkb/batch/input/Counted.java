package clusterkb.batch.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how many bytes have been read of it. */
abstract class Counted extends FilterInputStream {
  Counted(InputStream in) {
    super(in);
  }

  /**
   * So many more bytes have been read, or skipped.
   *
   * @throws Expansion if these are too many
   */
  abstract void counted(long more) throws IOException;

  @Override
  public final int read() throws IOException {
    int one = super.read();
    counted(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public final int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    counted(Math.max(0, read));
    return read;
  }

  @Override
  public final long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    counted(skipped);
    return skipped;
  }

  @Override
  public final boolean markSupported() {
    return false;
  }
}
