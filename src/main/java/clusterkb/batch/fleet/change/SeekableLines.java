package clusterkb.batch.fleet.change;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file, one after the other or from where one begins. */
final class SeekableLines implements Closeable {
  private final FileChannel channel;
  private final byte[] buffer = new byte[1 << 16];
  private long start;
  private int length;
  private int at;

  SeekableLines(Path file) throws IOException {
    channel = FileChannel.open(file);
  }

  /** Where the next line begins. */
  long position() {
    return start + at;
  }

  /** Goes to where a line begins; near by it costs nothing. */
  void position(long to) {
    if (to >= start && to <= start + length) {
      at = (int) (to - start);
    } else {
      start = to;
      length = 0;
      at = 0;
    }
  }

  /** The next line without its end; null at the end of the file. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = null;
    while (at < length || fill()) {
      int end = at;
      while (end < length && buffer[end] != '\n') {
        end++;
      }
      if (line == null && end < length) {
        byte[] whole = Arrays.copyOfRange(buffer, at, end);
        at = end + 1;
        return whole;
      }
      line = line == null ? new ByteArrayOutputStream() : line;
      line.write(buffer, at, end - at);
      at = end;
      if (end < length) {
        at++;
        return line.toByteArray();
      }
    }
    return line == null ? null : line.toByteArray();
  }

  private boolean fill() throws IOException {
    start += length;
    at = 0;
    length = Math.max(0, channel.read(ByteBuffer.wrap(buffer), start));
    return length > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
