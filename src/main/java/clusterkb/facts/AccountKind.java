package clusterkb.facts;

import java.util.List;

/** What kind of account or group something is. */
@Family(
    words = {"user", "user account"},
    members = {"DOMAIN_USER", "LOCAL_USER"})
@Family(
    words = {"group"},
    members = {"DOMAIN_GROUP", "LOCAL_GROUP"})
public enum AccountKind implements Term {
  /** Domain user account. */
  DOMAIN_USER("domain user account"),
  /** Local user account. */
  LOCAL_USER("local user account"),
  /** Local System account. */
  LOCAL_SYSTEM("Local System account", "System", "System account", "NT AUTHORITY\\SYSTEM"),
  /** Domain group. */
  DOMAIN_GROUP("domain group"),
  /** Local group. */
  LOCAL_GROUP("local group");

  private final String label;
  private final List<String> words;

  AccountKind(String label, String... words) {
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
