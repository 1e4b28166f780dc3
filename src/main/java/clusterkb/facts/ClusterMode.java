package clusterkb.facts;

import java.util.List;

/** Whether a cluster is declared to keep a node free for failover. */
public enum ClusterMode implements Term {
  /** Active/passive. */
  ACTIVE_PASSIVE("active/passive", "A/P"),
  /** Active/active. */
  ACTIVE_ACTIVE("active/active", "A/A"),
  /** Nobody declared either: the numbers of nodes and Exchange Virtual Servers tell. */
  NOT_DECLARED("not declared", "undeclared", "none");

  private final String label;
  private final List<String> words;

  ClusterMode(String label, String... words) {
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
