package clusterkb.waiver;

import clusterkb.facts.Place;
import java.time.LocalDate;

/**
 * A customer's decision to live with the violation of a requirement, as their file states it.
 *
 * @param requirement the requirement's id
 * @param subject the fact that it is about, as reports call it: {@code Disk Q:}
 * @param deployment the only deployment in which it holds; empty where it holds in all
 * @param reason why
 * @param owner who answers for it
 * @param expires the last day on which it holds
 * @param place where the file states it
 */
public record Waiver(
    String requirement,
    String subject,
    String deployment,
    String reason,
    String owner,
    LocalDate expires,
    Place place) {
  /** Whether it holds no longer. */
  public boolean expired(LocalDate day) {
    return day.isAfter(expires);
  }

  /** Whether it holds in a deployment of that name; letter case does not count. */
  boolean speaksOf(String name) {
    return deployment.isEmpty() || deployment.equalsIgnoreCase(name);
  }

  /** What it waives: {@code DISK-ALIGNED of Disk Q: in Contoso}. */
  @Override
  public String toString() {
    return requirement + " of " + subject + (deployment.isEmpty() ? "" : " in " + deployment);
  }
}
