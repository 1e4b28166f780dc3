package clusterkb.rules.store;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link PackedWriter} wrote. Whatever the bytes say, it takes no more memory than they
 * do; where they end too early, it throws an {@code IndexOutOfBoundsException}.
 */
final class PackedReader {
  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int at;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** How many bytes are left. */
  int left() {
    return bytes.length - at;
  }

  byte tag() {
    return bytes[at++];
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  int number() {
    int number = 0;
    int shift = 0;
    byte next = bytes[at++];
    while (next < 0) {
      number |= (next & 0x7F) << shift;
      shift += 7;
      next = bytes[at++];
    }
    return number | next << shift;
  }

  long longNumber() {
    long high = number();
    return high << 32 | number() & 0xFFFF_FFFFL;
  }

  byte[] part() throws IOException {
    int length = length();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  private int length() throws IOException {
    int length = number();
    if (length < 0 || length > left()) {
      throw new IOException("a part is longer than the whole");
    }
    return length;
  }

  String text() throws IOException {
    int known = number() - 1;
    if (known < 0) {
      return null;
    }
    if (known == texts.size()) {
      Charset charset = flag() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
      int length = length();
      texts.add(new String(bytes, at, length, charset));
      at += length;
    }
    return texts.get(known);
  }
}
