package clusterkb.batch.input;

import java.io.IOException;
import java.io.InputStream;

/** A stream with a document in each line. */
final class LineSource implements Source {
  private final String input;
  private final InputStream in;
  private final Lines lines;
  private boolean any;
  private boolean ended;

  /**
   * The lines of a stream, which is closed with this.
   *
   * @param input how its items are called
   */
  LineSource(String input, InputStream in) {
    this.input = input;
    this.in = in;
    this.lines = new Lines(in);
  }

  @Override
  public Item next() {
    if (ended) {
      return null;
    }
    try {
      byte[] line = lines.next();
      if (line == null) {
        return end();
      }
      boolean first = !any;
      any = true;
      if (line == Lines.TOO_LONG) {
        return Refusals.longLine(input, lines.number());
      }
      if (first && isUtf16(line)) {
        ended = true;
        return Refusals.whole(
            input,
            "the lines are written in UTF-16; none of them is read",
            "Save the file as UTF-8.");
      }
      return Item.of(input, lines.number(), line);
    } catch (IOException | RuntimeException e) {
      ended = true;
      return broken(e);
    }
  }

  private Item end() {
    ended = true;
    return any
        ? null
        : Refusals.whole(
            input,
            "this is empty: no line holds a deployment",
            "Is this the right file? Whatever makes it may have failed.");
  }

  private Item broken(Exception e) {
    return Refusals.inLine(
        input,
        Math.max(1, lines.number()),
        (any ? "the file cannot be read from here on: " : "the file cannot be read: ")
            + Refusals.reason(e),
        (any ? "The lines before are read. " : "") + Refusals.FETCH);
  }

  static boolean isUtf16(byte[] line) {
    return line.length >= 2
        && (line[0] == (byte) 0xFF && line[1] == (byte) 0xFE
            || line[0] == (byte) 0xFE && line[1] == (byte) 0xFF);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
