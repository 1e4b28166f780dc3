package clusterkb.facts;

/** An administrative group of the Exchange organization. */
@FactInfo(
    value = "An administrative group of the Exchange organization",
    key = "administrativeGroups",
    spoken = "Administrative group")
public final class AdministrativeGroup extends Fact {
  /** Its name, as Exchange System Manager shows it. */
  @Property(value = "Its name, as Exchange System Manager shows it", identity = true)
  public String getName() {
    return known("name");
  }
}
