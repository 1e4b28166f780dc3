package clusterkb.authoring;

import clusterkb.rules.Paragraph;
import clusterkb.rules.SourceDocument;
import clusterkb.rules.SourceText;
import clusterkb.text.YamlText;
import java.util.List;

/**
 * The document of what an organisation requires beyond the source documents. A new requirement that
 * cites nothing is a paragraph of it.
 */
final class HouseRules {
  /** Where it is indexed. */
  static final String FILE = "sources/house.yaml";

  private static final String ID = "house";
  private static final String HEAD =
      """
      # What our organisation requires beyond the source documents. 'kb rules new' adds to it; a
      # paragraph's sha256 is that of its summary.
      document: house
      title: House rules
      file: house.txt
      paragraphs:
      """;

  private HouseRules() {}

  /** The id of the paragraph that would be added to these documents. */
  static String next(List<SourceDocument> documents) {
    long last = 0;
    for (SourceDocument document : documents) {
      for (Paragraph paragraph :
          document.id().equals(ID) ? document.paragraphs() : List.<Paragraph>of()) {
        last = Math.max(last, number(paragraph.id()));
      }
    }
    return ID + ":" + (last + 1);
  }

  private static long number(String id) {
    String digits = id.substring(ID.length() + 1);
    return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
  }

  /**
   * The index with one more paragraph.
   *
   * @param before its text; empty where there is none
   * @param summary what is required
   */
  static String with(String before, String id, String summary) {
    String text = before.isEmpty() ? HEAD : before.endsWith("\n") ? before : before + "\n";
    return text
        + "  - id: "
        + id
        + "\n    section: House rules\n    role: normative\n    summary: "
        + YamlText.quoted(summary)
        + "\n    sha256: "
        + SourceText.fingerprint(summary)
        + "\n";
  }
}
