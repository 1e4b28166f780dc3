package clusterkb.facts;

import java.util.List;

/** A version of Exchange. */
public enum ExchangeVersion implements Term {
  /** None. */
  NONE("none", "no Exchange", "not installed"),
  /** Exchange 5.5. */
  EXCHANGE_5_5("Exchange 5.5", "Exchange Server 5.5", "5.5", "E55", "Ex55"),
  /** Exchange 2000. */
  EXCHANGE_2000(
      "Exchange 2000",
      "Exchange 2000 Server",
      "Exchange Server 2000",
      "2000",
      "E2K",
      "Ex2K",
      "E2000",
      "Ex2000"),
  /** Exchange 2003. */
  EXCHANGE_2003(
      "Exchange 2003",
      "Exchange Server 2003",
      "Exchange 2003 Server",
      "2003",
      "E2K3",
      "Ex2K3",
      "E2003",
      "Ex2003"),
  /** Exchange 2007. */
  EXCHANGE_2007(
      "Exchange 2007",
      "Exchange Server 2007",
      "Exchange 2007 Server",
      "2007",
      "E2K7",
      "Ex2K7",
      "E2007",
      "Ex2007");

  private final String label;
  private final List<String> words;

  ExchangeVersion(String label, String... words) {
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
