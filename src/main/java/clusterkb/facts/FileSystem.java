package clusterkb.facts;

import java.util.List;

/** How a partition is formatted. */
public enum FileSystem implements Term {
  /** NTFS. */
  NTFS("NTFS"),
  /** FAT. */
  FAT("FAT", "FAT16"),
  /** FAT32. */
  FAT32("FAT32");

  private final String label;
  private final List<String> words;

  FileSystem(String label, String... words) {
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
