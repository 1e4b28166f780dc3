package clusterkb.batch.fleet.change;

import clusterkb.batch.fleet.page.Cell;
import clusterkb.batch.fleet.page.Page;
import clusterkb.report.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A comparison as a page for the fleet's owner. */
public final class FleetComparisonHtml {
  private final FleetComparison comparison;
  private final Page page = new Page("Fleet comparison");

  private FleetComparisonHtml(FleetComparison comparison) {
    this.comparison = comparison;
  }

  /** The page. */
  public static String print(FleetComparison comparison) {
    FleetComparisonHtml printer = new FleetComparisonHtml(comparison);
    printer.headline();
    printer.requirements();
    for (ChangeKind kind : ChangeKind.values()) {
      printer.changes(kind);
    }
    printer.others("Gone", "now", comparison.deployments().gone(), comparison.gone());
    printer.others("New", "before", comparison.deployments().appeared(), comparison.appeared());
    return printer.page.print();
  }

  private void headline() {
    FleetComparison.Deployments all = comparison.deployments();
    page.facts(
        List.of(
            side("before", comparison.before()),
            side("after", comparison.after()),
            List.of("deployments before", Cell.digits(all.before())),
            List.of("deployments after", Cell.digits(all.after())),
            List.of(
                "in both",
                Cell.digits(all.compared())
                    + ", of these "
                    + Cell.digits(all.changed())
                    + " with changes"),
            List.of("gone", Cell.digits(all.gone())),
            List.of("new", Cell.digits(all.appeared()))));
    List<String> columns = new ArrayList<>(List.of("what became of it", "verdicts"));
    Arrays.stream(Cause.values()).map(Cause::title).forEach(columns::add);
    List<List<Cell>> rows = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(kind.title()));
      row.add(Cell.number(comparison.count(kind)));
      for (Cause cause : Cause.values()) {
        row.add(Cell.number(comparison.counts().get(kind).get(cause)));
      }
      rows.add(row);
    }
    page.table("Verdicts that changed, and by what", columns, rows);
  }

  private static List<String> side(String name, FleetComparison.Side side) {
    return List.of(
        name,
        side.folder() + " (rules " + side.version() + ", fingerprint " + side.fingerprint() + ")");
  }

  private void requirements() {
    if (comparison.requirements().isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>(List.of("requirement", "title", "itself"));
    Arrays.stream(ChangeKind.values()).map(ChangeKind::title).forEach(columns::add);
    List<List<Cell>> rows = new ArrayList<>();
    for (FleetComparison.OfRequirement one : comparison.requirements()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.code(one.id()));
      row.add(Cell.text(one.title()));
      row.add(Cell.text(one.restated() ? "another one" : "the same"));
      for (ChangeKind kind : ChangeKind.values()) {
        row.add(Cell.number(one.counts().get(kind)));
      }
      rows.add(row);
    }
    page.heading("By requirement");
    page.table("Requirements with changes, or that ask something else", columns, rows);
  }

  private void changes(ChangeKind kind) {
    List<Change> some = comparison.changes().get(kind);
    if (some.isEmpty()) {
      return;
    }
    page.heading(Words.capital(kind.title()));
    page.table(
        "Verdicts that are " + kind.title() + ", in the order of inputs",
        List.of("deployment", "input", "requirement", "subject", "before", "after", "by"),
        some.stream().map(FleetComparisonHtml::row).toList());
    more(comparison.count(kind) - some.size());
  }

  private static List<Cell> row(Change one) {
    return List.of(
        Cell.text(one.deployment()),
        Cell.code(origin(one.input(), one.line())),
        Cell.code(one.requirement()),
        Cell.text((one.type() + " " + one.subject()).strip()),
        Cell.text(one.before()),
        Cell.text(one.after()),
        Cell.text(one.cause().title()));
  }

  private static String origin(String input, int line) {
    return line == 0 ? input : input + ":" + line;
  }

  private void more(long number) {
    if (number > 0) {
      page.paragraph(Words.count(number, "more verdict") + " in " + FleetComparer.CHANGES + ".");
    }
  }

  private void others(String heading, String when, long count, List<FleetComparison.Other> some) {
    if (some.isEmpty()) {
      return;
    }
    page.heading(heading);
    page.table(
        "Deployments that only one batch has",
        List.of("deployment", "input", "rejected"),
        some.stream()
            .map(
                one ->
                    List.of(
                        Cell.text(one.deployment()),
                        Cell.code(origin(one.input(), one.line())),
                        Cell.text(one.rejected() ? "rejected " + when : "no")))
            .toList());
    if (count > some.size()) {
      page.paragraph(Words.count(count - some.size(), "more deployment") + ".");
    }
  }
}
