package clusterkb.facts;

import java.util.List;

/** How a node comes to a later version of Exchange. */
public enum UpgradeRoute implements Term {
  /** Upgrade in place. */
  UPGRADE_IN_PLACE("upgrade in place", "in place", "in-place upgrade", "upgrade"),
  /** Migration to other servers. */
  MIGRATION("migration to other servers", "migrate", "move to other servers");

  private final String label;
  private final List<String> words;

  UpgradeRoute(String label, String... words) {
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
