package clusterkb.facts;

/** A computer that is, or is to be, a node of the cluster. */
@FactInfo(value = "A computer that is, or is to be, a node of the cluster", key = "nodes")
public final class Node extends Fact {
  /** Its computer name. */
  @Property(value = "Its computer name", identity = true)
  public String getName() {
    return known("name");
  }

  /** The Windows version and edition that it runs. */
  @Property(
      value = "The Windows version and edition that it runs",
      source = {"guide:46", "guide:47", "guide:48", "basics:132"})
  public OperatingSystem getOperatingSystem() {
    return known("operatingSystem");
  }

  /** The Windows service pack installed on it. */
  @Property(
      value = "The Windows service pack installed on it, 0 for none",
      unit = "service pack",
      max = 10,
      source = {"guide:156", "guide:239"})
  public Long getServicePack() {
    return known("servicePack");
  }

  /** The Active Directory domain that it has joined. */
  @Property(
      value = "The Active Directory domain that it has joined; none where it has joined none",
      to = Domain.class,
      optional = true,
      source = {"guide:24", "basics:85"})
  public Ref getDomain() {
    return known("domain");
  }

  /** What it is in its domain. */
  @Property(
      value = "What it is in its domain",
      source = {"guide:24", "basics:85"})
  public DomainRole getDomainRole() {
    return known("domainRole");
  }

  /** Its primary DNS suffix, the name of the DNS zone that it is in. */
  @Property(
      value = "Its primary DNS suffix, the name of the DNS zone that it is in",
      source = {"guide:23"})
  public String getDnsSuffix() {
    return known("dnsSuffix");
  }

  /** Whether its DNSHostName property has been set to include the subdomain name. */
  @Property(
      value = "Whether its DNSHostName property has been set to include the subdomain name",
      source = {"guide:23"})
  public Boolean getDnsHostNameIncludesSubdomain() {
    return known("dnsHostNameIncludesSubdomain");
  }

  /** Its fully qualified domain name. */
  @Property(
      value = "Its fully qualified domain name",
      source = {"guide:152"})
  public String getFqdn() {
    return known("fqdn");
  }

  /** Whether its hardware is listed in the Windows Server Catalog under Cluster Solutions. */
  @Property(
      value =
          "Whether its hardware is listed in the Windows Server Catalog under Cluster Solutions",
      source = {"guide:43", "basics:111"})
  public Boolean getHardwareInCatalog() {
    return known("hardwareInCatalog");
  }

  /** The applications that run on it beside Windows and Exchange. */
  @Property(
      value = "The applications that run on it beside Windows and Exchange",
      source = {"basics:111"})
  public ListValue getOtherApplications() {
    return known("otherApplications");
  }

  /** Whether the Cluster service is installed on it. */
  @Property(
      value = "Whether the Cluster service is installed on it",
      source = {"guide:26", "guide:158", "basics:38"})
  public Boolean getClusterServiceInstalled() {
    return known("clusterServiceInstalled");
  }

  /** Whether the Cluster service is configured on it. */
  @Property(
      value = "Whether the Cluster service is configured on it",
      source = {"guide:26", "basics:38"})
  public Boolean getClusterServiceConfigured() {
    return known("clusterServiceConfigured");
  }

  /** Whether the Cluster service is initialized and running on it. */
  @Property(
      value = "Whether the Cluster service is initialized and running on it",
      source = {"guide:26", "guide:154", "guide:237"})
  public Boolean getClusterServiceRunning() {
    return known("clusterServiceRunning");
  }

  /** Whether it has joined the cluster. */
  @Property(
      value = "Whether it has joined the cluster",
      source = {"basics:38"})
  public Boolean getJoinedCluster() {
    return known("joinedCluster");
  }

  /** Whether the cluster was built before Exchange was installed on it. */
  @Property(
      value = "Whether the cluster was built before Exchange was installed on it",
      source = {"guide:30", "basics:128"})
  public Boolean getClusterBuiltBeforeExchange() {
    return known("clusterBuiltBeforeExchange");
  }

