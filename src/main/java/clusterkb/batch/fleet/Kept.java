package clusterkb.batch.fleet;

import clusterkb.batch.result.Row;
import clusterkb.report.Markup;
import java.util.List;

/** How much is kept of what customers write, so that memory does not depend on it. */
final class Kept {
  /** The deployments that are listed as the worst. */
  static final int WORST = 50;

  /** The inputs without a row that are listed. */
  static final int REJECTED = 100;

  /** The properties in which nodes differ, and the waivers, that are told apart. */
  static final int NAMES = 1_000;

  /** The pairs of requirements that are listed. */
  static final int PAIRS = 20;

  /** The clusters that are shown for a property in which nodes differ. */
  static final int EXAMPLES = 3;

  private static final int NODES = 8;
  private static final int LENGTH = 200;

  private Kept() {}

  /** A text, shortened where it is long. */
  static String text(String text) {
    return text.length() <= LENGTH ? text : Markup.shortened(text, LENGTH);
  }

  /** What the first nodes state. */
  static List<Row.NodeValue> values(List<Row.NodeValue> all) {
    return all.stream()
        .limit(NODES)
        .map(one -> new Row.NodeValue(text(one.node()), text(one.value())))
        .toList();
  }

  /** A waiver. */
  static Row.Waived waiver(Row.Waived one) {
    return new Row.Waived(
        text(one.kind()), text(one.reason()), text(one.owner()), text(one.expires()));
  }
}
