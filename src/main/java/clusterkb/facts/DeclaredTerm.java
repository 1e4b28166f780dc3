package clusterkb.facts;

import java.util.List;

/**
 * A value of an enumerated property that the knowledge declares in {@code rules/vocabulary}.
 *
 * @param enumeration what rules call the enumeration
 * @param name what rules call the value, such as {@code QUORUM_DISK}
 * @param ordinal its position in the enumeration
 * @param label how reports write it
 * @param words further words that files may use for it
 */
public record DeclaredTerm(
    String enumeration, String name, int ordinal, String label, List<String> words)
    implements Term {
  /** Copies the words. */
  public DeclaredTerm {
    words = List.copyOf(words);
  }

  @Override
  public String toString() {
    return label;
  }
}
