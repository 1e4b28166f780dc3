package clusterkb.facts;

import java.util.List;

/** Where an Exchange role holds. */
public enum RoleScope implements Term {
  /** Organization. */
  ORGANIZATION("organization", "organisation", "org", "organization level"),
  /** Administrative group. */
  ADMINISTRATIVE_GROUP("administrative group", "AG", "admin group", "administrative group level");

  private final String label;
  private final List<String> words;

  RoleScope(String label, String... words) {
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
