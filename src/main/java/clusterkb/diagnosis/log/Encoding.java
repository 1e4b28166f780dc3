package clusterkb.diagnosis.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of an input are written: UTF-16 with or without a byte order mark; else, line
 * by line, UTF-8 where it is valid and a code page where it is not, since some copies mix them.
 */
final class Encoding {
  private static final double MANY = 0.4;
  private static final double FEW = 0.05;
  private static final int LOW = 8;
  private final Charset charset;
  private final boolean isWide;
  private final boolean isBigEndian;

  private Encoding(Charset charset, boolean isWide) {
    this.charset = charset;
    this.isWide = isWide;
    this.isBigEndian = charset.equals(StandardCharsets.UTF_16BE);
  }

  /** The encoding of the bytes to come; a byte order mark is left out of them. */
  static Encoding of(Bytes bytes, Charset codePage) throws IOException {
    byte[] sample = bytes.sample();
    if (startsWith(sample, 0xFF, 0xFE)) {
      bytes.skip(2);
      return new Encoding(StandardCharsets.UTF_16LE, true);
    } else if (startsWith(sample, 0xFE, 0xFF)) {
      bytes.skip(2);
      return new Encoding(StandardCharsets.UTF_16BE, true);
    } else if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
      bytes.skip(3);
    }
    // The first half of a character of Western text is a zero byte in UTF-16, or the second half.
    double even = zeros(sample, 0);
    double odd = zeros(sample, 1);
    boolean asked = codePage.name().startsWith("UTF-16");
    if (odd > MANY && even < FEW || asked && even <= odd && !codePage.name().endsWith("BE")) {
      return new Encoding(StandardCharsets.UTF_16LE, true);
    } else if (even > MANY && odd < FEW || asked) {
      return new Encoding(StandardCharsets.UTF_16BE, true);
    }
    return new Encoding(codePage, false);
  }

  private static boolean startsWith(byte[] sample, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (sample.length <= i || (sample[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static double zeros(byte[] sample, int from) {
    int zeros = 0;
    for (int i = from; i < sample.length; i += 2) {
      zeros += sample[i] == 0 ? 1 : 0;
    }
    return sample.length < 2 ? 0 : 2.0 * zeros / sample.length;
  }

  /** So many bytes are a unit: one, or two of UTF-16. */
  int width() {
    return isWide ? 2 : 1;
  }

  /** The unit that begins with a byte; -1 behind the last one, where half a unit is none. */
  int unit(int first, Bytes bytes) throws IOException {
    return first < 0 ? first : joined(first, bytes.next());
  }

  /** The unit so many bytes ahead, or -1. */
  int unitAt(Bytes bytes, int ahead) throws IOException {
    int first = bytes.peek(ahead);
    return isWide && first >= 0 ? joined(first, bytes.peek(ahead + 1)) : first;
  }

  private int joined(int first, int second) {
    if (second < 0) {
      return -1;
    }
    return isBigEndian ? first << LOW | second : second << LOW | first;
  }

  /** Puts a unit into a line and says where the next one goes. */
  int put(int unit, byte[] line, int at) {
    if (!isWide) {
      line[at] = (byte) unit;
      return at + 1;
    }
    line[at] = (byte) (isBigEndian ? unit >> LOW : unit);
    line[at + 1] = (byte) (isBigEndian ? unit : unit >> LOW);
    return at + 2;
  }

  /** The characters of a line, of which a last one that is cut in two is left out. */
  String decode(byte[] line, int length, boolean isCut) {
    if (isWide) {
      return new String(line, 0, length, charset);
    }
    if (isAscii(line, length)) {
      return new String(line, 0, length, StandardCharsets.US_ASCII);
    }
    String utf8 = strict(line, isCut ? whole(line, length) : length);
    return utf8 == null ? new String(line, 0, length, charset) : utf8;
  }

  private static boolean isAscii(byte[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int whole(byte[] line, int length) {
    int end = length;
    while (end > 0 && length - end < 3 && (line[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return end > 0 && (line[end - 1] & 0xC0) == 0xC0 ? end - 1 : length;
  }

  private static String strict(byte[] line, int length) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer text = decoder.decode(ByteBuffer.wrap(line, 0, length));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
