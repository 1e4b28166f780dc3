package clusterkb.facts;

/** A storage group of an Exchange Virtual Server. */
@FactInfo(
    value = "A storage group of an Exchange Virtual Server",
    key = "storageGroups",
    spoken = "Storage group",
    owner = Evs.class,
    ownerProperty = "evs")
public final class StorageGroup extends Fact {
  /** Its name. */
  @Property(value = "Its name, such as SG1", identity = true)
  public String getName() {
    return known("name");
  }

  /** The Exchange Virtual Server that it belongs to. */
  @Property(
      value = "The Exchange Virtual Server that it belongs to",
      to = Evs.class,
      source = {"guide:111"})
  public Ref getEvs() {
    return known("evs");
  }

  /** The number of databases in it. */
  @Property(
      value = "The number of databases in it",
      max = 1_000,
      source = {"guide:112"})
  public Long getDatabases() {
    return known("databases");
  }
}
