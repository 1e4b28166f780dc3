package clusterkb.diagnosis.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a stream, with a look at those to come. */
final class Bytes {
  private static final int SIZE = 1 << 16;
  private static final int AHEAD = 1 << 12;
  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private int at;
  private int end;

  Bytes(InputStream in) {
    this.in = in;
  }

  /** The next byte from 0 to 255, or -1 behind the last one. */
  int next() throws IOException {
    return at < end || fill(1) ? buffer[at++] & 0xFF : -1;
  }

  /** The byte so many behind the next one, or -1. */
  int peek(int ahead) throws IOException {
    return at + ahead < end || fill(ahead + 1) ? buffer[at + ahead] & 0xFF : -1;
  }

  /** The bytes to come, as many as the encoding is told from. */
  byte[] sample() throws IOException {
    fill(AHEAD);
    return Arrays.copyOfRange(buffer, at, Math.min(end, at + AHEAD));
  }

  /** Leaves out bytes that were looked at. */
  void skip(int count) {
    at = Math.min(end, at + count);
  }

  private boolean fill(int wanted) throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    while (end < wanted) {
      int read = in.read(buffer, end, SIZE - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }
}
