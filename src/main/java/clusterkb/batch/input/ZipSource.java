package clusterkb.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The documents of a {@code .zip}. */
final class ZipSource extends ArchiveSource {
  private final Compressed packed;
  private final ZipArchiveInputStream zip;
  private final ZipDirectory directory;
  private long entries;
  private ZipArchiveEntry entry;
  private CheckedInputStream data;
  private boolean ahead;
  private ZipArchiveEntry next;
  private IOException failure;

  /**
   * The documents of a stream, which is closed with this.
   *
   * @param directory what stands at the end of the file
   */
  ZipSource(String archive, Compressed packed, ZipDirectory directory, Skips skips) {
    super(archive, skips);
    this.packed = packed;
    this.directory = directory;
    zip = new ZipArchiveInputStream(packed, StandardCharsets.UTF_8.name(), true, false);
  }

  @Override
  Entry advance() throws IOException {
    if (!ahead) {
      look();
    }
    ahead = false;
    if (failure != null) {
      throw failure;
    }
    entry = next;
    data = null;
    if (entry == null) {
      return null;
    }
    entries++;
    return new Entry(entry.getName(), entry.isDirectory(), trouble());
  }

  /** The checksum of an entry can stand behind it, where it is known only with the next one. */
  private void look() {
    packed.allowAll();
    ahead = true;
    next = null;
    try {
      next = zip.getNextEntry();
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      // What the library says of odd headers.
      failure = new IOException(Refusals.reason(e), e);
    }
  }

  private String trouble() {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "this entry is encrypted";
    } else if (entry.isUnixSymlink()) {
      return "this entry is a link, not a file";
    }
    return zip.canReadEntryData(entry) ? null : "this entry is packed in a way that is not read";
  }

  @Override
  InputStream data() {
    data = new CheckedInputStream(new Expanded(zip, packed), new CRC32());
    return data;
  }

  @Override
  boolean intact() {
    look();
    long stated = entry.getCrc();
    return stated < 0 || stated == data.getChecksum().getValue();
  }

  @Override
  String ending() throws IOException {
    packed.allowAll();
    if (!directory.found()) {
      return "the archive is cut off: its directory, which stands at the end, is missing";
    }
    return directory.entries() == entries
        ? null
        : "its directory has "
            + directory.entries()
            + " entries, and "
            + entries
            + " could be found";
  }

  @Override
  String kind() {
    return "a .zip archive";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
