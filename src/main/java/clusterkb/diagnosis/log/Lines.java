package clusterkb.diagnosis.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** The lines of an input, one at a time, however long the input or a line. */
final class Lines {
  /** What a line has beyond these characters is not read; no log writes such lines. */
  static final int LONGEST = 4000;

  private static final int LF = '\n';
  private static final int CR = '\r';
  private static final int NONE = -1;
  private static final double MUCH = 0.2;
  private static final int SHORT = 10;

  private final Bytes bytes;
  private final Encoding encoding;
  private final Remarks remarks;
  private final byte[] line;
  private int number;
  private boolean hasText;
  private long noText;

  /**
   * The lines of a stream, which is left open.
   *
   * @param codePage of bytes that are neither UTF-8 nor UTF-16
   */
  Lines(InputStream in, Charset codePage, Remarks remarks) throws IOException {
    this.bytes = new Bytes(in);
    this.encoding = Encoding.of(bytes, codePage);
    this.remarks = remarks;
    this.line = new byte[LONGEST * encoding.width()];
  }

  /** The next line, or null behind the last one. */
  Line next() throws IOException {
    int unit = read();
    if (unit == NONE) {
      return null;
    }
    if (number < Integer.MAX_VALUE) {
      number++;
    }
    int length = 0;
    boolean cut = false;
    while (unit != NONE && unit != LF && unit != CR) {
      if (length + encoding.width() <= line.length) {
        length = encoding.put(unit, line, length);
      } else {
        cut = true;
      }
      unit = read();
    }
    if (unit == CR) {
      endOfLine();
    }
    if (cut) {
      remarks.first(
          number,
          "the line is longer than "
              + LONGEST
              + " characters; the rest of it is not read, nor is"
              + " that of other such lines.");
    }
    return shown(encoding.decode(line, length, cut));
  }

  private Line shown(String text) {
    hasText |= !text.isBlank();
    if (isText(text)) {
      return new Line(number, text);
    }
    noText++;
    return new Line(number, "");
  }

  /** What holds many characters that no text holds is a picture, a program or a database. */
  private static boolean isText(String text) {
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      boolean undefined = !Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE;
      if (c == '\uFFFD' || undefined || (c != '\t' && Character.isISOControl(c))) {
        strange++;
      }
    }
    return strange <= 2 || (strange <= SHORT && strange < text.length() * MUCH);
  }

  private int read() throws IOException {
    return encoding.width() == 1 ? bytes.next() : encoding.unit(bytes.next(), bytes);
  }

  /** A line ends with CR, LF, CR LF, and where a copy doubled it, CR CR LF. */
  private void endOfLine() throws IOException {
    int width = encoding.width();
    if (encoding.unitAt(bytes, 0) == LF) {
      bytes.skip(width);
    } else if (encoding.unitAt(bytes, 0) == CR && encoding.unitAt(bytes, width) == LF) {
      bytes.skip(2 * width);
    }
  }

  /** Says what was no text at all. */
  void remark() {
    if (noText > 0) {
      remarks.add(
          "The input has "
              + noText
              + (noText == 1 ? " line that is" : " lines that are")
              + " no text; nothing is read from "
              + (noText == 1 ? "it." : "them."));
    }
    if (!hasText) {
      remarks.add("The input is empty.");
    }
  }
}
