package clusterkb.batch.input;

import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The documents of a batch, one after the other, always in the same order: paths as the user gave
 * them, folders by names, archives and streams as they are. It takes the same memory however many
 * there are. Whatever cannot be read is an item, too. Not safe for several threads.
 */
public final class Inputs implements AutoCloseable {
  private final List<Root> roots;
  private final Walk walk;
  private final Skips skips = new Skips();
  private final Supplier<InputStream> stdin;
  private final long bytesInAll;
  private long documents = -1;
  private long items;
  private long bytesRead;
  private long fileSize;
  private long fileStart;
  private Source source;

  private Inputs(List<Root> roots, Supplier<InputStream> stdin) {
    this.roots = List.copyOf(roots);
    this.walk = new Walk(roots, skips);
    this.stdin = stdin;
    this.bytesInAll = sizes(roots);
    if (roots.stream().allMatch(Inputs::isDocument)) {
      documents = roots.size();
    }
  }

  /**
   * What is found at those paths: files, folders, patterns such as {@code fleet/**}{@code /*.json},
   * and {@code -} for standard input.
   *
   * @param stdin gives standard input where it is asked for
   * @throws DiagnosticException if there is no such file or folder, or nothing that a pattern means
   */
  public static Inputs open(List<String> paths, Supplier<InputStream> stdin) {
    return new Inputs(roots(paths), stdin);
  }

  /** What the user gave, after a look at whether there is any of it. */
  static List<Root> roots(List<String> paths) {
    List<Root> roots = Root.all(paths);
    for (Root root : roots) {
      if (root.glob() != null) {
        Found found = new Walk(List.of(root), new Skips()).next();
        if (found == null || found.shown().equals(root.shown())) {
          throw Root.absent(
              root.shown(), "no file is called like this", "Check the path and the pattern.");
        }
      }
    }
    return roots;
  }

  private static boolean isDocument(Root root) {
    return !root.stdin()
        && root.glob() == null
        && Kind.of(root.shown()) == Kind.DOCUMENT
        && Files.isRegularFile(root.path());
  }

  private static long sizes(List<Root> roots) {
    long sum = 0;
    for (Root root : roots) {
      if (root.stdin() || root.glob() != null || !Files.isRegularFile(root.path())) {
        return -1;
      }
      try {
        sum += Files.size(root.path());
      } catch (IOException e) {
        return -1;
      }
    }
    return sum;
  }

  /** The next document; null at the end. Never fails for bad input. */
  public Item next() {
    while (true) {
      if (source == null) {
        Found found = walk.next();
        if (found == null) {
          return null;
        }
        source = open(found);
      }
      Item item = source.next();
      if (item != null) {
        items++;
        return item;
      }
      close();
    }
  }

  private Source open(Found found) {
    fileStart = bytesRead;
    fileSize = 0;
    if (found.refused() != null) {
      return new SingleSource(found.refused());
    } else if (found.path() == null) {
      return StandardInput.of(found.shown(), new Compressed(stdin.get(), this::read));
    }
    try {
      fileSize = Files.size(found.path());
    } catch (IOException e) {
      // Opening it tells what is wrong.
    }
    return Opening.of(found, skips, this::read);
  }

  /**
   * Whether a file at that path, which need not be there yet, would be among the inputs: a run that
   * reads what it writes has no end.
   */
  public boolean wouldRead(Path file) {
    return roots.stream().anyMatch(root -> root.holds(file));
  }

  private void read(long bytes) {
    bytesRead += bytes;
  }

  /** What was found and is no input, so far. */
  public Skipped skipped() {
    return skips.sum();
  }

  /** How many items there are, as far as can be told from those that there have been; or -1. */
  public long size() {
    if (documents >= 0) {
      return documents;
    }
    double done = done();
    return items == 0 || done <= 0 ? -1 : Math.max(items, Math.round(items / done));
  }

  private double done() {
    if (bytesInAll > 0) {
      return Math.min(1, (double) bytesRead / bytesInAll);
    }
    double inside = fileSize <= 0 ? 0 : Math.min(1, (double) (bytesRead - fileStart) / fileSize);
    return source instanceof SingleSource || fileSize > 0 ? walk.done(inside) : 0;
  }

  /** How many bytes of files, packed as they are, have been read. */
  public long bytesRead() {
    return bytesRead;
  }

  /** How many bytes of files there are in all; -1 where that is not known. */
  public long bytesInAll() {
    return bytesInAll;
  }

  @Override
  public void close() {
    if (source == null) {
      return;
    }
    try {
      source.close();
    } catch (IOException e) {
      // It was only read; nothing is lost.
    }
    source = null;
  }
}
