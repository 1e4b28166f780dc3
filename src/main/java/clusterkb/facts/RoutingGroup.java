package clusterkb.facts;

/** A routing group of the Exchange organization. */
@FactInfo(
    value = "A routing group of the Exchange organization",
    key = "routingGroups",
    spoken = "Routing group")
public final class RoutingGroup extends Fact {
  /** Its name, as Exchange System Manager shows it. */
  @Property(value = "Its name, as Exchange System Manager shows it", identity = true)
  public String getName() {
    return known("name");
  }

  /** The administrative groups that it spans. */
  @Property(
      value = "The administrative groups that it spans",
      to = AdministrativeGroup.class,
      source = {"guide:77", "guide:78"})
  public ListValue getAdministrativeGroups() {
    return known("administrativeGroups");
  }
}
