package clusterkb.facts;

/** A physical disk that the cluster's nodes see. */
@FactInfo(value = "A physical disk that the cluster's nodes see", key = "disks")
public final class Disk extends Fact {
  /** The name by which the customer calls it, such as {@code Q:} or {@code Disk 5}. */
  @Property(
      value = "The name by which the customer calls it, such as Q: or Disk 5",
      identity = true)
  public String getName() {
    return known("name");
  }

  /** Whether it is a shared cluster disk, not local to one node. */
  @Property(
      value = "Whether it is a shared cluster disk, not local to one node",
      source = {"guide:49", "guide:50"})
  public Boolean getShared() {
    return known("shared");
  }

  /** Whether it is physically attached to a shared bus. */
  @Property(
      value = "Whether it is physically attached to a shared bus",
      source = {"guide:50"})
  public Boolean getAttachedToSharedBus() {
    return known("attachedToSharedBus");
  }

  /** The nodes from which it is accessible. */
  @Property(
      value = "The nodes from which it is accessible",
      to = Node.class,
      source = {"guide:51"})
  public ListValue getAccessibleFrom() {
    return known("accessibleFrom");
  }

  /** Basic or dynamic. */
  @Property(
      value = "How Windows manages it: as a basic or a dynamic disk",
      source = {"guide:52", "basics:138"})
  public DiskType getType() {
    return known("type");
  }

  /** The file systems of its partitions, one for each partition. */
  @Property(
      value = "The file systems of its partitions, one for each partition",
      of = FileSystem.class,
      source = {"guide:53"})
  public ListValue getFileSystems() {
    return known("fileSystems");
  }

  /** Whether it has been aligned at the storage level, with Diskpart or another tool. */
  @Property(
      value = "Whether it has been aligned at the storage level, with Diskpart or another tool",
      source = {"guide:55"})
  public Boolean getAligned() {
    return known("aligned");
  }

  /** Whether it is used through a mounted drive, in a folder instead of under a drive letter. */
  @Property(
      value =
          "Whether it is used through a mounted drive, in a folder instead of under a drive letter",
      source = {"guide:206"})
  public Boolean getMountedDrive() {
    return known("mountedDrive");
  }

  /** Whether it is still to be connected to a shared bus. */
  @Property(
      value = "Whether it is still to be connected to a shared bus",
      source = {"guide:207"})
  public Boolean getToBeConnected() {
    return known("toBeConnected");
  }

  /** Whether the checklist in Windows Help for connecting it to a shared bus was followed. */
  @Property(
      value =
          "Whether the checklist in Windows Help for connecting it to a shared bus was followed",
      source = {"guide:207"})
  public Boolean getChecklistFollowed() {
    return known("checklistFollowed");
  }

  /** What it is for. */
  @Property(
      value = "What it is for",
      source = {"guide:115", "guide:117", "guide:118", "guide:119", "guide:120"})
  public DiskUse getUse() {
    return known("use");
  }

  /** The Exchange Virtual Server that it is for. */
  @Property(
      value =
          "The Exchange Virtual Server that it is for; none where it is for none, as the quorum",
      to = Evs.class,
      optional = true,
      source = {"guide:115", "guide:205"})
  public Ref getEvs() {
    return known("evs");
  }

  /** The storage group whose databases or logs it holds. */
  @Property(
      value = "The storage group whose databases or logs it holds, such as SG1",
      source = {"guide:115"})
  public String getStorageGroup() {
    return known("storageGroup");
  }

  /** The RAID level of the array that it stands for. */
  @Property(
      value = "The RAID level of the array that it stands for",
      source = {"guide:117", "guide:118", "guide:119", "guide:120"})
  public RaidLevel getRaid() {
    return known("raid");
  }

  /** The number of spindles in that array. */
  @Property(
      value = "The number of spindles in that array",
      max = 10_000,
      source = {"guide:117", "guide:118", "guide:119", "guide:120"})
  public Long getSpindles() {
    return known("spindles");
  }

  /** The drive letters of its partitions. */
  @Property(
      value = "The drive letters of its partitions, such as Q:",
      source = {"guide:54", "guide:149"})
  public ListValue getLetters() {
    return known("letters");
  }
}
