package clusterkb.facts;

import java.util.List;

/** What a computer is in its domain. */
public enum DomainRole implements Term {
  /** Member server. */
  MEMBER_SERVER("member server", "member"),
  /** Domain controller. */
  DOMAIN_CONTROLLER(
      "domain controller",
      "DC",
      "global catalog server",
      "global catalog",
      "GC",
      "domain controller and global catalog server"),
  /** In a workgroup. */
  WORKGROUP("in a workgroup", "workgroup member", "workgroup server");

  private final String label;
  private final List<String> words;

  DomainRole(String label, String... words) {
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
