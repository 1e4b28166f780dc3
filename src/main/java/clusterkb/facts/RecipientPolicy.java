package clusterkb.facts;

/** A recipient policy of the Exchange organization. */
@FactInfo(
    value = "A recipient policy of the Exchange organization",
    key = "recipientPolicies",
    spoken = "Recipient policy")
public final class RecipientPolicy extends Fact {
  /** Its name, as Exchange System Manager shows it. */
  @Property(value = "Its name, as Exchange System Manager shows it", identity = true)
  public String getName() {
    return known("name");
  }

  /** The SMTP domains of its proxy addresses. */
  @Property(
      value = "The SMTP domains of its proxy addresses, such as contoso.com",
      source = {"guide:152", "guide:199"})
  public ListValue getSmtpDomains() {
    return known("smtpDomains");
  }
}
