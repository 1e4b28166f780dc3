package clusterkb.facts;

/** The cluster that the deployment file describes. */
@FactInfo(value = "The cluster that the deployment file describes", key = "cluster", single = true)
public final class Cluster extends Fact {
  /** Its name, as Cluster Administrator shows it. */
  @Property(value = "Its name, as Cluster Administrator shows it", identity = true)
  public String getName() {
    return known("name");
  }

  /** The cluster software that it runs on. */
  @Property(
      value = "The cluster software that it runs on",
      source = {"basics:38"})
  public ClusterSoftware getSoftware() {
    return known("software");
  }

  /** The mode it is declared to run in. */
  @Property(
      value =
          "The mode it is declared to run in: active/passive keeps a node free, active/active does"
              + " not",
      source = {"guide:153", "guide:155", "guide:238"})
  public ClusterMode getMode() {
    return known("mode");
  }

  /** The quorum model, by which the nodes agree on who owns the cluster. */
  @Property(
      value = "The quorum model, by which the nodes agree on who owns the cluster",
      source = {"guide:27", "guide:28", "guide:29"})
  public QuorumModel getQuorumModel() {
    return known("quorumModel");
  }

  /** Whether its nodes stand at different places, as one geographically dispersed cluster. */
  @Property(
      value =
          "Whether its nodes stand at different places, as one geographically dispersed cluster",
      source = {"guide:43"})
  public Boolean getGeographicallyDispersed() {
    return known("geographicallyDispersed");
  }

  /**
   * Whether its hardware configuration is certified and listed as a Geographically Dispersed
   * Cluster Solution.
   */
  @Property(
      value =
          "Whether its hardware configuration is certified and listed as a Geographically Dispersed"
              + " Cluster Solution",
      source = {"guide:43"})
  public Boolean getGeographicHardwareCertified() {
    return known("geographicHardwareCertified");
  }

  /**
   * Whether its software configuration is certified and listed as a Geographically Dispersed
   * Cluster Solution.
   */
  @Property(
      value =
          "Whether its software configuration is certified and listed as a Geographically Dispersed"
              + " Cluster Solution",
      source = {"guide:43"})
  public Boolean getGeographicSoftwareCertified() {
    return known("geographicSoftwareCertified");
  }

  /** The number of static IP addresses set aside for it in all. */
  @Property(
      value =
          "The number of static IP addresses set aside for it in all; those already assigned to"
              + " nodes, default group and Exchange Virtual Servers are counted",
      max = 10_000,
      source = {"guide:25", "basics:87"})
  public Long getStaticIpAddresses() {
    return known("staticIpAddresses");
  }

  /** Whether the storage hardware is identical on all nodes. */
  @Property(
      value = "Whether the storage hardware is identical on all nodes",
      source = {"guide:45"})
  public Boolean getStorageHardwareIdentical() {
    return known("storageHardwareIdentical");
  }

  /** Whether all hardware is identical on all nodes. */
  @Property(
      value = "Whether all hardware is identical on all nodes",
      source = {"basics:95"})
  public Boolean getHardwareIdentical() {
    return known("hardwareIdentical");
  }

  /** Whether it is managed remotely with the Administrative Tools package. */
  @Property(
      value =
          "Whether it is managed remotely with the Administrative Tools package (Adminpak.msi) from"
              + " an Exchange 2003 server",
      source = {"guide:37", "guide:38"})
  public Boolean getManagedWithAdministrativeTools() {
    return known("managedWithAdministrativeTools");
  }

  /** The Exchange version that it is to run in the end, or that is to be installed on it. */
  @Property(
      value = "The Exchange version that it is to run in the end, or that is to be installed on it",
      source = {"guide:17", "guide:229"})
  public ExchangeVersion getExchangeTarget() {
    return known("exchangeTarget");
  }

