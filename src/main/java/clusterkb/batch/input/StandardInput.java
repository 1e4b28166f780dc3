package clusterkb.batch.input;

import clusterkb.text.FileText;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Standard input: a deployment in each line where its first line begins with a brace and is whole,
 * or the next one begins with a brace, too; else one document.
 */
final class StandardInput {
  private StandardInput() {}

  /** The documents of a stream, which is closed with them. */
  static Source of(String input, InputStream stream) {
    InputStream in = new BufferedInputStream(stream, 1 << 16);
    try {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      int first = blanks(in, head, false);
      if (first < 0) {
        return new SingleSource(
            Refusals.whole(
                input, "standard input is empty", "Whatever was to write to it may have failed."));
      }
      boolean lines = first == '{' && (balanced(in, head) || blanks(in, head, true) == '{');
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), in);
      return lines ? new LineSource(input, all) : new SingleSource(document(input, all));
    } catch (IOException e) {
      return new SingleSource(
          Refusals.whole(
              input, "standard input cannot be read", "The system says: " + Refusals.reason(e)));
    }
  }

  private static Item document(String input, InputStream all) throws IOException {
    byte[] bytes = all.readNBytes(FileText.LIMIT + 1);
    return bytes.length > FileText.LIMIT ? Refusals.tooLarge(input) : Item.of(input, 0, bytes);
  }

  /**
   * Reads on to the first byte that says something, and gives it; -1 at the end.
   *
   * @param lineStart whether to stop at blanks in front of it, too
   */
  private static int blanks(InputStream in, ByteArrayOutputStream head, boolean lineStart)
      throws IOException {
    while (head.size() <= FileText.LIMIT) {
      int one = in.read();
      if (one < 0) {
        return -1;
      }
      head.write(one);
      boolean mark = one == 0xEF || one == 0xBB || one == 0xBF;
      boolean end = one == '\n' || one == '\r';
      boolean blank = one == ' ' || one == '\t';
      if (!end && !mark && !(blank && !lineStart)) {
        return one;
      }
    }
    return -1;
  }

  /** Reads the first line to its end. Whether all of its braces are closed, or it has no end. */
  private static boolean balanced(InputStream in, ByteArrayOutputStream head) throws IOException {
    int depth = 1;
    boolean quoted = false;
    boolean escaped = false;
    while (head.size() <= FileText.LIMIT) {
      int one = in.read();
      if (one < 0) {
        return depth == 0;
      }
      head.write(one);
      if (one == '\n') {
        return depth == 0;
      }
      if (quoted) {
        quoted = escaped || one != '"';
        escaped = !escaped && one == '\\';
      } else if (one == '"') {
        quoted = true;
      } else if (one == '{' || one == '[') {
        depth++;
      } else if (one == '}' || one == ']') {
        depth--;
      }
    }
    return true;
  }
}
