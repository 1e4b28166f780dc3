package clusterkb.watch;

import clusterkb.text.FileText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the files of a rules folder, and a deployment file, held at a moment. Two are equal where
 * every file holds the same, whatever has been done to the files in between.
 */
public final class Contents {
  private static final ByteBuffer UNREADABLE = ByteBuffer.allocate(0);

  private final Map<String, ByteBuffer> files = new TreeMap<>();

  private Contents() {}

  /**
   * Reads them.
   *
   * @param folder the rules folder; may be a link to it
   * @param facts a deployment file beside it; may be null
   */
  public static Contents of(Path folder, Path facts) {
    Contents contents = new Contents();
    try {
      contents.readFolder(folder.toRealPath());
    } catch (IOException e) {
      // Nothing is there at the moment: that too is a state to be told of.
      contents.files.clear();
    }
    if (facts != null) {
      contents.add(facts.toString(), facts);
    }
    return contents;
  }

  private void readFolder(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(root) && isHidden(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isKnowledge(file)) {
              String below = FileText.slashes(root.relativize(file));
              add(root.getFileName() + "/" + below, file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // It has just gone, or will be missed by whoever reads the rules.
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Editors put files of their own beside those that they save. */
  private static boolean isKnowledge(Path file) {
    String name = file.getFileName().toString();
    return name.equals("VERSION") || name.matches("[^.#~].*\\.(drl|yaml|csv|xls|xlsx)");
  }

  private void add(String name, Path file) {
    try {
      if (Files.exists(file)) {
        files.put(name, ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      files.put(name, UNREADABLE);
    }
  }

  /** The files that hold something else than in the other, are new or are gone. */
  SortedSet<String> changedSince(Contents other) {
    SortedSet<String> changed = new TreeSet<>(files.keySet());
    changed.addAll(other.files.keySet());
    changed.removeIf(name -> Objects.equals(files.get(name), other.files.get(name)));
    return changed;
  }

  /** Whether a file is empty that was not so in the other. */
  boolean emptiedSince(Contents other) {
    return changedSince(other).stream()
        .map(files::get)
        .anyMatch(content -> content != null && content != UNREADABLE && !content.hasRemaining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contents contents && contents.files.equals(files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }
}
