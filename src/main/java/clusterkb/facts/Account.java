package clusterkb.facts;

/** A user account, system account or group. */
@FactInfo(value = "A user account, system account or group", key = "accounts")
public final class Account extends Fact {
  /** Its name. */
  @Property(value = "Its name, such as CONTOSO\\svc-cluster", identity = true)
  public String getName() {
    return known("name");
  }

  /** Whether it is a user or a group, and of a domain or of one computer. */
  @Property(
      value = "Whether it is a user or a group, and of a domain or of one computer",
      source = {"guide:35", "guide:136", "basics:103"})
  public AccountKind getKind() {
    return known("kind");
  }

  /** The domain that it belongs to. */
  @Property(
      value = "The domain that it belongs to; none where it is local to a computer",
      to = Domain.class,
      optional = true,
      source = {"guide:35", "guide:36"})
  public Ref getDomain() {
    return known("domain");
  }

  /** The groups of which it is a member directly. */
  @Property(
      value = "The groups of which it is a member directly",
      to = Account.class,
      source = {"guide:35", "guide:69"})
  public ListValue getMemberOf() {
    return known("memberOf");
  }

  /** The groups to which it belongs, directly or through other groups. */
  @Property(
      value = "The groups to which it belongs, directly or through other groups",
      to = Account.class,
      derived = true,
      from = "memberOf",
      source = {"guide:35", "guide:69"})
  public ListValue getAllGroups() {
    return known("allGroups");
  }

  /** Whether it has been granted the right to add workstations to a domain explicitly. */
  @Property(
      value = "Whether it has been granted the right to add workstations to a domain explicitly",
      source = {"guide:36"})
  public Boolean getMayAddWorkstations() {
    return known("mayAddWorkstations");
  }

  /**
   * Whether it has been granted the additional permissions that the guide to migrating from
   * Exchange 5.5 asks for.
   */
  @Property(
      value =
          "Whether it has been granted the additional permissions that the guide to migrating from"
              + " Exchange 5.5 asks for",
      source = {"guide:148"})
  public Boolean getExchange55MigrationPermissions() {
    return known("exchange55MigrationPermissions");
  }
}
