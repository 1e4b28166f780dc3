package clusterkb.rules.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes numbers and texts as few bytes, each text once; {@link PackedReader} reads them. There are
 * plenty of them in every saved unit, and every start reads them all.
 */
final class PackedWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();

  /** A byte. */
  void tag(int tag) {
    bytes.write(tag);
  }

  void flag(boolean flag) {
    bytes.write(flag ? 1 : 0);
  }

  /** A number, in the fewer bytes the smaller it is; a negative one in five. */
  void number(int number) {
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      bytes.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  /** Any number. */
  void longNumber(long number) {
    number((int) (number >>> 32));
    number((int) number);
  }

  /** A text of any length, or null. */
  void text(String text) {
    if (text == null) {
      number(0);
      return;
    }
    Integer known = texts.get(text);
    if (known != null) {
      number(known);
      return;
    }
    texts.put(text, texts.size() + 1);
    number(texts.size());
    // One byte for each character can be read much faster, and nearly every text can do with it.
    boolean narrow = text.chars().allMatch(each -> each < 0x100);
    byte[] written = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    flag(narrow);
    number(written.length);
    bytes.writeBytes(written);
  }

  /** Bytes that can be read by themselves. */
  void part(byte[] part) {
    number(part.length);
    bytes.writeBytes(part);
  }

  /** All that was written. */
  byte[] bytes() {
    return bytes.toByteArray();
  }
}
