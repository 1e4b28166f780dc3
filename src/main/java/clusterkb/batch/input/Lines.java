package clusterkb.batch.input;

import clusterkb.text.FileText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream that are not blank, each with its number; of a long one only the number.
 */
final class Lines {
  /** Stands for a line that has more than {@link FileText#LIMIT} bytes. */
  static final byte[] TOO_LONG = new byte[0];

  private static final byte[] EMPTY = new byte[0];

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int number;
  private boolean ended;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The number of the line that is being read, or was read last; from 1. */
  int number() {
    return number;
  }

  /** The next line without its end; null where there is none. */
  byte[] next() throws IOException {
    while (!ended) {
      byte[] line = line();
      if (line == TOO_LONG) {
        return line;
      }
      if (!blank(line)) {
        boolean windows = line[line.length - 1] == '\r';
        return windows ? Arrays.copyOf(line, line.length - 1) : line;
      }
    }
    return null;
  }

  private byte[] line() throws IOException {
    number++;
    ByteArrayOutputStream line = null;
    boolean tooLong = false;
    while (true) {
      if (at == end && !fill()) {
        ended = true;
        break;
      }
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      boolean whole = at < end;
      if (whole && line == null && !tooLong) {
        return Arrays.copyOfRange(buffer, from, at++);
      }
      if (!tooLong) {
        line = line == null ? new ByteArrayOutputStream(4 * buffer.length) : line;
        line.write(buffer, from, at - from);
        tooLong = line.size() > FileText.LIMIT;
        line = tooLong ? null : line;
      }
      if (whole) {
        at++;
        break;
      }
    }
    return tooLong ? TOO_LONG : line == null ? EMPTY : line.toByteArray();
  }

  private boolean fill() throws IOException {
    at = 0;
    do {
      end = in.read(buffer, 0, buffer.length);
    } while (end == 0);
    end = Math.max(0, end);
    return end > 0;
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
