package clusterkb.facts;

import java.util.List;

/** What a folder holds. */
public enum FolderState implements Term {
  /** Empty. */
  EMPTY("empty"),
  /** Absent. */
  ABSENT("absent", "does not exist", "missing"),
  /** Not empty. */
  NOT_EMPTY("not empty", "contains files", "holds files");

  private final String label;
  private final List<String> words;

  FolderState(String label, String... words) {
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
