package clusterkb.batch.input;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Opens a file as what its name says that it is. */
final class Opening {
  private static final int BUFFER = 1 << 16;

  private Opening() {}

  /**
   * The documents of a file.
   *
   * @param progress is told how many more bytes have been read
   */
  static Source of(Found found, Skips skips, LongConsumer progress) {
    String shown = found.shown();
    Path path = found.path();
    Kind kind = Kind.of(shown);
    try {
      return switch (kind) {
        case DOCUMENT -> new SingleSource(document(path, shown, progress));
        case LINES -> new LineSource(shown, stream(path, progress));
        case PACKED_LINES -> new LineSource(shown, unpacked(stream(path, progress)));
        case ZIP -> zip(path, shown, skips, progress);
        case TAR -> new TarSource(shown, unpacked(stream(path, progress)), skips);
        case FOREIGN ->
            refused(shown, "files that are packed in this way are not read", Refusals.PACK);
        case OTHER ->
            refused(
                shown,
                "its name does not tell what this is",
                "Call it .yaml or .json, or .jsonl with a deployment in each line.");
      };
    } catch (NoSuchFileException e) {
      return gone(shown);
    } catch (IOException e) {
      return refused(
          shown,
          "this may not or cannot be read",
          "Check its permissions. The system says: " + Refusals.reason(e));
    }
  }

  private static Source zip(Path path, String shown, Skips skips, LongConsumer progress)
      throws IOException {
    ZipDirectory directory = ZipDirectory.of(path);
    return new ZipSource(shown, stream(path, progress), directory, skips);
  }

  private static Source gone(String shown) {
    return refused(
        shown,
        "this was there when its folder was listed, and is there no more",
        "Run the batch while nobody changes the folder.");
  }

  private static Source refused(String shown, String message, String advice) {
    return new SingleSource(Refusals.whole(shown, message, advice));
  }

  private static Item document(Path path, String shown, LongConsumer progress) throws IOException {
    try {
      byte[] bytes = FileText.bytes(path, shown);
      progress.accept(bytes.length);
      return Item.of(shown, 0, bytes);
    } catch (DiagnosticException e) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new NoSuchFileException(shown);
      }
      Diagnostic problem = e.diagnostics().get(0);
      return Item.refused(shown, 0, problem);
    }
  }

  private static Compressed stream(Path path, LongConsumer progress) throws IOException {
    return new Compressed(new BufferedInputStream(Files.newInputStream(path), BUFFER), progress);
  }

  private static Expanded unpacked(Compressed packed) {
    return new Expanded(new Gunzip(packed), packed);
  }
}
