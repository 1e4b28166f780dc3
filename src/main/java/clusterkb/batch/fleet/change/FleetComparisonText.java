package clusterkb.batch.fleet.change;

import clusterkb.batch.fleet.page.Cell;
import clusterkb.report.Style;
import clusterkb.report.Words;
import clusterkb.text.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison for people at a terminal: what became of the fleet, in some lines. */
public final class FleetComparisonText {
  private static final int REQUIREMENTS = 10;
  private static final int OTHERS = 5;

  private final FleetComparison comparison;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private FleetComparisonText(FleetComparison comparison, Style style) {
    this.comparison = comparison;
    this.style = style;
  }

  /** The comparison. */
  public static String print(FleetComparison comparison, Style style) {
    FleetComparisonText printer = new FleetComparisonText(comparison, style);
    printer.heads();
    printer.kinds();
    printer.requirements();
    printer.others("gone", comparison.deployments().gone(), comparison.gone());
    printer.others("new", comparison.deployments().appeared(), comparison.appeared());
    return printer.text.toString();
  }

  private void line(String line) {
    text.append(Diagnostic.visible(line)).append('\n');
  }

  private void heads() {
    side("before", comparison.before());
    side("after ", comparison.after());
    FleetComparison.Deployments all = comparison.deployments();
    line(
        Words.count(all.compared(), "deployment")
            + " in both: "
            + all.changed()
            + " with changes, "
            + (all.compared() - all.changed())
            + " without; "
            + all.gone()
            + " gone, "
            + all.appeared()
            + " new");
  }

  private void side(String word, FleetComparison.Side side) {
    String print = side.fingerprint();
    line(
        word
            + "  "
            + side.folder()
            + "  (rules "
            + side.version()
            + ", fingerprint "
            + print.substring(0, Math.min(12, print.length()))
            + ")");
  }

  private void kinds() {
    for (ChangeKind kind : ChangeKind.values()) {
      long count = comparison.count(kind);
      if (count > 0) {
        String causes =
            Arrays.stream(Cause.values())
                .filter(cause -> comparison.counts().get(kind).get(cause) > 0)
                .map(
                    cause ->
                        Cell.digits(comparison.counts().get(kind).get(cause))
                            + " by "
                            + (cause == Cause.NEITHER ? "neither facts nor rules" : cause.title()))
                .collect(Collectors.joining(", "));
        text.append("  ").append(coloured(kind, kind.title() + ": " + Cell.digits(count)));
        text.append("  (").append(causes).append(")\n");
      }
    }
  }

  private String coloured(ChangeKind kind, String words) {
    return switch (kind) {
      case FIXED, DECIDED -> style.green(words);
      case NEW -> style.red(words);
      case NEWLY_UNKNOWN, NO_LONGER_WAIVED -> style.yellow(words);
      case WAIVED -> words;
    };
  }

  private void requirements() {
    List<FleetComparison.OfRequirement> all = comparison.requirements();
    if (all.isEmpty()) {
      return;
    }
    line("by requirement:");
    for (FleetComparison.OfRequirement one : all.subList(0, Math.min(REQUIREMENTS, all.size()))) {
      String counts =
          Arrays.stream(ChangeKind.values())
              .filter(kind -> one.counts().get(kind) > 0)
              .map(kind -> Cell.digits(one.counts().get(kind)) + " " + kind.title())
              .collect(Collectors.joining(", "));
      line(
          "  "
              + one.id()
              + "  "
              + (counts.isEmpty() ? "no verdict changed" : counts)
              + (one.restated() ? "; the requirement itself is another one" : ""));
    }
    if (all.size() > REQUIREMENTS) {
      line("  and " + (all.size() - REQUIREMENTS) + " more in " + FleetComparer.COMPARISON);
    }
  }

  private void others(String word, long count, List<FleetComparison.Other> some) {
    for (FleetComparison.Other one : some.subList(0, Math.min(OTHERS, some.size()))) {
      line(
          word
              + ": "
              + one.deployment()
              + " ("
              + one.input()
              + (one.line() == 0 ? "" : ":" + one.line())
              + ")"
              + (one.rejected() ? ", rejected " + (word.equals("new") ? "before" : "now") : ""));
    }
    if (count > OTHERS) {
      line(word + ": " + Cell.digits(count - OTHERS) + " more");
    }
  }
}
