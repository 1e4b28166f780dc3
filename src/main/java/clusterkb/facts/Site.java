package clusterkb.facts;

/** A site of the Exchange organization. */
@FactInfo(value = "A site of the Exchange organization", key = "sites")
public final class Site extends Fact {
  /** Its name. */
  @Property(value = "Its name", identity = true)
  public String getName() {
    return known("name");
  }

  /** Whether it is an Exchange 5.5 site. */
  @Property(
      value = "Whether it is an Exchange 5.5 site",
      source = {"guide:31"})
  public Boolean getExchange55() {
    return known("exchange55");
  }
}
