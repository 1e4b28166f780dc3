package clusterkb.batch.spark;

import clusterkb.batch.input.Documents;
import clusterkb.batch.input.InputFiles;
import clusterkb.batch.input.Item;
import clusterkb.batch.input.LineRange;
import clusterkb.text.Diagnostic;
import clusterkb.text.FileText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** Reads inputs from files that every machine has, and from wherever else Hadoop finds them. */
final class Store {
  private static final int BUFFER = 1 << 16;

  private final Configuration settings;

  Store(Configuration settings) {
    this.settings = settings;
  }

  /** The documents of a portion. */
  @SuppressWarnings("MustBeClosed")
  Documents open(Portion portion) throws IOException {
    if (portion instanceof Portion.Range range) {
      return lines(range);
    } else if (portion instanceof Portion.Whole file) {
      if (file.path() != null) {
        return InputFiles.of(java.nio.file.Path.of(file.path()), file.input());
      }
      return InputFiles.holds(file.input()) == InputFiles.Holds.LINES
          ? InputFiles.lines(file.input(), at(file, 0))
          : new Given(List.of(document(file)).iterator());
    }
    return new Given(List.of(((Portion.Refused) portion).item()).iterator());
  }

  /** Documents that are there already. */
  private record Given(Iterator<Item> items) implements Documents {
    @Override
    public Item next() {
      return items.hasNext() ? items.next() : null;
    }

    @Override
    public void close() {}
  }

  private Item document(Portion.Whole file) {
    try (InputStream in = at(file, 0)) {
      // What is too large is told from a byte too many.
      return Item.of(file.input(), 0, in.readNBytes(FileText.LIMIT + 1));
    } catch (IOException e) {
      return Item.refused(
          file.input(),
          0,
          Diagnostic.ofFile(
              file.input(), "this may not or cannot be read", "Hadoop says: " + e.getMessage()));
    }
  }

  /** The lines of a range of a stream. */
  @SuppressWarnings("MustBeClosed")
  LineRange lines(Portion.Range range) throws IOException {
    InputStream in = at(range.file(), Math.max(0, range.from() - 1));
    try {
      return new LineRange(range.input(), in, range.from(), range.to(), range.before());
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @SuppressWarnings("MustBeClosed")
  private InputStream at(Portion.Whole file, long position) throws IOException {
    if (file.path() != null) {
      SeekableByteChannel channel = Files.newByteChannel(java.nio.file.Path.of(file.path()));
      channel.position(position);
      return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    }
    Path path = new Path(file.uri());
    FSDataInputStream in = path.getFileSystem(settings).open(path);
    in.seek(position);
    return new BufferedInputStream(in, BUFFER);
  }
}
