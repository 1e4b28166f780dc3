package clusterkb.batch.fleet;

import clusterkb.batch.fleet.page.Cell;
import clusterkb.batch.fleet.page.Page;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.report.StageStatus;
import clusterkb.report.Words;
import clusterkb.rules.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A summary as a page for the fleet's owner. */
public final class SummaryHtml {
  private static final int MISSING = 100;

  private final Summary summary;
  private final long evaluated;
  private final Page page = new Page("Fleet summary");

  private SummaryHtml(Summary summary) {
    this.summary = summary;
    this.evaluated = summary.inputs().evaluated();
  }

  /** The page. */
  public static String print(Summary summary) {
    SummaryHtml printer = new SummaryHtml(summary);
    printer.headline();
    printer.stages();
    printer.requirements();
    printer.missing();
    printer.worst();
    printer.together();
    printer.differences();
    printer.limits();
    printer.waivers();
    printer.rejected();
    return printer.page.print();
  }

  private void headline() {
    Summary.Inputs inputs = summary.inputs();
    page.facts(
        List.of(
            List.of("inputs read", Cell.digits(inputs.read())),
            List.of("evaluated", Cell.digits(evaluated)),
            List.of("rejected", rejected(inputs)),
            List.of(
                "knowledge",
                "version " + summary.version() + ", fingerprint " + summary.fingerprint())));
    Summary.Verdicts deployments = summary.deployments();
    Summary.Verdicts verdicts = summary.verdicts();
    page.table(
        "Deployments with at least one such verdict, and all such verdicts",
        List.of("verdict", "deployments", "share", "verdicts"),
        List.of(
            verdict("MUST violated", deployments.mustViolated(), verdicts.mustViolated()),
            verdict("SHOULD violated", deployments.shouldViolated(), verdicts.shouldViolated()),
            verdict("unknown", deployments.unknown(), verdicts.unknown()),
            verdict("SHOULD violated, waived", deployments.waived(), verdicts.waived()),
            verdict(
                "MUST violated, acknowledged", deployments.acknowledged(), verdicts.acknowledged()),
            verdict(
                "outside of what the sources speak of",
                deployments.outside(),
                verdicts.outside())));
  }

