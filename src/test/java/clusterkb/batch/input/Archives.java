package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs archives for tests; names and contents follow each other. */
public final class Archives {
  /** The same bytes come out whenever they are packed. */
  private static final LocalDateTime THEN = LocalDateTime.of(2003, 10, 21, 0, 0);

  private Archives() {}

  /** A zip archive. */
  public static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndContents[i]);
        entry.setTimeLocal(THEN);
        zip.putNextEntry(entry);
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** One with the sizes and checksums in front of the entries, which may be of any name. */
  static byte[] storedZip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] content = namesAndContents[i + 1].getBytes(UTF_8);
        ZipArchiveEntry entry = new ZipArchiveEntry(namesAndContents[i]);
        entry.setTimeLocal(THEN);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setCrc(checksum.getValue());
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Packed by gzip. */
  public static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    }
    return bytes.toByteArray();
  }

  /** A tar archive, packed by gzip. */
  public static byte[] tarGz(String... namesAndContents) throws IOException {
    return gzip(tar(namesAndContents));
  }

  static byte[] tar(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] content = namesAndContents[i + 1].getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i], true);
        entry.setSize(content.length);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A tar with an entry of each kind that is no file, called as a document. */
  static byte[] tarOfOddEntries() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      byte[] kinds = {
        TarArchiveEntry.LF_SYMLINK,
        TarArchiveEntry.LF_LINK,
        TarArchiveEntry.LF_FIFO,
        TarArchiveEntry.LF_CHR,
        TarArchiveEntry.LF_BLK
      };
      for (byte kind : kinds) {
        TarArchiveEntry entry = new TarArchiveEntry((char) kind + ".yaml", kind);
        if (kind == TarArchiveEntry.LF_SYMLINK || kind == TarArchiveEntry.LF_LINK) {
          entry.setLinkName("/etc/passwd");
        }
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
      tar.putArchiveEntry(new TarArchiveEntry("folder/"));
      tar.closeArchiveEntry();
      TarArchiveEntry good = new TarArchiveEntry("good.yaml");
      good.setSize(4);
      tar.putArchiveEntry(good);
      tar.write("good".getBytes(UTF_8));
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
