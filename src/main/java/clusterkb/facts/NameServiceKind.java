package clusterkb.facts;

import java.util.List;

/** What kind of names a name server answers for. */
public enum NameServiceKind implements Term {
  /** DNS. */
  DNS("DNS", "DNS server", "Domain Name System"),
  /** WINS. */
  WINS("WINS", "WINS server", "Windows Internet Name Service");

  private final String label;
  private final List<String> words;

  NameServiceKind(String label, String... words) {
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
