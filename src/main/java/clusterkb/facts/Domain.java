package clusterkb.facts;

/** An Active Directory domain. */
@FactInfo(value = "An Active Directory domain", key = "domains")
public final class Domain extends Fact {
  /** Its DNS name. */
  @Property(value = "Its DNS name, such as corp.contoso.com", identity = true)
  public String getName() {
    return known("name");
  }

  /** The domain of which it is a child. */
  @Property(
      value = "The domain of which it is a child; none where it is the root of a tree",
      to = Domain.class,
      optional = true,
      source = {"guide:78"})
  public Ref getParent() {
    return known("parent");
  }

  /** Whether DomainPrep has been run in it. */
  @Property(
      value = "Whether DomainPrep has been run in it",
      source = {"guide:138", "guide:140"})
  public Boolean getDomainPrepRun() {
    return known("domainPrepRun");
  }

  /** Whether the right of every user to join computers to it has been restricted. */
  @Property(
      value = "Whether the right of every user to join computers to it has been restricted",
      source = {"guide:36"})
  public Boolean getComputerJoinRestricted() {
    return known("computerJoinRestricted");
  }
}
