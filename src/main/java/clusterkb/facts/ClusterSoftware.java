package clusterkb.facts;

import java.util.List;

/** The software that makes computers a cluster. */
public enum ClusterSoftware implements Term {
  /** Microsoft Cluster Service. */
  MICROSOFT_CLUSTER_SERVICE(
      "Microsoft Cluster Service",
      "MSCS",
      "Microsoft Cluster Server",
      "Microsoft Clustering",
      "Windows Clustering",
      "Cluster service"),
  /** Third-party cluster software. */
  THIRD_PARTY("third-party cluster software", "third-party software", "other vendor");

  private final String label;
  private final List<String> words;

  ClusterSoftware(String label, String... words) {
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
