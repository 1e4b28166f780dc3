package clusterkb.facts;

/** A computer that runs Cluster Administrator. */
@FactInfo(
    value = "A computer that runs Cluster Administrator",
    key = "administrationComputers",
    spoken = "Computer")
public final class AdministrationComputer extends Fact {
  /** Its name. */
  @Property(value = "Its name", identity = true)
  public String getName() {
    return known("name");
  }

  /** The Exchange version of the tools on it. */
  @Property(
      value = "The Exchange version of the tools on it",
      source = {"guide:247"})
  public ExchangeVersion getExchange() {
    return known("exchange");
  }

  /** The Exchange service pack of the tools on it. */
  @Property(
      value = "The Exchange service pack of the tools on it, 0 for none",
      unit = "service pack",
      max = 10,
      source = {"guide:247"})
  public Long getExchangeServicePack() {
    return known("exchangeServicePack");
  }
}
