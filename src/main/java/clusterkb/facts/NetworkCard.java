package clusterkb.facts;

/** A network card of a node. */
@FactInfo(
    value = "A network card of a node",
    key = "networkCards",
    spoken = "Network card",
    owner = Node.class,
    ownerProperty = "node")
public final class NetworkCard extends Fact {
  /** The name by which the customer calls it, such as {@code Public LAN}. */
  @Property(value = "The name by which the customer calls it, such as Public LAN", identity = true)
  public String getName() {
    return known("name");
  }

  /** The node that it is built into. */
  @Property(
      value = "The node that it is built into",
      to = Node.class,
      source = {"guide:99"})
  public Ref getNode() {
    return known("node");
  }

  /** Its speed. */
  @Property(
      value = "Its speed",
      unit = "Mbps",
      max = 1_000_000,
      source = {"guide:99"})
  public Long getSpeed() {
    return known("speed");
  }
}
