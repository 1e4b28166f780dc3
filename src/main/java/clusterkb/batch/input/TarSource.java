package clusterkb.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The documents of a {@code .tar.gz}. */
final class TarSource extends ArchiveSource {
  /** So much the headers of one entry have at most: a name can be as long as its file says. */
  private static final long HEADERS = 1L << 20;

  private static final int RECORD = 512;

  private static final Set<Byte> FILES =
      Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG);

  private final Expanded unpacked;
  private final TarArchiveInputStream tar;
  private TarArchiveEntry entry;

  /** The documents of a stream, which is closed with this. */
  TarSource(String archive, Expanded unpacked, Skips skips) {
    super(archive, skips);
    this.unpacked = unpacked;
    // In blocks of one record: of larger ones it would skip the rest, whatever that is.
    tar = new TarArchiveInputStream(unpacked, RECORD, RECORD, StandardCharsets.UTF_8.name());
  }

  @Override
  Entry advance() throws IOException {
    long rest = entry == null ? 0 : Math.max(0, entry.getSize());
    unpacked.allow(rest > Long.MAX_VALUE - HEADERS ? Long.MAX_VALUE : rest + HEADERS);
    entry = tar.getNextEntry();
    unpacked.allow(Long.MAX_VALUE);
    if (entry == null) {
      return null;
    }
    return new Entry(entry.getName(), entry.isDirectory(), trouble());
  }

  private String trouble() {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return "this entry is a link, not a file";
    } else if (entry.isSparse()) {
      return "this entry is stored with its gaps left out";
    }
    return FILES.contains(entry.getLinkFlag()) && tar.canReadEntryData(entry)
        ? null
        : "this entry is no ordinary file";
  }

  @Override
  InputStream data() {
    return tar;
  }

  /** The stream that it is packed in has a checksum at its end. */
  @Override
  boolean intact() {
    return true;
  }

  @Override
  String ending() throws IOException {
    byte[] bytes = new byte[1 << 13];
    for (int read = unpacked.read(bytes); read >= 0; read = unpacked.read(bytes)) {
      for (int i = 0; i < read; i++) {
        if (bytes[i] != 0) {
          return "something follows the end of the archive; it is not read";
        }
      }
    }
    return null;
  }

  @Override
  String kind() {
    return "a .tar.gz archive";
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
