package clusterkb.batch.input;

import clusterkb.text.Diagnostic;

/**
 * One document among the inputs of a batch.
 *
 * @param input where it comes from, unique in the run together with the line: a path as the user
 *     gave it or found below it ({@code fleet/a.yaml}), with slashes on every system; of an archive
 *     with the entry behind an exclamation mark ({@code fleet.zip!a.yaml}); {@code -} for standard
 *     input
 * @param line the line of a stream of documents ({@code .jsonl}) that it stands in, from 1; 0 where
 *     the document is a whole file
 * @param bytes the document; null where it could not be read at all
 * @param problem why it could not be read; null where it could
 */
public record Item(String input, int line, byte[] bytes, Diagnostic problem) {
  /** A document that can be evaluated. */
  public static Item of(String input, int line, byte[] bytes) {
    return new Item(input, line, bytes, null);
  }

  /** Something that holds no document, or none that may be read. */
  public static Item refused(String input, int line, Diagnostic problem) {
    return new Item(input, line, null, problem);
  }
}
