package clusterkb.facts;

/** A resource in a cluster group. */
@FactInfo(
    value = "A resource in a cluster group",
    key = "resources",
    spoken = "Resource",
    owner = ClusterGroup.class,
    ownerProperty = "group")
public final class ClusterResource extends Fact {
  /** Its name, as Cluster Administrator shows it. */
  @Property(value = "Its name, as Cluster Administrator shows it", identity = true)
  public String getName() {
    return known("name");
  }

  /** The cluster group that it is in. */
  @Property(
      value = "The cluster group that it is in",
      to = ClusterGroup.class,
      source = {"guide:173", "guide:184"})
  public Ref getGroup() {
    return known("group");
  }

  /** The type of resource. */
  @Property(
      value = "The type of resource",
      source = {"guide:185", "guide:186", "guide:187", "guide:188", "guide:207", "basics:117"})
  public ResourceType getType() {
    return known("type");
  }

  /** Its state, as Cluster Administrator shows it. */
  @Property(
      value = "Its state, as Cluster Administrator shows it",
      source = {"guide:176", "guide:197", "guide:198", "guide:246"})
  public ResourceState getState() {
    return known("state");
  }

  /** For a Network Name resource, the network name that it stands for. */
  @Property(
      value = "For a Network Name resource, the network name that it stands for",
      source = {"guide:22", "guide:186"})
  public String getNetworkName() {
    return known("networkName");
  }

  /** For an IP Address resource, the IP address that it stands for. */
  @Property(
      value = "For an IP Address resource, the IP address that it stands for",
      source = {"guide:185"})
  public String getAddress() {
    return known("address");
  }

  /** For a physical disk resource, the disk that it stands for. */
  @Property(
      value = "For a physical disk resource, the disk that it stands for",
      to = Disk.class,
      source = {"guide:54", "guide:187"})
  public Ref getDisk() {
    return known("disk");
  }

  /** Whether it stands for the whole physical disk and not for one partition of it. */
  @Property(
      value = "Whether it stands for the whole physical disk and not for one partition of it",
      source = {"guide:54"})
  public Boolean getWholeDisk() {
    return known("wholeDisk");
  }

  /** Whether this physical disk resource is the cluster's quorum. */
  @Property(
      value = "Whether this physical disk resource is the cluster's quorum",
      source = {"guide:120", "guide:173"})
  public Boolean getQuorum() {
    return known("quorum");
  }
}