  /** The Exchange version that is installed on it now. */
  @Property(
      value = "The Exchange version that is installed on it now",
      source = {"guide:33", "guide:235", "guide:250"})
  public ExchangeVersion getExchange() {
    return known("exchange");
  }

  /** The Exchange service pack installed on it. */
  @Property(
      value = "The Exchange service pack installed on it, 0 for none",
      unit = "service pack",
      max = 10,
      source = {"guide:33", "guide:235"})
  public Long getExchangeServicePack() {
    return known("exchangeServicePack");
  }

  /** The edition of Exchange that is installed, or to be installed, on it. */
  @Property(
      value = "The edition of Exchange that is installed, or to be installed, on it",
      source = {"guide:46", "guide:47", "guide:48"})
  public ExchangeEdition getExchangeEdition() {
    return known("exchangeEdition");
  }

  /** The Exchange version that is to be installed on it or that it is to be upgraded to next. */
  @Property(
      value =
          "The Exchange version that is to be installed on it or that it is to be upgraded to next;"
              + " NONE where nothing is to be installed",
      source = {"guide:17", "guide:250"})
  public ExchangeVersion getExchangeTarget() {
    return known("exchangeTarget");
  }

  /** The Exchange components that are installed, or to be installed, on it. */
  @Property(
      value = "The Exchange components that are installed, or to be installed, on it",
      of = ExchangeComponent.class,
      source = {"guide:34"})
  public ListValue getExchangeComponents() {
    return known("exchangeComponents");
  }

  /** The drive that the Exchange program files are, or are to be, installed on. */
  @Property(
      value =
          "The drive that the Exchange program files are, or are to be, installed on, such as C:",
      source = {"guide:33", "guide:149", "guide:150", "basics:60"})
  public String getInstallDrive() {
    return known("installDrive");
  }

  /** The folder that the Exchange program files are, or are to be, installed in. */
  @Property(
      value = "The folder that the Exchange program files are, or are to be, installed in",
      source = {"guide:33", "guide:150", "basics:60"})
  public String getInstallFolder() {
    return known("installFolder");
  }

  /** Whether Exchange Setup is running on it at present. */
  @Property(
      value = "Whether Exchange Setup is running on it at present",
      source = {"guide:30", "guide:180", "basics:58"})
  public Boolean getSetupRunning() {
    return known("setupRunning");
  }

  /** The account with which Exchange Setup is, or is to be, run on it. */
  @Property(
      value = "The account with which Exchange Setup is, or is to be, run on it",
      to = Account.class,
      source = {"guide:148"})
  public Ref getSetupAccount() {
    return known("setupAccount");
  }

  /** The account with which its Exchange is, or is to be, upgraded. */
  @Property(
      value = "The account with which its Exchange is, or is to be, upgraded",
      to = Account.class,
      source = {"guide:232"})
  public Ref getUpgradeAccount() {
    return known("upgradeAccount");
  }

  /** Whether its Exchange is to be upgraded next or is being upgraded. */
  @Property(
      value = "Whether its Exchange is to be upgraded next or is being upgraded",
      source = {"guide:232", "guide:233", "guide:237"})
  public Boolean getUpgradeNext() {
    return known("upgradeNext");
  }

  /** The way it takes to a later Exchange version. */
  @Property(
      value =
          "The way it takes to a later Exchange version: upgraded in place, or by migrating its"
              + " data to other servers",
      source = {"guide:250", "guide:252"})
  public UpgradeRoute getUpgradeRoute() {
    return known("upgradeRoute");
  }

  /** Whether Exchange Setup is about to run on it. */
  @Property(
      value = "Whether Exchange Setup is about to run on it",
      source = {"guide:153"})
  public Boolean getSetupNext() {
    return known("setupNext");
  }

  /** The administrative group that its Exchange is, or is to be, installed into. */
  @Property(
      value = "The administrative group that its Exchange is, or is to be, installed into",
      to = AdministrativeGroup.class,
      source = {"guide:148", "guide:232"})
  public Ref getAdministrativeGroup() {
    return known("administrativeGroup");
  }

  /**
   * Whether its computer account is a member of the group Exchange Domain Servers of its domain.
   */
  @Property(
      value =
          "Whether its computer account is a member of the group Exchange Domain Servers of its"
              + " domain",
      source = {"guide:148"})
  public Boolean getMemberOfExchangeDomainServers() {
    return known("memberOfExchangeDomainServers");
  }

