package clusterkb.facts;

/** A network that connects the cluster's nodes with each other or with clients. */
@FactInfo(
    value = "A network that connects the cluster's nodes with each other or with clients",
    key = "networks")
public final class Network extends Fact {
  /** Its name, as Cluster Administrator shows it. */
  @Property(value = "Its name, as Cluster Administrator shows it", identity = true)
  public String getName() {
    return known("name");
  }

  /** What the cluster uses it for. */
  @Property(
      value = "What the cluster uses it for",
      source = {"guide:57", "guide:58", "guide:59", "guide:64"})
  public NetworkRole getRole() {
    return known("role");
  }

  /** Whether it is configured correctly for its role. */
  @Property(
      value = "Whether it is configured correctly for its role",
      source = {"guide:57", "guide:64"})
  public Boolean getConfiguredCorrectly() {
    return known("configuredCorrectly");
  }
}