  private static String rejected(Summary.Inputs inputs) {
    String reasons =
        Arrays.stream(Outcome.Reason.values())
            .filter(reason -> inputs.rejected().get(reason) > 0)
            .map(
                reason ->
                    Cell.digits(inputs.rejected().get(reason))
                        + " "
                        + reason.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return Cell.digits(inputs.refused()) + (reasons.isEmpty() ? "" : " (" + reasons + ")");
  }

  private List<Cell> verdict(String name, long deployments, long verdicts) {
    return List.of(
        Cell.text(name),
        Cell.share(deployments, evaluated),
        Cell.text(share(deployments)),
        Cell.number(verdicts));
  }

  private String share(long deployments) {
    return evaluated == 0
        ? ""
        : String.format(Locale.ROOT, "%.1f %%", 100.0 * deployments / evaluated);
  }

  private void stages() {
    page.heading("Stages");
    List<String> columns =
        Stream.concat(
                Stream.of("stage"),
                Stream.concat(
                    Arrays.stream(StageStatus.values()).map(StageStatus::name),
                    Stream.of("in short")))
            .toList();
    page.begin("Deployments by what each stage's verdicts amount to", columns);
    for (Summary.OfStage stage : summary.stages()) {
      page.html().open("tr");
      page.cell(Cell.text(stage.stage().word()), true);
      for (StageStatus status : StageStatus.values()) {
        page.cell(Cell.number(stage.statuses().get(status)), false);
      }
      page.html().open("td").raw("<div class=\"stack\" aria-hidden=\"true\">");
      for (StageStatus status : StageStatus.values()) {
        double share = evaluated == 0 ? 0 : (double) stage.statuses().get(status) / evaluated;
        if (share > 0) {
          page.html().raw("<span class=\"" + status.name() + "\" style=\"width:");
          page.html().raw(Page.percent(share) + "\"></span>");
        }
      }
      page.html().close("div").close("td").close("tr").line();
    }
    page.end();
  }

  private void requirements() {
    page.heading("Requirements");
    List<Summary.OfRequirement> told =
        summary.requirements().stream()
            .filter(one -> sum(one.deployments()) > 0)
            .sorted(
                Comparator.comparingLong(
                        (Summary.OfRequirement one) -> one.deployments().violated())
                    .thenComparingLong(one -> one.deployments().unknown())
                    .thenComparingLong(one -> one.subjects().violated())
                    .reversed())
            .toList();
    page.table(
        "Deployments in which a requirement is violated, unknown and so on; the subjects are all"
            + " the nodes, disks and so on that violate it",
        List.of(
            "requirement",
            "level",
            "title",
            "stages",
            "violated",
            "subjects",
            "unknown",
            "waived",
            "acknowledged"),
        told.stream().map(this::requirement).toList());
    long silent = (long) summary.requirements().size() - told.size();
    if (silent > 0) {
      page.paragraph(
          Words.count(silent, "requirement") + " more: violated, or undecided, nowhere.");
    }
  }

  private static long sum(Summary.Standing one) {
    return one.violated() + one.unknown() + one.waived();
  }

  private List<Cell> requirement(Summary.OfRequirement one) {
    return List.of(
        Cell.code(one.id()),
        Cell.text(one.level().name()),
        Cell.text(one.title()),
        Cell.text(one.stages().stream().map(Stage::word).collect(Collectors.joining(", "))),
        Cell.share(one.deployments().violated(), evaluated),
        Cell.number(one.subjects().violated()),
        Cell.share(one.deployments().unknown(), evaluated),
        Cell.number(one.deployments().waived()),
        Cell.number(one.deployments().acknowledged()));
  }

  /** A section with a table, where there is something to show in it. */
  private <T> boolean section(
      String heading,
      String caption,
      List<String> columns,
      List<T> items,
      Function<T, List<Cell>> row) {
    if (items.isEmpty()) {
      return false;
    }
    page.heading(heading);
    page.table(caption, columns, items.stream().map(row).toList());
    return true;
  }

  private void missing() {
    List<Summary.OfMissing> all = summary.missing();
    section(
        "Facts worth asking for",
        "Missing facts; those first that alone decide most verdicts",
        List.of("fact", "decides alone", "verdicts that depend on it", "deployments"),
        all.stream().limit(MISSING).toList(),
        one ->
            List.of(
                Cell.code(one.type() + "." + one.property()),
                Cell.number(one.alone()),
                Cell.number(one.verdicts()),
                Cell.share(one.deployments(), evaluated)));
    more(all.size() - MISSING, "fact", FleetFiles.SUMMARY);
  }

  private void more(long number, String word, String file) {
    if (number > 0) {
      page.paragraph(Words.count(number, "more " + word) + " in " + file + ".");
    }
  }

  private static String origin(String input, int line) {
    return line == 0 ? input : input + ":" + line;
  }

  private void worst() {
    section(
        "Worst deployments",
        "Most MUSTs violated, then SHOULDs, then most unknown; the first "
            + Kept.WORST
            + " at most",
        List.of("deployment", "input", "MUST violated", "SHOULD violated", "unknown"),
        summary.worst(),
        one ->
            List.of(
                Cell.text(one.deployment()),
                Cell.code(origin(one.input(), one.line())),
                Cell.number(one.must()),
                Cell.number(one.should()),
                Cell.number(one.unknown())));
  }

  private void together() {
    section(
        "Violated together",
        "Two requirements that the same deployments violate, the most frequent pairs",
        List.of("requirement", "and", "deployments"),
        summary.together(),
        one ->
            List.of(
                Cell.code(one.first()),
                Cell.code(one.second()),
                Cell.share(one.deployments(), evaluated)));
  }

  private void differences() {
    Summary.Listed<Summary.OfProperty> all = summary.differences();
    boolean any =
        section(
            "Differences between nodes of one cluster",
            "In "
                + Words.count(summary.clusters(), "cluster")
                + " nodes differ in at least one property",
            List.of("property", "clusters", "for example"),
            all.items(),
            one ->
                List.of(
                    Cell.code(one.property()),
                    Cell.share(one.clusters(), evaluated),
                    Cell.text(
                        one.examples().stream()
                            .map(SummaryHtml::example)
                            .collect(Collectors.joining("; ")))));
    if (any && all.notListed() > 0) {
      page.paragraph(Words.count(all.notListed(), "difference") + " in other properties.");
    }
  }

  private static String example(Summary.Example one) {
    return one.deployment()
        + " ("
        + one.values().stream().map(SummaryHtml::value).collect(Collectors.joining(", "))
        + ")";
  }

  private static String value(Row.NodeValue one) {
    return one.node() + ": " + one.value();
  }

  private void limits() {
    section(
        "Outside of what the sources speak of",
        "That is no pass: on these deployments the sources say nothing",
        List.of("limit", "title", "deployments"),
        summary.limits().stream().filter(one -> one.deployments() > 0).toList(),
        one ->
            List.of(
                Cell.code(one.id()),
                Cell.text(one.title()),
                Cell.share(one.deployments(), evaluated)));
  }

  private void waivers() {
    Summary.Listed<Summary.OfWaiver> all = summary.waivers();
    boolean any =
        section(
            "Waived and acknowledged",
            "Violations that somebody answers for; an acknowledged MUST stays violated",
            List.of("requirement", "kind", "reason", "owner", "expires", "verdicts", "deployments"),
            all.items(),
            one ->
                List.of(
                    Cell.code(one.requirement()),
                    Cell.text(one.waiver().kind()),
                    Cell.text(one.waiver().reason()),
                    Cell.text(one.waiver().owner()),
                    Cell.text(one.waiver().expires()),
                    Cell.number(one.verdicts()),
                    Cell.number(one.deployments())));
    if (any && all.notListed() > 0) {
      page.paragraph(Words.count(all.notListed(), "verdict") + " waived in other ways.");
    }
  }

  private void rejected() {
    boolean any =
        section(
            "Rejected inputs",
            "Inputs that have no row, in their order",
            List.of("input", "reason", "place", "problem"),
            summary.rejected(),
            one ->
                List.of(
                    Cell.code(origin(one.input(), one.line())),
                    Cell.text(one.reason().name()),
                    Cell.code(one.place()),
                    Cell.text(one.problem())));
    if (any) {
      more(
          summary.inputs().refused() - summary.rejected().size(),
          "rejected input",
          "rejected.jsonl");
    }
  }
}
