package clusterkb.facts;

/** A step of a plan to install or upgrade Exchange on the cluster. */
@FactInfo(
    value = "A step of a plan to install or upgrade Exchange on the cluster",
    key = "steps",
    spoken = "Step")
public final class UpgradeStep extends Fact {
  /** Any label by which to tell it from the others. */
  @Property(value = "Any label by which to tell it from the others", identity = true)
  public String getName() {
    return known("name");
  }

  /** What it does. */
  @Property(
      value = "What it does",
      source = {"guide:179", "guide:236", "guide:248"})
  public StepKind getKind() {
    return known("kind");
  }

  /** The node that it installs on or upgrades. */
  @Property(
      value = "The node that it installs on or upgrades; none where it concerns no node",
      to = Node.class,
      optional = true,
      source = {"guide:179", "guide:236"})
  public Ref getNode() {
    return known("node");
  }

  /** The Exchange Virtual Server that it creates or upgrades. */
  @Property(
      value =
          "The Exchange Virtual Server that it creates or upgrades; none where it concerns none",
      to = Evs.class,
      optional = true,
      source = {"guide:247", "guide:248"})
  public Ref getEvs() {
    return known("evs");
  }

  /** The account with which it is done. */
  @Property(
      value = "The account with which it is done",
      to = Account.class,
      source = {"guide:148", "guide:194", "guide:232", "guide:242"})
  public Ref getAccount() {
    return known("account");
  }

  /** The computer that runs Cluster Administrator for it. */
  @Property(
      value = "The computer that runs Cluster Administrator for it",
      to = AdministrationComputer.class,
      source = {"guide:247"})
  public Ref getComputer() {
    return known("computer");
  }

  /** The Exchange version that it installs or upgrades to. */
  @Property(
      value = "The Exchange version that it installs or upgrades to",
      source = {"guide:229", "guide:247", "guide:250"})
  public ExchangeVersion getExchangeTarget() {
    return known("exchangeTarget");
  }

  /** The Exchange service pack that it installs or upgrades to. */
  @Property(
      value = "The Exchange service pack that it installs or upgrades to, 0 for none",
      unit = "service pack",
      max = 10,
      source = {"guide:235", "guide:247", "guide:250"})
  public Long getExchangeServicePackTarget() {
    return known("exchangeServicePackTarget");
  }

  /** Whether Setup is run unattended in it. */
  @Property(
      value = "Whether Setup is run unattended in it",
      source = {"guide:179", "basics:140"})
  public Boolean getUnattended() {
    return known("unattended");
  }

  /** Whether Setup is started at the node on which it installs. */
  @Property(
      value = "Whether Setup is started at the node on which it installs",
      source = {"guide:179", "basics:58"})
  public Boolean getStartedAtNode() {
    return known("startedAtNode");
  }

  /** The other steps that are under way at the same time. */
  @Property(
      value = "The other steps that are under way at the same time",
      to = UpgradeStep.class,
      source = {"guide:180", "guide:236", "guide:248"})
  public ListValue getConcurrentWith() {
    return known("concurrentWith");
  }

  /** Its place in the plan, the first step having the lowest number. */
  @Property(
      value = "Its place in the plan, the first step having the lowest number",
      source = {"guide:229", "guide:247"})
  public Long getOrder() {
    return known("order");
  }
}
