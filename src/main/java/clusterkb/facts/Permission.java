package clusterkb.facts;

/** An Exchange role that an account or group holds. */
@FactInfo(value = "An Exchange role that an account or group holds", key = "permissions")
public final class Permission extends Fact {
  /** Any label by which to tell it from the others. */
  @Property(value = "Any label by which to tell it from the others", identity = true)
  public String getName() {
    return known("name");
  }

  /** The account or group that holds the role. */
  @Property(
      value = "The account or group that holds the role",
      to = Account.class,
      source = {"guide:68", "guide:73", "guide:148"})
  public Ref getAccount() {
    return known("account");
  }

  /** The role that it holds. */
  @Property(
      value = "The role that it holds",
      source = {"guide:69", "guide:78", "guide:148"})
  public ExchangeRole getRole() {
    return known("role");
  }

  /** Whether the role holds for the whole organization or for one administrative group. */
  @Property(
      value = "Whether the role holds for the whole organization or for one administrative group",
      source = {"guide:69", "guide:70"})
  public RoleScope getScope() {
    return known("scope");
  }

  /** For a role at an administrative group, that group. */
  @Property(
      value = "For a role at an administrative group, that group",
      to = AdministrativeGroup.class,
      source = {"guide:70", "guide:77"})
  public Ref getAdministrativeGroup() {
    return known("administrativeGroup");
  }
}