  /** Whether the Site Replication Service runs on it. */
  @Property(
      value = "Whether the Site Replication Service runs on it",
      source = {"guide:31", "basics:130"})
  public Boolean getSiteReplicationServiceRunning() {
    return known("siteReplicationServiceRunning");
  }

  /** Whether Terminal Services is installed on it. */
  @Property(
      value = "Whether Terminal Services is installed on it",
      source = {"guide:37", "guide:38"})
  public Boolean getTerminalServices() {
    return known("terminalServices");
  }

  /** Whether the order of its network connections is configured correctly. */
  @Property(
      value = "Whether the order of its network connections is configured correctly",
      source = {"guide:57", "guide:60"})
  public Boolean getNetworkConnectionOrderCorrect() {
    return known("networkConnectionOrderCorrect");
  }

  /** The number of its processors. */
  @Property(
      value = "The number of its processors",
      max = 1_024,
      source = {"guide:97"})
  public Long getProcessors() {
    return known("processors");
  }

  /** The clock speed of its slowest processor. */
  @Property(
      value = "The clock speed of its slowest processor",
      unit = "MHz",
      max = 1_000_000,
      source = {"guide:97"})
  public Long getProcessorSpeed() {
    return known("processorSpeed");
  }

  /** The L2 cache of each processor. */
  @Property(
      value = "The L2 cache of each processor",
      unit = "KB",
      source = {"guide:97"})
  public Long getProcessorCache() {
    return known("processorCache");
  }

  /** Its main memory. */
  @Property(
      value = "Its main memory",
      unit = "MB",
      source = {"guide:98"})
  public Long getMemory() {
    return known("memory");
  }

  /** Whether its memory is error-correcting. */
  @Property(
      value = "Whether its memory is error-correcting (ECC)",
      source = {"guide:98"})
  public Boolean getMemoryEcc() {
    return known("memoryEcc");
  }

  /**
   * The RAID level of the internal disk array that holds Windows and the Exchange program files.
   */
  @Property(
      value =
          "The RAID level of the internal disk array that holds Windows and the Exchange program"
              + " files",
      source = {"guide:100"})
  public RaidLevel getLocalRaid() {
    return known("localRaid");
  }

  /** The number of internal disks in that array. */
  @Property(
      value = "The number of internal disks in that array",
      max = 1_000,
      source = {"guide:100"})
  public Long getLocalRaidDisks() {
    return known("localRaidDisks");
  }

  /** The number of host bus adapters that connect it to the storage area network. */
  @Property(
      value = "The number of host bus adapters that connect it to the storage area network",
      max = 100,
      source = {"guide:101"})
  public Long getHostBusAdapters() {
    return known("hostBusAdapters");
  }

  /** The bus width of these adapters. */
  @Property(
      value = "The bus width of these adapters",
      unit = "bit",
      max = 1_024,
      source = {"guide:101"})
  public Long getHostBusAdapterWidth() {
    return known("hostBusAdapterWidth");
  }

  /** Whether one of these adapters can take over from another. */
  @Property(
      value = "Whether one of these adapters can take over from another",
      source = {"guide:101"})
  public Boolean getHostBusAdaptersRedundant() {
    return known("hostBusAdaptersRedundant");
  }

  /** Whether these adapters are fibre adapters. */
  @Property(
      value = "Whether these adapters are fibre adapters",
      source = {"guide:101"})
  public Boolean getHostBusAdaptersFibre() {
    return known("hostBusAdaptersFibre");
  }

  /** Whether network DTC access is enabled on it. */
  @Property(
      value = "Whether network DTC access is enabled on it",
      source = {"guide:177"})
  public Boolean getNetworkDtcAccess() {
    return known("networkDtcAccess");
  }

  /** The members of its local Administrators group. */
  @Property(
      value = "The members of its local Administrators group",
      to = Account.class,
      source = {"guide:35", "guide:136", "basics:103"})
  public ListValue getLocalAdministrators() {
    return known("localAdministrators");
  }
}
