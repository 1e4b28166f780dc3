package clusterkb.facts;

import java.util.List;

/** A role of the Exchange Delegation Wizard; the later ones include the earlier. */
public enum ExchangeRole implements Term {
  /** Exchange View Only Administrator. */
  VIEW_ONLY("Exchange View Only Administrator", "view only administrator", "Exchange View Only"),
  /** Exchange Administrator. */
  ADMINISTRATOR("Exchange Administrator"),
  /** Exchange Full Administrator. */
  FULL_ADMINISTRATOR("Exchange Full Administrator", "EFA", "full admin");

  private final String label;
  private final List<String> words;

  ExchangeRole(String label, String... words) {
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
