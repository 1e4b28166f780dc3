package clusterkb.batch.input;

import java.nio.file.Path;

/**
 * A file that a batch is to read.
 *
 * @param path null for standard input
 * @param shown how its items are called
 * @param refused why it cannot be read; null where nothing is known against it
 */
record Found(Path path, String shown, Item refused) {
  static Found file(Path path, String shown) {
    return new Found(path, shown, null);
  }

  static Found refused(String shown, String message, String advice) {
    return new Found(null, shown, Refusals.whole(shown, message, advice));
  }
}
