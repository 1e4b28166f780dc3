package clusterkb.facts;

/** The Exchange organization that the cluster belongs to or is to join. */
@FactInfo(
    value = "The Exchange organization that the cluster belongs to or is to join",
    key = "organization",
    single = true)
public final class Organization extends Fact {
  /** Its name, as Exchange System Manager shows it. */
  @Property(value = "Its name, as Exchange System Manager shows it", identity = true)
  public String getName() {
    return known("name");
  }

  /** Native or mixed mode. */
  @Property(
      value = "Native mode (no servers earlier than Exchange 2000) or mixed mode",
      source = {"guide:71", "guide:77", "guide:78"})
  public OrganizationMode getMode() {
    return known("mode");
  }

  /** Whether it is an existing Exchange 5.5 organization into which Exchange 2003 is installed. */
  @Property(
      value =
          "Whether it is an existing Exchange 5.5 organization into which Exchange 2003 is"
              + " installed",
      source = {"guide:148"})
  public Boolean getExchange55() {
    return known("exchange55");
  }

  /** Whether ForestPrep has been run in the forest. */
  @Property(
      value = "Whether ForestPrep has been run in the forest",
      source = {"guide:134", "guide:135"})
  public Boolean getForestPrepRun() {
    return known("forestPrepRun");
  }

  /** Whether the schema updates of ForestPrep have finished replicating. */
  @Property(
      value = "Whether the schema updates of ForestPrep have finished replicating",
      source = {"guide:137"})
  public Boolean getForestPrepReplicated() {
    return known("forestPrepReplicated");
  }

  /** The account that was, or is to be, named to ForestPrep. */
  @Property(
      value = "The account that was, or is to be, named to ForestPrep",
      to = Account.class,
      source = {"guide:136"})
  public Ref getForestPrepAccount() {
    return known("forestPrepAccount");
  }

  /** Whether DomainPrep is to be run. */
  @Property(
      value = "Whether DomainPrep is to be run",
      source = {"guide:137"})
  public Boolean getDomainPrepNext() {
    return known("domainPrepNext");
  }

  /** The SMTP domain namespaces that it hosts beside the default one. */
  @Property(
      value = "The SMTP domain namespaces that it hosts beside the default one",
      source = {"guide:221"})
  public ListValue getSmtpNamespaces() {
    return known("smtpNamespaces");
  }

  /** Whether it has a front-end and back-end topology. */
  @Property(
      value = "Whether it has a front-end and back-end topology",
      source = {"guide:221", "guide:223"})
  public Boolean getFrontEndBackEnd() {
    return known("frontEndBackEnd");
  }
}
