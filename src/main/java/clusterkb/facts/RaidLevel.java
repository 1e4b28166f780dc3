package clusterkb.facts;

import java.util.List;

/** How the spindles of a disk array work together. */
public enum RaidLevel implements Term {
  /** No RAID. */
  NONE("no RAID", "JBOD"),
  /** RAID-0. */
  RAID_0("RAID-0", "0", "striping"),
  /** RAID-1. */
  RAID_1("RAID-1", "1", "mirror", "mirroring", "mirrored"),
  /** RAID-5. */
  RAID_5("RAID-5", "5"),
  /** RAID-(0+1). */
  RAID_0_1("RAID-(0+1)", "0+1", "RAID 10", "10"),
  /** Other RAID level. */
  OTHER("other RAID level", "another", "another RAID level");

  private final String label;
  private final List<String> words;

  RaidLevel(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    return words;
  }
}
