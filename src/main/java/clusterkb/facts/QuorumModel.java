package clusterkb.facts;

import java.util.List;

/** How the nodes of a cluster agree on who owns it. */
public enum QuorumModel implements Term {
  /** Single quorum device. */
  SINGLE_QUORUM_DEVICE(
      "single quorum device",
      "single quorum",
      "single quorum device cluster",
      "single quorum device server cluster",
      "standard quorum",
      "shared quorum",
      "shared quorum disk",
      "quorum disk"),
  /** Majority Node Set. */
  MAJORITY_NODE_SET(
      "Majority Node Set",
      "MNS",
      "Majority Node Set cluster",
      "Majority Node Set server cluster",
      "MNS cluster"),
  /** Majority Node Set with file share witness. */
  MAJORITY_NODE_SET_FILE_SHARE_WITNESS(
      "Majority Node Set with file share witness",
      "MNS with file share witness",
      "MNS FSW",
      "MNS with FSW",
      "file share witness",
      "FSW"),
  /** Local quorum. */
  LOCAL_QUORUM("local quorum", "local", "local quorum cluster"),
  /** Other quorum model. */
  OTHER("other quorum model", "another", "another quorum model");

  private final String label;
  private final List<String> words;

  QuorumModel(String label, String... words) {
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
