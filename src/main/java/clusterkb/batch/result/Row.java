package clusterkb.batch.result;

import clusterkb.engine.VerdictKind;
import clusterkb.report.StageStatus;
import clusterkb.rules.Level;
import clusterkb.rules.Stage;
import java.util.List;

/**
 * What a batch found out about one deployment.
 *
 * @param input where it comes from; see {@link clusterkb.batch.input.Item}
 * @param line the line of a stream of documents; 0 where the document is a whole file
 * @param facts the fingerprint of the document's bytes: equal exactly where the bytes are
 * @param deployment its name
 * @param rules the fingerprint of the rule set that was in force
 * @param stages each stage's status and counts, in order
 * @param outside the limits of the sources that it lies beyond; empty where they speak of it
 * @param results the verdicts that were asked for, in the order of reports: those that are VIOLATED
 *     or UNKNOWN, or all
 * @param differences in what the cluster's nodes differ, by property
 */
public record Row(
    String input,
    int line,
    String facts,
    String deployment,
    String rules,
    List<OfStage> stages,
    List<String> outside,
    List<Result> results,
    List<NodeDifference> differences) {

  /**
   * A stage.
   *
   * @param violated how many verdicts are VIOLATED, waived ones not among them
   * @param waived how many SHOULDs are violated and waived
   */
  public record OfStage(
      Stage stage,
      StageStatus status,
      int violated,
      int unknown,
      int noted,
      int met,
      int notApplicable,
      int waived) {}

  /**
   * A verdict.
   *
   * @param requirement its id
   * @param type the subject's class, such as {@code Disk}
   * @param subject the subject's qualified name; empty for facts of which there is one only
   * @param missing the facts that could decide it, where it is UNKNOWN
   * @param waiver how it is waived or acknowledged; null where it is not
   */
  public record Result(
      String requirement,
      Level level,
      List<Stage> stages,
      String type,
      String subject,
      VerdictKind verdict,
      List<MissingFact> missing,
      Waived waiver) {}

  /**
   * A fact that the file does not give.
   *
   * @param type the class of the fact that it belongs to; {@code Deployment} for the file's lists
   * @param fact that fact as reports call it
   * @param property the property or list
   */
  public record MissingFact(String type, String fact, String property) {}

  /**
   * How a violation is waived.
   *
   * @param kind {@code waived} for a SHOULD; {@code acknowledged} for a MUST, which stays violated
   * @param reason why
   * @param owner who answers for it
   * @param expires the last day on which it holds, as {@code 2026-12-31}
   */
  public record Waived(String kind, String reason, String owner, String expires) {}

  /**
   * A property in which nodes of the cluster differ.
   *
   * @param property the node's property, or what a node has and the property of it: {@code memory},
   *     {@code services/MSDTC/started}
   * @param values what each node states, in the order of nodes; those of which it is unknown left
   *     out
   */
  public record NodeDifference(String property, List<NodeValue> values) {}

  /** What one node states. */
  public record NodeValue(String node, String value) {}
}