  /** The number of network switches that connect it to the local network. */
  @Property(
      value = "The number of network switches that connect it to the local network",
      max = 1_000,
      source = {"guide:103"})
  public Long getLanSwitches() {
    return known("lanSwitches");
  }

  /** The speed of its slowest network switch. */
  @Property(
      value = "The speed of its slowest network switch",
      unit = "Mbps",
      max = 1_000_000,
      source = {"guide:103"})
  public Long getLanSwitchSpeed() {
    return known("lanSwitchSpeed");
  }

  /** Whether its network switches run in full duplex. */
  @Property(
      value = "Whether its network switches run in full duplex",
      source = {"guide:103"})
  public Boolean getLanSwitchesFullDuplex() {
    return known("lanSwitchesFullDuplex");
  }

  /** Whether redundant fibre switches connect it to the storage area network. */
  @Property(
      value = "Whether redundant fibre switches connect it to the storage area network",
      source = {"guide:105"})
  public Boolean getFibreSwitchesRedundant() {
    return known("fibreSwitchesRedundant");
  }

  /** The number of shared disk spindles that the storage area network gives it. */
  @Property(
      value = "The number of shared disk spindles that the storage area network gives it",
      max = 100_000,
      source = {"guide:106", "guide:121"})
  public Long getSanSpindles() {
    return known("sanSpindles");
  }

  /** The speed of the slowest of these spindles. */
  @Property(
      value = "The speed of the slowest of these spindles",
      unit = "RPM",
      max = 100_000,
      source = {"guide:106"})
  public Long getSanSpindleSpeed() {
    return known("sanSpindleSpeed");
  }

  /** The bus by which these spindles are attached. */
  @Property(
      value = "The bus by which these spindles are attached",
      source = {"guide:106"})
  public SpindleBus getSanSpindleBus() {
    return known("sanSpindleBus");
  }

  /** The read/write cache of the storage area network. */
  @Property(
      value = "The read/write cache of the storage area network",
      unit = "MB",
      source = {"guide:107"})
  public Long getSanCache() {
    return known("sanCache");
  }

  /** The account under which the Cluster service runs. */
  @Property(
      value = "The account under which the Cluster service runs",
      to = Account.class,
      source = {"guide:35", "guide:36", "basics:103"})
  public Ref getServiceAccount() {
    return known("serviceAccount");
  }

  /** The Exchange 5.5 site that it joins. */
  @Property(
      value = "The Exchange 5.5 site that it joins; none where it joins none",
      to = Site.class,
      optional = true,
      source = {"guide:31"})
  public Ref getSite() {
    return known("site");
  }

  /** Whether Exchange or a service pack of it is being rolled out node by node at present. */
  @Property(
      value =
          "Whether Exchange or a service pack of it is being rolled out node by node at present",
      source = {"guide:33", "guide:236"})
  public Boolean getRollout() {
    return known("rollout");
  }

  /** Whether its upgrade to Exchange 2003 is said to be finished. */
  @Property(
      value = "Whether its upgrade to Exchange 2003 is said to be finished",
      source = {"guide:229"})
  public Boolean getUpgradeFinished() {
    return known("upgradeFinished");
  }

  /** Whether it is a back end that serves several SMTP domains. */
  @Property(
      value = "Whether it is a back end that serves several SMTP domains",
      source = {"guide:223"})
  public Boolean getBackEndForSeveralSmtpDomains() {
    return known("backEndForSeveralSmtpDomains");
  }

  /** Whether Exchange Setup is about to run on one of its nodes. */
  @Property(
      value = "Whether Exchange Setup is about to run on one of its nodes",
      source = {"guide:153"})
  public Boolean getSetupNext() {
    return known("setupNext");
  }

  /** Whether an MSDTC resource is still to be created in it. */
  @Property(
      value = "Whether an MSDTC resource is still to be created in it",
      source = {"guide:176", "guide:177"})
  public Boolean getMsdtcToBeCreated() {
    return known("msdtcToBeCreated");
  }
}
