package clusterkb.facts;

import java.util.List;

/** What a disk is for. */
public enum DiskUse implements Term {
  /** Quorum. */
  QUORUM("quorum", "quorum disk"),
  /** SMTP. */
  SMTP("SMTP", "SMTP/MTA", "SMTP and MTA", "SMTP queue", "SMTP queues"),
  /** Databases. */
  DATABASES("databases", "database", "storage group databases"),
  /** Logs. */
  LOGS("logs", "log", "log files", "transaction logs", "storage group logs"),
  /** Other use. */
  OTHER("other use", "another", "another use");

  private final String label;
  private final List<String> words;

  DiskUse(String label, String... words) {
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
