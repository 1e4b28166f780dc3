package clusterkb.batch.fleet;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.report.StageStatus;
import clusterkb.rules.Level;
import clusterkb.rules.Stage;
import java.util.List;
import java.util.Map;

/**
 * What a batch found out about all its deployments together; its size does not depend on their
 * number.
 *
 * @param version the version of the rules
 * @param fingerprint their fingerprint
 * @param inputs what became of the inputs
 * @param deployments how many deployments have at least one such verdict
 * @param verdicts how many such verdicts there are, each counted once in however many stages
 * @param clusters how many clusters have nodes that differ
 * @param stages what each stage's verdicts amount to, in order
 * @param requirements each requirement in force, in the order of reports
 * @param limits each limit of the sources in force, in the order of reports
 * @param missing the missing facts, those first that alone would decide most verdicts
 * @param worst the deployments with most violations, the worst first
 * @param differences the properties in which nodes of one cluster differ, the most frequent first
 * @param together the requirements most often violated by the same deployment
 * @param rejected the first inputs that have no row
 * @param waivers what was waived or acknowledged, and why, the most used first
 */
public record Summary(
    String version,
    String fingerprint,
    Inputs inputs,
    Verdicts deployments,
    Verdicts verdicts,
    long clusters,
    List<OfStage> stages,
    List<OfRequirement> requirements,
    List<OfLimit> limits,
    List<OfMissing> missing,
    List<Bad> worst,
    Listed<OfProperty> differences,
    List<Together> together,
    List<Refused> rejected,
    Listed<OfWaiver> waivers) {
  /** Copies the lists. */
  public Summary {
    stages = List.copyOf(stages);
    requirements = List.copyOf(requirements);
    limits = List.copyOf(limits);
    missing = List.copyOf(missing);
    worst = List.copyOf(worst);
    together = List.copyOf(together);
    rejected = List.copyOf(rejected);
  }

  /**
   * What became of the inputs.
   *
   * @param evaluated how many have a row
   * @param rejected how many have none, by the reason; every reason is there
   */
  public record Inputs(long evaluated, Map<Outcome.Reason, Long> rejected) {
    /** Copies the counts. */
    public Inputs {
      rejected = Map.copyOf(rejected);
    }

    /** How many have no row. */
    public long refused() {
      return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there were. */
    public long read() {
      return evaluated + refused();
    }
  }

  /**
   * Verdicts by what they call for.
   *
   * @param mustViolated errors, acknowledged ones among them
   * @param shouldViolated warnings, waived ones not among them
   * @param unknown what depends on missing facts
   * @param waived SHOULDs that are violated and waived
   * @param acknowledged MUSTs that are violated and acknowledged
   * @param outside limits of the sources that are passed
   */
  public record Verdicts(
      long mustViolated,
      long shouldViolated,
      long unknown,
      long waived,
      long acknowledged,
      long outside) {}

  /**
   * A stage.
   *
   * @param statuses how many deployments have each status; every status is there
   * @param verdicts the sums of what rows count in it
   */
  public record OfStage(Stage stage, Map<StageStatus, Long> statuses, StageVerdicts verdicts) {
    /** Copies the counts. */
    public OfStage {
      statuses = Map.copyOf(statuses);
    }
  }

  /** The sums of what rows count in a stage. */
  public record StageVerdicts(
      long violated, long unknown, long noted, long met, long notApplicable, long waived) {}

  /**
   * A requirement.
   *
   * @param statement the fingerprint of what it asks; see {@link clusterkb.compare.StatementPrints}
   * @param deployments how many deployments it is so of
   * @param subjects how many nodes, disks and so on of all of them
   */
  public record OfRequirement(
      String id,
      Level level,
      String title,
      List<Stage> stages,
      String statement,
      Standing deployments,
      Standing subjects) {
    /** Copies the list. */
    public OfRequirement {
      stages = List.copyOf(stages);
    }
  }

  /**
   * How a requirement stands.
   *
   * @param violated waived ones not among them, acknowledged ones among them
   */
  public record Standing(long violated, long unknown, long waived, long acknowledged) {}

  /**
   * A limit of the sources.
   *
   * @param statement the fingerprint of what it asks
   * @param deployments how many deployments lie beyond it
   */
  public record OfLimit(
      String id, String title, List<Stage> stages, String statement, long deployments) {
    /** Copies the list. */
    public OfLimit {
      stages = List.copyOf(stages);
    }
  }

  /**
   * A fact that deployments do not give.
   *
   * @param type the class that it is missing of
   * @param property the property or list
   * @param alone how many verdicts depend on nothing else that is missing
   * @param verdicts how many verdicts depend on it
   * @param deployments how many deployments these are of
   */
  public record OfMissing(
      String type, String property, long alone, long verdicts, long deployments) {}

  /**
   * A deployment that much is wrong with.
   *
   * @param must how many MUSTs are violated
   * @param should how many SHOULDs are violated and not waived
   * @param unknown how many verdicts are UNKNOWN
   */
  public record Bad(String input, int line, String deployment, int must, int should, int unknown) {}

  /**
   * A list that is cut where there would be too much of it.
   *
   * @param items the first ones that came up
   * @param notListed how often others came up
   */
  public record Listed<T>(List<T> items, long notListed) {
    /** Copies the list. */
    public Listed {
      items = List.copyOf(items);
    }
  }

  /**
   * A property in which nodes of one cluster differ.
   *
   * @param clusters in how many clusters
   * @param examples the first ones
   */
  public record OfProperty(String property, long clusters, List<Example> examples) {
    /** Copies the list. */
    public OfProperty {
      examples = List.copyOf(examples);
    }
  }

  /** A cluster whose nodes differ in a property, and what its first nodes state. */
  public record Example(String input, int line, String deployment, List<Row.NodeValue> values) {
    /** Copies the list. */
    public Example {
      values = List.copyOf(values);
    }
  }

  /** Two requirements that the same deployments violate, and how many do. */
  public record Together(String first, String second, long deployments) {}

  /**
   * An input without a row.
   *
   * @param problem the first of what is wrong with it
   * @param place where
   */
  public record Refused(
      String input, int line, Outcome.Reason reason, String place, String problem) {}

  /** What was waived or acknowledged. */
  public record OfWaiver(String requirement, Row.Waived waiver, long verdicts, long deployments) {}
}
