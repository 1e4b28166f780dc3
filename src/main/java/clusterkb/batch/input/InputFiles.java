package clusterkb.batch.input;

import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a batch for whoever divides them among machines, by the same names and with the same
 * documents as {@link Inputs} has them one after the other.
 */
public final class InputFiles {
  private InputFiles() {}

  /**
   * A file.
   *
   * @param path where it is
   * @param shown how its items are called
   * @param size its bytes
   * @param refused why it cannot be read; null where nothing is known against it
   */
  public record One(Path path, String shown, long size, Item refused) {}

  /** What a file of that name holds. */
  public enum Holds {
    /** One document. */
    DOCUMENT,
    /** A document in each line. */
    LINES,
    /** Any number of documents, which only who reads all of it can tell. */
    MANY,
    /** Nothing that is read. */
    NOTHING
  }

  /** By the name alone. */
  public static Holds holds(String name) {
    return switch (Kind.of(name)) {
      case DOCUMENT -> Holds.DOCUMENT;
      case LINES -> Holds.LINES;
      case PACKED_LINES, ZIP, TAR -> Holds.MANY;
      case FOREIGN, OTHER -> Holds.NOTHING;
    };
  }

  /**
   * All files that are found at those paths, in order.
   *
   * @param paths as {@link Inputs#open} takes them, without standard input
   * @throws DiagnosticException as it does
   */
  public static List<One> list(List<String> paths) {
    List<Root> roots = Inputs.roots(paths);
    Walk walk = new Walk(roots, new Skips());
    List<One> files = new ArrayList<>();
    for (Found found = walk.next(); found != null; found = walk.next()) {
      files.add(new One(found.path(), found.shown(), size(found), found.refused()));
    }
    return files;
  }

  private static long size(Found found) {
    try {
      return found.path() == null ? 0 : Files.size(found.path());
    } catch (IOException e) {
      // Whoever reads it says what is wrong with it.
      return 0;
    }
  }

  /** The documents of a file. What is wrong with it is an item. */
  public static Documents of(Path path, String shown) {
    return new FileDocuments(Opening.of(Found.file(path, shown), new Skips(), bytes -> {}));
  }

  /** The documents in the lines of a stream, which is closed with them. */
  public static Documents lines(String shown, InputStream in) {
    return new FileDocuments(new LineSource(shown, in));
  }

  /** Of one source, which knows nothing to throw. */
  private record FileDocuments(Source source) implements Documents {
    @Override
    public Item next() {
      return source.next();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
