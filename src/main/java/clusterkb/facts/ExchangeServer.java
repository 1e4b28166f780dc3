package clusterkb.facts;

/** An Exchange server of the organization beside this cluster. */
@FactInfo(
    value = "An Exchange server of the organization beside this cluster",
    key = "exchangeServers",
    spoken = "Exchange server")
public final class ExchangeServer extends Fact {
  /** Its name. */
  @Property(value = "Its name", identity = true)
  public String getName() {
    return known("name");
  }

  /** The Exchange version that it runs. */
  @Property(
      value = "The Exchange version that it runs",
      source = {"guide:31", "guide:135", "guide:138"})
  public ExchangeVersion getExchange() {
    return known("exchange");
  }

  /** Whether it runs on a cluster and not on a computer of its own. */
  @Property(
      value = "Whether it runs on a cluster and not on a computer of its own",
      source = {"guide:31"})
  public Boolean getClustered() {
    return known("clustered");
  }

  /** The site that it is in. */
  @Property(
      value = "The site that it is in; none where it is in none",
      to = Site.class,
      optional = true,
      source = {"guide:31"})
  public Ref getSite() {
    return known("site");
  }

  /** The Active Directory domain that it is in. */
  @Property(
      value = "The Active Directory domain that it is in",
      to = Domain.class,
      source = {"guide:138"})
  public Ref getDomain() {
    return known("domain");
  }
}
