package clusterkb.rules.store;

import clusterkb.rules.LintRule;
import clusterkb.rules.read.Problems;
import clusterkb.text.Diagnostic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Holds a rules folder to plain files with plain names, and to a number and size of them that a
 * rules folder has: nothing outside of the folder is read, and no file is taken for another.
 */
final class FolderFence {
  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 64 << 20;
  private static final Set<OpenOption> READ_HERE =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path folder;
  private final Problems problems;
  private final Map<String, String> seen = new HashMap<>();
  private int files;
  private long bytes;

  FolderFence(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Whether the search has ended early. */
  boolean stopped() {
    return files > MOST_FILES || bytes > MOST_BYTES;
  }

  /** Whether the search may go on; if not, the folder is too large for one of rules. */
  boolean mayGoOn() {
    if (!stopped()) {
      return true;
    }
    problems.add(
        LintRule.UNREADABLE_FILE,
        folder.toString(),
        0,
        0,
        "too much is in there for a folder of rules",
        "Give the folder that holds sources/, vocabulary/ and the requirement folders.");
    return false;
  }

  /**
   * Whether that file may be a part of the knowledge; if not, the reason is noted.
   *
   * @param path the file's path as messages show it
   */
  boolean admits(Path file, String path, BasicFileAttributes attributes) {
    files++;
    if (path.charAt(path.lastIndexOf('/') + 1) == '.') {
      return false;
    }
    if (attributes.isSymbolicLink()) {
      problems.add(
          LintRule.UNREADABLE_FILE,
          path,
          0,
          0,
          "not a plain file",
          "Links are not followed: put the file itself there.");
      return false;
    }
    if (!Diagnostic.visible(path).equals(path) || isBackslashPartOf(file)) {
      problems.add(
          LintRule.UNREADABLE_FILE,
          path,
          0,
          0,
          "the name has a character that names do not have",
          "Rename the file.");
      return false;
    }
    return true;
  }

  private static boolean isBackslashPartOf(Path file) {
    return !file.getFileSystem().getSeparator().equals("\\") && file.toString().contains("\\");
  }

  /** Counts what is read of a part of the knowledge, and refuses what differs in case only. */
  void read(String path, long size) {
    bytes += size;
    String first = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
    if (first != null) {
      problems.add(
          LintRule.UNREADABLE_FILE,
          path,
          0,
          0,
          "'" + first + "' has the same name but for capital letters",
          "Rename one of the two: on Windows they would be one file.");
    }
  }

  /**
   * At most so many bytes of a file, and one more where there are more; a link is not followed.
   *
   * @param size how many there seem to be
   */
  static byte[] bytes(Path file, long size, int most) throws IOException {
    try (SeekableByteChannel in = Files.newByteChannel(file, READ_HERE)) {
      ByteBuffer read = ByteBuffer.allocate((int) Math.min(size, most) + 1);
      while (in.read(read) >= 0 && read.position() <= most) {
        if (!read.hasRemaining()) {
          // Somebody is still writing.
          read = ByteBuffer.allocate(Math.min(2 * read.capacity(), most + 1)).put(read.flip());
        }
      }
      return Arrays.copyOf(read.array(), read.position());
    }
  }
}
