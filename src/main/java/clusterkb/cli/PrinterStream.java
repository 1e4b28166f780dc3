package clusterkb.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A command's output as a stream of UTF-8; tells when nobody reads it any more. */
final class PrinterStream extends OutputStream {
  private final PrintWriter out;

  /**
   * A stream onto that output.
   *
   * @param out takes whole lines at a time
   */
  PrinterStream(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(new String(bytes, from, length, StandardCharsets.UTF_8));
    if (out.checkError()) {
      throw new IOException(
          "standard output takes no more; its reader has ended, or its disk is full");
    }
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    // The process's own output stays open.
    out.flush();
  }
}
