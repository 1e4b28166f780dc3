package clusterkb.batch.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), several packed streams behind each other as one. Unlike others that
 * there are, it gives all bytes in front of damage before it tells of the damage, and does not take
 * for an end what is none.
 */
final class Gunzip extends InputStream {
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int LONGEST = 1 << 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[1 << 14];
  private int at;
  private int end;
  private boolean inside;
  private boolean begun;
  private boolean ended;

  Gunzip(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (!ended && length > 0) {
      if (!inside && !header()) {
        ended = true;
        break;
      }
      int read = inflate(bytes, from, length);
      if (read > 0) {
        checksum.update(bytes, from, read);
        return read;
      }
      trailer();
    }
    return length == 0 ? 0 : -1;
  }

  /** Unpacks some bytes; 0 at the end of a packed stream. */
  private int inflate(byte[] bytes, int from, int length) throws IOException {
    try {
      while (!inflater.finished()) {
        int read = inflater.inflate(bytes, from, length);
        if (read > 0) {
          return read;
        } else if (inflater.needsDictionary()) {
          throw new IOException("the packed bytes are damaged");
        } else if (inflater.needsInput() && !inflater.finished()) {
          fill();
          inflater.setInput(buffer, at, end - at);
          at = end;
        }
      }
      at = end - inflater.getRemaining();
      return 0;
    } catch (DataFormatException e) {
      throw new IOException("the packed bytes are damaged", e);
    }
  }

  /** Reads what is in front of a packed stream; false where there is none. */
  private boolean header() throws IOException {
    if (at == end && !more()) {
      if (!begun) {
        throw new EOFException("the file is empty");
      }
      return false;
    }
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw new IOException(
          begun ? "something follows that is not packed" : "this is not packed by gzip");
    }
    final int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    at = end;
    checksum.reset();
    begun = true;
    inside = true;
    return true;
  }

  private void trailer() throws IOException {
    long sum = number();
    long size = number();
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new IOException("the packed bytes are damaged: the checksum differs");
    }
    inside = false;
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    for (int i = 0; i < LONGEST; i++) {
      if (next() == 0) {
        return;
      }
    }
    throw new IOException("the name in the packed file has no end");
  }

  private int next() throws IOException {
    if (at == end) {
      fill();
    }
    return Byte.toUnsignedInt(buffer[at++]);
  }

  private void fill() throws IOException {
    if (!more()) {
      throw new EOFException("the file is cut off");
    }
  }

  private boolean more() throws IOException {
    at = 0;
    do {
      end = in.read(buffer, 0, buffer.length);
    } while (end == 0);
    end = Math.max(0, end);
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
