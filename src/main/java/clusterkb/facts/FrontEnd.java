package clusterkb.facts;

/** A front-end server that passes client requests on to the cluster. */
@FactInfo(
    value = "A front-end server that passes client requests on to the cluster",
    key = "frontEnds",
    spoken = "Front-end server")
public final class FrontEnd extends Fact {
  /** Its name. */
  @Property(value = "Its name", identity = true)
  public String getName() {
    return known("name");
  }

  /** The nodes of the cluster to which it is mapped. */
  @Property(
      value = "The nodes of the cluster to which it is mapped",
      to = Node.class,
      source = {"guide:223"})
  public ListValue getMappedNodes() {
    return known("mappedNodes");
  }
}
