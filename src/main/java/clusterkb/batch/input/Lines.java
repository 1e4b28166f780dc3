package clusterkb.batch.input;

import clusterkb.text.FileText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream that are not blank, each with its number; of a long one only the number.
 */
final class Lines {
  /** Stands for a line that has more than {@link FileText#LIMIT} bytes. */
  static final byte[] TOO_LONG = new byte[0];

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
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
    int from = at;
    while (true) {
      if (at == end) {
        from = keepFrom(from);
        if (at > FileText.LIMIT) {
          return skip();
        } else if (!fill()) {
          ended = true;
          return Arrays.copyOfRange(buffer, from, at);
        }
      }
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (at < end) {
        byte[] line = Arrays.copyOfRange(buffer, from, at++);
        return line.length > FileText.LIMIT ? TOO_LONG : line;
      }
    }
  }

  /** Moves what has been read of a line to the buffer's beginning, so that the rest has room. */
  private int keepFrom(int from) {
    int length = end - from;
    byte[] before = buffer;
    if (length == buffer.length) {
      buffer = new byte[2 * length];
    }
    System.arraycopy(before, from, buffer, 0, length);
    at = length;
    end = length;
    return 0;
  }

  private byte[] skip() throws IOException {
    do {
      at = 0;
      end = 0;
      if (!fill()) {
        ended = true;
        break;
      }
      while (at < end && buffer[at] != '\n') {
        at++;
      }
    } while (at == end);
    at = Math.min(end, at + 1);
    return TOO_LONG;
  }

  /** Reads on behind what the buffer holds. */
  private boolean fill() throws IOException {
    int read;
    do {
      read = in.read(buffer, end, buffer.length - end);
    } while (read == 0);
    end += Math.max(0, read);
    return read > 0;
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
