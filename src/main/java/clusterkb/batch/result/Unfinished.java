package clusterkb.batch.result;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that have another name until they are written to the end: what is there is whole. */
public final class Unfinished {
  /** How the names of unfinished files end. */
  public static final String END = ".part";

  private Unfinished() {}

  /** What a file is called until it is finished. */
  public static Path of(Path file) {
    return file.resolveSibling(file.getFileName() + END);
  }

  /** Gives a file its name, in the place of an older one. */
  public static void finish(Path file) throws IOException {
    Files.move(of(file), file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what never came to its end. */
  public static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + END)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
