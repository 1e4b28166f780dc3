package clusterkb.facts;

import java.util.List;

/** How Windows manages a disk. */
public enum DiskType implements Term {
  /** Basic. */
  BASIC("basic", "basic disk"),
  /** Dynamic. */
  DYNAMIC("dynamic", "dynamic disk");

  private final String label;
  private final List<String> words;

  DiskType(String label, String... words) {
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
