package clusterkb.facts;

/**
 * An Exchange Virtual Server of the cluster, created or planned; protocol virtual servers are none.
 */
@FactInfo(
    value =
        "An Exchange Virtual Server of the cluster, created or planned; protocol virtual servers"
            + " are none",
    key = "exchangeVirtualServers",
    spoken = "EVS")
public final class Evs extends Fact {
  /** Its name, by which other facts refer to it. */
  @Property(value = "Its name", identity = true)
  public String getName() {
    return known("name");
  }

  /** The Exchange version that it runs. */
  @Property(
      value = "The Exchange version that it runs; for one not created yet, that it is to run",
      source = {"guide:68", "guide:73", "guide:229"})
  public ExchangeVersion getExchange() {
    return known("exchange");
  }

  /** The Exchange service pack that it runs. */
  @Property(
      value = "The Exchange service pack that it runs, 0 for none",
      unit = "service pack",
      max = 10,
      source = {"guide:247"})
  public Long getExchangeServicePack() {
    return known("exchangeServicePack");
  }

  /** The cluster group that it is, or is to be, in. */
  @Property(
      value =
          "The cluster group that it is, or is to be, in; none where there is no such group yet",
      to = ClusterGroup.class,
      optional = true,
      source = {"guide:184", "basics:68"})
  public Ref getGroup() {
    return known("group");
  }

  /** The node on which it is, or is to be, active. */
  @Property(
      value = "The node on which it is, or is to be, active; none where it is active on none",
      to = Node.class,
      optional = true,
      source = {"guide:87", "guide:115", "guide:247"})
  public Ref getActiveNode() {
    return known("activeNode");
  }

  /** The nodes on which it is online at present. */
  @Property(
      value = "The nodes on which it is online at present",
      to = Node.class,
      source = {"basics:115"})
  public ListValue getOnlineOn() {
    return known("onlineOn");
  }

  /** Its fully qualified domain name. */
  @Property(
      value = "Its fully qualified domain name",
      source = {"guide:199"})
  public String getFqdn() {
    return known("fqdn");
  }

  /** The network name by which clients reach it. */
  @Property(
      value = "The network name by which clients reach it",
      source = {"guide:186", "basics:124"})
  public String getNetworkName() {
    return known("networkName");
  }

  /** The administrative group that it is, or is to be, in. */
  @Property(
      value = "The administrative group that it is, or is to be, in",
      to = AdministrativeGroup.class,
      source = {"guide:70", "guide:75", "guide:195", "guide:243"})
  public Ref getAdministrativeGroup() {
    return known("administrativeGroup");
  }

  /** The routing group that it is, or is to be, in. */
  @Property(
      value = "The routing group that it is, or is to be, in",
      to = RoutingGroup.class,
      source = {"guide:77"})
  public Ref getRoutingGroup() {
    return known("routingGroup");
  }

  /** The Active Directory domain that it is, or is to be, in. */
  @Property(
      value = "The Active Directory domain that it is, or is to be, in",
      to = Domain.class,
      source = {"guide:78", "guide:194"})
  public Ref getDomain() {
    return known("domain");
  }

  /** Whether it is, or will be, the first Exchange Virtual Server added to the cluster. */
  @Property(
      value = "Whether it is, or will be, the first Exchange Virtual Server added to the cluster",
      source = {"guide:216", "basics:152"})
  public Boolean getFirstEvsInCluster() {
    return known("firstEvsInCluster");
  }

  /** Whether it is, or will be, the first Exchange Virtual Server in the organization. */
  @Property(
      value = "Whether it is, or will be, the first Exchange Virtual Server in the organization",
      source = {"guide:69", "guide:74"})
  public Boolean getFirstEvsInOrganization() {
    return known("firstEvsInOrganization");
  }

  /** Whether it is, or will be, the first Exchange server of any kind in the organization. */
  @Property(
      value =
          "Whether it is, or will be, the first Exchange server of any kind in the organization",
      source = {"guide:194"})
  public Boolean getFirstServerInOrganization() {
    return known("firstServerInOrganization");
  }

  /** Whether it is, or will be, the first Exchange server of any kind in its domain. */
  @Property(
      value = "Whether it is, or will be, the first Exchange server of any kind in its domain",
      source = {"guide:78", "guide:194"})
  public Boolean getFirstServerInDomain() {
    return known("firstServerInDomain");
  }

  /**
   * Whether it is, or will be, the first server in the organization to be upgraded to Exchange
   * 2003.
   */
  @Property(
      value =
          "Whether it is, or will be, the first server in the organization to be upgraded to"
              + " Exchange 2003",
      source = {"guide:242"})
  public Boolean getFirstUpgradedInOrganization() {
    return known("firstUpgradedInOrganization");
  }

  /** Whether it is, or will be, the first server in its domain to be upgraded to Exchange 2003. */
  @Property(
      value =
          "Whether it is, or will be, the first server in its domain to be upgraded to Exchange"
              + " 2003",
      source = {"guide:242"})
  public Boolean getFirstUpgradedInDomain() {
    return known("firstUpgradedInDomain");
  }

  /**
   * Whether the folder on its physical disk resource that is to receive the Exchange shared data is
   * empty.
   */
  @Property(
      value =
          "Whether the folder on its physical disk resource that is to receive the Exchange shared"
              + " data is empty",
      source = {"guide:32", "basics:91"})
  public Boolean getSharedDataFolderEmpty() {
    return known("sharedDataFolderEmpty");
  }

  /** What its MDBDATA folder holds. */
  @Property(
      value = "What its MDBDATA folder holds",
      source = {"guide:196"})
  public FolderState getMdbdata() {
    return known("mdbdata");
  }

  /** Whether it is said to be in service. */
  @Property(
      value = "Whether it is said to be in service",
      source = {"guide:188"})
  public Boolean getInService() {
    return known("inService");
  }

  /** Whether its System Attendant resource is the next to be created. */
  @Property(
      value = "Whether its System Attendant resource is the next to be created",
      source = {"guide:33", "guide:184", "guide:188"})
  public Boolean getCreationNext() {
    return known("creationNext");
  }

  /** Whether it is to be upgraded to Exchange 2003 next or is being upgraded. */
  @Property(
      value = "Whether it is to be upgraded to Exchange 2003 next or is being upgraded",
      source = {"guide:244", "guide:245", "guide:246"})
  public Boolean getUpgradeNext() {
    return known("upgradeNext");
  }

  /** The account with which the cluster administrator creates, deletes or modifies it. */
  @Property(
      value = "The account with which the cluster administrator creates, deletes or modifies it",
      to = Account.class,
      source = {"guide:69", "guide:70", "guide:74", "guide:75", "guide:194", "guide:195"})
  public Ref getManagementAccount() {
    return known("managementAccount");
  }

  /** The account with which it is, or is to be, upgraded. */
  @Property(
      value = "The account with which it is, or is to be, upgraded",
      to = Account.class,
      source = {"guide:242", "guide:243"})
  public Ref getUpgradeAccount() {
    return known("upgradeAccount");
  }

  /** The number of its HTTP virtual servers, the default one included. */
  @Property(
      value = "The number of its HTTP virtual servers, the default one included",
      max = 10_000,
      source = {"guide:221"})
  public Long getHttpVirtualServers() {
    return known("httpVirtualServers");
  }
}
