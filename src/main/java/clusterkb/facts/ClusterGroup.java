package clusterkb.facts;

/** A group of cluster resources, which move from node to node together. */
@FactInfo(
    value = "A group of cluster resources, which move from node to node together",
    key = "groups",
    spoken = "Group")
public final class ClusterGroup extends Fact {
  /** Its name, as Cluster Administrator shows it. */
  @Property(value = "Its name, as Cluster Administrator shows it", identity = true)
  public String getName() {
    return known("name");
  }

  /** Whether it is the default cluster group, made with the cluster itself. */
  @Property(
      value = "Whether it is the default cluster group, made with the cluster itself",
      source = {"guide:173", "guide:184", "basics:38"})
  public Boolean getDefaultGroup() {
    return known("defaultGroup");
  }

  /** The node that owns it at present. */
  @Property(
      value = "The node that owns it at present; none where no node does",
      to = Node.class,
      optional = true,
      source = {"guide:179", "guide:233"})
  public Ref getOwnerNode() {
    return known("ownerNode");
  }
}
