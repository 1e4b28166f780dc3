package clusterkb.facts;

/** A DNS or WINS server in the cluster's environment. */
@FactInfo(
    value = "A DNS or WINS server in the cluster's environment",
    key = "nameServices",
    spoken = "Name server")
public final class NameService extends Fact {
  /** The server's name. */
  @Property(value = "The server's name", identity = true)
  public String getName() {
    return known("name");
  }

  /** Whether it answers for DNS or for WINS. */
  @Property(
      value = "Whether it answers for DNS or for WINS",
      source = {"guide:22", "basics:83"})
  public NameServiceKind getKind() {
    return known("kind");
  }

  /** Whether it is running. */
  @Property(
      value = "Whether it is running",
      source = {"guide:22", "basics:83"})
  public Boolean getRunning() {
    return known("running");
  }

  /** Whether it accepts dynamic updates. */
  @Property(
      value = "Whether it accepts dynamic updates",
      source = {"guide:22", "guide:93", "basics:83"})
  public Boolean getDynamicUpdates() {
    return known("dynamicUpdates");
  }

  /** The names for which it holds a Host (A) record. */
  @Property(
      value = "The names for which it holds a Host (A) record",
      source = {"guide:22"})
  public ListValue getHostRecords() {
    return known("hostRecords");
  }
}
