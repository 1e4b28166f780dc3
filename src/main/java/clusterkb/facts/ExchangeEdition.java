package clusterkb.facts;

import java.util.List;

/** An edition of Exchange. */
public enum ExchangeEdition implements Term {
  /** Standard Edition. */
  STANDARD(
      "Standard Edition",
      "SE",
      "Exchange Server 2003 Standard Edition",
      "Exchange Server 2003 Standard",
      "Exchange 2003 Standard Edition",
      "Exchange 2003 Standard"),
  /** Enterprise Edition. */
  ENTERPRISE(
      "Enterprise Edition",
      "EE",
      "Exchange Server 2003 Enterprise Edition",
      "Exchange Server 2003 Enterprise",
      "Exchange 2003 Enterprise Edition",
      "Exchange 2003 Enterprise",
      "Enterprise Server",
      "Exchange 2000 Enterprise Server");

  private final String label;
  private final List<String> words;

  ExchangeEdition(String label, String... words) {
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
