package clusterkb.rules.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Saved units, each under the hash of what went into it, or under a name that units follow one
 * another in. A unit carries that hash and one of its own bytes: what is damaged, half written or
 * foreign is not found, and so made anew. Several processes may use the same folder.
 */
final class UnitStore {
  private static final byte[] MAGIC = "KBUNIT1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH = Hash.SIZE;

  /** Far above any unit that is saved. */
  private static final long LARGEST = 64 << 20;

  private final Path folder;
  private boolean tidied;

  /**
   * A store in that folder.
   *
   * @param folder made when first needed; null: nothing is saved or found
   */
  UnitStore(Path folder) {
    this.folder = folder;
  }

  /**
   * A unit as it was saved.
   *
   * @param hash of what went into it, in hexadecimal
   */
  record Saved(String hash, byte[] unit) {}

  /** The saved unit of that hash, or null. */
  byte[] find(String hash) {
    Saved saved = read(hash);
    return saved != null && saved.hash.equals(hash) ? saved.unit : null;
  }

  /** What is saved under that name, or null. */
  Saved read(String name) {
    if (folder == null) {
      return null;
    }
    byte[] bytes;
    try {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return null;
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      // An unreadable unit is as good as none.
      return null;
    }
    int start = MAGIC.length + 2 * HASH;
    if (bytes.length < start || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
      return null;
    }
    byte[] check = Arrays.copyOfRange(bytes, MAGIC.length + HASH, start);
    byte[] unit = Arrays.copyOfRange(bytes, start, bytes.length);
    return Arrays.equals(check, Hash.sha256().digest(unit))
        ? new Saved(HexFormat.of().formatHex(bytes, MAGIC.length, MAGIC.length + HASH), unit)
        : null;
  }

  /** Saves a unit; where that cannot be done, it is simply not found the next time. */
  void save(String hash, byte[] unit) {
    save(hash, hash, unit);
  }

  /** Saves a unit under a name, in place of what may be there. */
  void save(String name, String hash, byte[] unit) {
    if (folder == null) {
      return;
    }
    ByteBuffer buffer = ByteBuffer.allocate(MAGIC.length + 2 * HASH + unit.length);
    buffer.put(MAGIC).put(HexFormat.of().parseHex(hash)).put(Hash.sha256().digest(unit)).put(unit);
    Path temporary = null;
    try {
      Files.createDirectories(folder);
      tidy();
      temporary = Files.createTempFile(folder, "unit", ".tmp");
      Files.write(temporary, buffer.array());
      move(temporary, folder.resolve(name));
    } catch (IOException e) {
      remove(temporary);
    }
  }

  /** Removes what killed processes left, a day later: a running one may still be at work on it. */
  private void tidy() throws IOException {
    if (tidied) {
      return;
    }
    tidied = true;
    FileTime old = FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS));
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "unit*.tmp")) {
      for (Path left : all) {
        if (Files.getLastModifiedTime(left).compareTo(old) < 0) {
          remove(left);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void remove(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A left-over temporary file harms nobody.
      return;
    }
  }
}
