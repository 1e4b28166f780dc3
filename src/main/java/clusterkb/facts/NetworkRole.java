package clusterkb.facts;

import java.util.List;

/** What a cluster uses a network for. */
public enum NetworkRole implements Term {
  /** Private. */
  PRIVATE(
      "private",
      "private network",
      "heartbeat",
      "heartbeat network",
      "internal cluster communications only",
      "internal cluster communications only (private network)"),
  /** Public. */
  PUBLIC("public", "public network", "client access only", "client access only (public network)"),
  /** Mixed. */
  MIXED("mixed", "mixed network", "all communications", "all communications (mixed network)");

  private final String label;
  private final List<String> words;

  NetworkRole(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    return words;
  }
}
