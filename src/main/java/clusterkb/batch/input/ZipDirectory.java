package clusterkb.batch.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the end of a {@code .zip} says of it. A stream of entries cannot tell that some are missing.
 *
 * @param found whether there is such an end
 * @param entries how many entries the archive has
 */
record ZipDirectory(boolean found, long entries) {
  private static final int END = 0x06054B50;
  private static final int LOCATOR = 0x07064B50;
  private static final int LARGE_END = 0x06064B50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int COMMENT = 0xFFFF;

  /** Looks for the end of a file. */
  static ZipDirectory of(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long from = Math.max(0, channel.size() - END_SIZE - COMMENT);
      ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
      for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
        if (tail.getInt(at) == END
            && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
          int entries = Short.toUnsignedInt(tail.getShort(at + 10));
          return new ZipDirectory(
              true, entries == 0xFFFF ? large(channel, from + at - LOCATOR_SIZE) : entries);
        }
      }
      return new ZipDirectory(false, 0);
    }
  }

  private static long large(SeekableByteChannel channel, long locator) throws IOException {
    if (locator >= 0) {
      ByteBuffer found = read(channel, locator, LOCATOR_SIZE);
      if (found.getInt(0) == LOCATOR && found.getLong(8) >= 0) {
        ByteBuffer end = read(channel, found.getLong(8), 56);
        if (end.getInt(0) == LARGE_END) {
          return end.getLong(32);
        }
      }
    }
    return 0xFFFF;
  }

  private static ByteBuffer read(SeekableByteChannel channel, long from, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(from);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("the file is cut off");
      }
    }
    return bytes.flip();
  }
}
