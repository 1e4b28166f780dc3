package clusterkb.facts;

import java.util.List;

/** A component that Exchange Setup installs. */
public enum ExchangeComponent implements Term {
  /** Messaging and Collaboration. */
  MESSAGING_AND_COLLABORATION(
      "Messaging and Collaboration",
      "Messaging & Collaboration",
      "Messaging and Collaboration Services",
      "Messaging & Collaboration Services",
      "Microsoft Exchange Messaging and Collaboration",
      "Microsoft Exchange Messaging and Collaboration Services",
      "Exchange Messaging and Collaboration Services"),
  /** System Management Tools. */
  SYSTEM_MANAGEMENT_TOOLS(
      "System Management Tools",
      "System Management",
      "Exchange System Management Tools",
      "Microsoft Exchange System Management Tools"),
  /** Other component. */
  OTHER("other component", "another", "another component");

  private final String label;
  private final List<String> words;

  ExchangeComponent(String label, String... words) {
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
