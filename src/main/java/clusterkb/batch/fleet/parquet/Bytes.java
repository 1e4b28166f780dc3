package clusterkb.batch.fleet.parquet;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/**
 * Bytes that grow; as the JDK's own, which any number of threads may share and which pays for it.
 */
final class Bytes {
  private byte[] bytes = new byte[1 << 10];
  private int size;

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** The lowest eight bits. */
  void add(int one) {
    room(1);
    bytes[size++] = (byte) one;
  }

  /** All four bytes, the lowest first. */
  void number(int number) {
    room(4);
    bytes[size++] = (byte) number;
    bytes[size++] = (byte) (number >>> 8);
    bytes[size++] = (byte) (number >>> 16);
    bytes[size++] = (byte) (number >>> 24);
  }

  void add(byte[] all) {
    room(all.length);
    System.arraycopy(all, 0, bytes, size, all.length);
    size += all.length;
  }

  void add(Bytes all) {
    room(all.size);
    System.arraycopy(all.bytes, 0, bytes, size, all.size);
    size += all.size;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** For a library that reads them before anything else is done here. */
  BytesInput input() {
    return BytesInput.from(bytes, 0, size);
  }
}
