package clusterkb.facts;

import java.util.List;

/** The state of a cluster resource. */
public enum ResourceState implements Term {
  /** Online. */
  ONLINE("online"),
  /** Offline. */
  OFFLINE("offline"),
  /** Failed. */
  FAILED("failed"),
  /** Online pending. */
  ONLINE_PENDING("online pending", "pending online"),
  /** Offline pending. */
  OFFLINE_PENDING("offline pending", "pending offline");

  private final String label;
  private final List<String> words;

  ResourceState(String label, String... words) {
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
