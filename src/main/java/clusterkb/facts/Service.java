package clusterkb.facts;

/** A Windows service or component on a node. */
@FactInfo(
    value = "A Windows service or component on a node",
    key = "services",
    owner = Node.class,
    ownerProperty = "node")
public final class Service extends Fact {
  /** The name by which the customer calls it, such as {@code NNTP}. */
  @Property(
      value = "The name by which the customer calls it, such as NNTP or W3SVC",
      identity = true)
  public String getName() {
    return known("name");
  }

  /** Which of the services it is that Exchange has to do with. */
  @Property(
      value = "Which of the services it is that Exchange has to do with",
      source = {"guide:161", "guide:169", "basics:42"})
  public ServiceKind getKind() {
    return known("kind");
  }

  /** The node that it is on. */
  @Property(
      value = "The node that it is on",
      to = Node.class,
      source = {"guide:161"})
  public Ref getNode() {
    return known("node");
  }

  /** Whether it is installed. */
  @Property(
      value = "Whether it is installed",
      source = {"guide:161", "basics:42"})
  public Boolean getInstalled() {
    return known("installed");
  }

  /** Whether it is enabled, so that it can be started. */
  @Property(
      value = "Whether it is enabled, so that it can be started",
      source = {"guide:161", "guide:169", "guide:214"})
  public Boolean getEnabled() {
    return known("enabled");
  }

  /** Whether it has been started. */
  @Property(
      value = "Whether it has been started",
      source = {"guide:168"})
  public Boolean getStarted() {
    return known("started");
  }

  /** Whether what Exchange does on the node needs it. */
  @Property(
      value = "Whether what Exchange does on the node needs it",
      source = {"guide:169"})
  public Boolean getNeeded() {
    return known("needed");
  }
}
