package clusterkb.batch.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The whole lines of a file that may end in a piece of one; what is not accepted is cut off. */
final class WrittenLines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final InputStream in;
  private long accepted;
  private int length;

  private WrittenLines(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** The lines of that file; none where there is no such file. */
  static WrittenLines of(Path file) throws IOException {
    return new WrittenLines(
        file,
        Files.exists(file)
            ? new BufferedInputStream(Files.newInputStream(file), BUFFER)
            : InputStream.nullInputStream());
  }

  /** The next whole line with its line feed; null where there is none. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0; one = in.read()) {
      line.write(one);
      if (one == '\n') {
        length = line.size();
        return line.toByteArray();
      }
    }
    length = 0;
    return null;
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
