package clusterkb.rules;

import clusterkb.facts.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All the knowledge of a rules folder.
 *
 * @param version what {@code VERSION} in the folder says
 * @param fingerprint SHA-256 over all its files, in hexadecimal: the same knowledge, the same print
 * @param requirements the requirements, in the order of their first stage, then of their ids
 * @param rows the rows of its tables
 * @param documents the source documents' indexes
 */
public record RuleSet(
    String version,
    String fingerprint,
    List<Requirement> requirements,
    List<Fact> rows,
    List<SourceDocument> documents) {
  /** Copies the lists. */
  public RuleSet {
    requirements = List.copyOf(requirements);
    rows = List.copyOf(rows);
    documents = List.copyOf(documents);
  }

  /** All paragraphs by id. */
  public Map<String, Paragraph> paragraphs() {
    Map<String, Paragraph> paragraphs = new LinkedHashMap<>();
    for (SourceDocument document : documents) {
      document.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    }
    return paragraphs;
  }
}
