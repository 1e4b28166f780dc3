package clusterkb.rules;

import java.util.List;

/**
 * A source document's index.
 *
 * @param id the word before the colon of its paragraphs' ids
 * @param title its title
 * @param file the name of the file that a user's copy has
 * @param paragraphs all its paragraphs, in the document's order
 */
public record SourceDocument(String id, String title, String file, List<Paragraph> paragraphs) {
  /** Copies the list. */
  public SourceDocument {
    paragraphs = List.copyOf(paragraphs);
  }
}
