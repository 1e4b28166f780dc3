package clusterkb.batch.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The whole lines of a file that may end in a piece of one; what is not accepted is cut off. */
final class WrittenLines implements AutoCloseable {
  /** No row comes near; behind so much without an end there is nothing that was written. */
  private static final int LONGEST = 128 << 20;

  private final Path file;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int at;
  private int end;
  private long accepted;
  private int length;

  private WrittenLines(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** The lines of that file; none where there is no such file. */
  static WrittenLines of(Path file) throws IOException {
    return new WrittenLines(
        file, Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream());
  }

  /** The next whole line with its line feed; null where there is none. */
  byte[] next() throws IOException {
    int seen = 0;
    while (true) {
      for (int i = at + seen; i < end; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, at, i + 1);
          at = i + 1;
          length = line.length;
          return line;
        }
      }
      seen = end - at;
      if (seen > LONGEST || !fill()) {
        length = 0;
        return null;
      }
    }
  }

  /** Reads on, with what there is of a line at the buffer's beginning. */
  private boolean fill() throws IOException {
    byte[] before = buffer;
    int kept = end - at;
    if (kept == buffer.length) {
      buffer = new byte[2 * kept];
    }
    System.arraycopy(before, at, buffer, 0, kept);
    at = 0;
    end = kept + Math.max(0, in.read(buffer, kept, buffer.length - kept));
    return end > kept;
  }

  /** Accepts the line that was given last. */
  void accept() {
    accepted += length;
  }

  /** Cuts the file off behind the last line that was accepted. */
  void cut() throws IOException {
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(accepted);
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
