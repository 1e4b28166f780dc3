package clusterkb.batch.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A folder that is being gone through: its names in order, whatever the file system gives. */
final class Folder {
  private final Path path;
  private final String shown;
  private final boolean all;
  private final Path[] names;
  private int at;

  private Folder(Path path, String shown, boolean all, Path[] names) {
    this.path = path;
    this.shown = shown;
    this.all = all;
    this.names = names;
  }

  /**
   * Lists a folder.
   *
   * @param shown what the names in it begin with
   * @param all whether all of it is meant, or only what a pattern says
   */
  static Folder of(Path path, String shown, boolean all) throws IOException {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        names.add(entry.getFileName());
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Path[] sorted = names.toArray(Path[]::new);
    Arrays.sort(
        sorted, Comparator.comparing(Path::toString).thenComparing(Comparator.naturalOrder()));
    return new Folder(path, shown, all, sorted);
  }

  boolean all() {
    return all;
  }

  boolean ended() {
    return at == names.length;
  }

  void next() {
    at++;
  }

  String name() {
    return names[at].toString();
  }

  Path file() {
    return path.resolve(names[at]);
  }

  /** The present file as items call it; names that look the same are told apart. */
  String shownFile() {
    int same = 0;
    while (same < at && names[at - same - 1].toString().equals(name())) {
      same++;
    }
    return shown + name() + (same == 0 ? "" : " (" + (same + 1) + ")");
  }

  /** Whether the name is one that can be written and read back. */
  boolean readableName() {
    try {
      return Path.of(name()).equals(names[at]);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * How much of it is behind, of 1.
   *
   * @param inside how much of its present entry is
   */
  double done(double inside) {
    return names.length == 0 ? 1 : Math.min(1, (at + inside) / names.length);
  }
}
