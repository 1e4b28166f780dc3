package clusterkb.batch.fleet.change;

import java.util.List;
import java.util.Map;

/**
 * What became of a fleet between two batches; its size does not depend on the number of
 * deployments. {@code changes.jsonl} has every single change.
 *
 * @param before the earlier batch
 * @param after the later one
 * @param deployments how many deployments there are of each sort
 * @param counts how many verdicts changed, by kind and cause; every kind and cause is there
 * @param requirements what changed, by requirement: those with changes, and those that ask
 *     something else
 * @param changes the first changes of each kind, in the order of the later batch
 * @param gone the first deployments that the later batch has not
 * @param appeared the first ones that the earlier one has not
 */
public record FleetComparison(
    Side before,
    Side after,
    Deployments deployments,
    Map<ChangeKind, Map<Cause, Long>> counts,
    List<OfRequirement> requirements,
    Map<ChangeKind, List<Change>> changes,
    List<Other> gone,
    List<Other> appeared) {
  /** So many changes of each kind, and so many other deployments, are listed. */
  public static final int MOST = 100;

  /** Copies the lists. */
  public FleetComparison {
    counts = Map.copyOf(counts);
    requirements = List.copyOf(requirements);
    changes = Map.copyOf(changes);
    gone = List.copyOf(gone);
    appeared = List.copyOf(appeared);
  }

  /**
   * A batch.
   *
   * @param folder its folder, as it was given
   * @param version the version of its rules
   * @param fingerprint their fingerprint
   */
  public record Side(String folder, String version, String fingerprint) {}

  /**
   * Deployments.
   *
   * @param before how many the earlier batch has
   * @param after how many the later one has
   * @param compared how many both have
   * @param changed how many of these have a verdict that changed
   * @param gone how many only the earlier one has
   * @param appeared how many only the later one has
   */
  public record Deployments(
      long before, long after, long compared, long changed, long gone, long appeared) {}

  /**
   * What changed of a requirement.
   *
   * @param title its title; empty where neither batch says it
   * @param restated whether it asks something else, is new or gone
   * @param counts how many verdicts changed; every kind is there
   */
  public record OfRequirement(
      String id, String title, boolean restated, Map<ChangeKind, Long> counts) {
    /** Copies the counts. */
    public OfRequirement {
      counts = Map.copyOf(counts);
    }
  }

  /**
   * A deployment that only one of the batches has.
   *
   * @param rejected whether the other one rejected its input
   */
  public record Other(String input, int line, String deployment, boolean rejected) {}

  /** How many verdicts changed like that. */
  public long count(ChangeKind kind) {
    return counts.get(kind).values().stream().mapToLong(Long::longValue).sum();
  }
}
