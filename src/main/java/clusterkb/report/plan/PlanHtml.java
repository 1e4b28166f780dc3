package clusterkb.report.plan;

import clusterkb.report.FindingText;
import clusterkb.report.Html;
import clusterkb.report.HtmlStyle;
import clusterkb.report.Words;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.Question;
import clusterkb.upgrade.play.GuardVerdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan as a page that can be sent to whoever carries it out: the time line, below it the steps
 * with their details to fold out. It needs nothing else and runs nothing.
 */
public final class PlanHtml {
  private final PlanReport report;
  private final Summary summary;
  private final StepHtml steps;
  private final Html out = new Html();

  private PlanHtml(PlanReport report) {
    this.report = report;
    this.summary = new Summary(report);
    this.steps = new StepHtml(report, out);
  }

  /** The page. */
  public static String print(PlanReport report) {
    PlanHtml printer = new PlanHtml(report);
    printer.page();
    return printer.out.toString();
  }

  private void page() {
    out.begin(summary.title() + " – " + report.deployment().name(), HtmlStyle.CSS + SvgStyle.CSS);
    out.element("h1", summary.title()).line();
    head();
    if (!report.steps().isEmpty()) {
      out.open("div", "line").line().raw(PlanSvg.within(report)).close("div").line();
    }
    if (!report.deviations().isEmpty()) {
      out.element("h2", Words.capital(Summary.DEVIATIONS)).line();
      report.deviations().forEach(one -> out.element("p", Summary.sentence(one)).line());
    }
    verdicts("What forbids to begin", report.forbidding(), "");
    verdicts("What would have to be done otherwise", report.hindering(), "to be done: ");
    if (!report.steps().isEmpty()) {
      out.element("h2", "Steps").line();
      Together.of(report).forEach(steps::write);
      if (report.stopped()) {
        out.element("p", "The steps that come after it were not looked at.").line();
      }
    }
    verdicts("What the target lacks at the end", report.lacking(), "still to be done: ");
    outages();
    questions();
    out.element("p", summary.total()).line();
    out.end();
  }

  private void head() {
    String tone =
        switch (summary.status()) {
          case SOUND, NOTHING_TO_DO -> "good";
          case SOUND_WITH_ADVICE, UNDECIDED -> "warn";
          case UNSOUND, FORBIDDEN, NOT_FOUND -> "bad";
        };
    out.open("table").line();
    row("target", summary.target());
    row("deployment", report.deployment().name() + " (" + report.deployment().file() + ")");
    row("knowledge", report.rules().edition());
    out.open("tr").element("th", "in short").open("td");
    out.element("strong", tone, summary.status().name()).text(", " + summary.inShort());
    out.close("td").close("tr").line().close("table").line();
  }

  private void row(String name, String... cells) {
    out.open("tr").element("th", name);
    for (String cell : cells) {
      out.element("td", cell);
    }
    out.close("tr").line();
  }

  private void verdicts(String title, List<GuardVerdict> verdicts, String todo) {
    if (verdicts.isEmpty()) {
      return;
    }
    out.element("h2", title).line();
    for (GuardVerdict one : verdicts) {
      if (one.certain()) {
        steps.detail(
            new Detail.Found(Severity.of(one), Details.message(one, todo), one.explanation(), 0));
      } else {
        out.open("div", "finding warning").open("p").element("strong", "warn", "unknown");
        out.text(" ").element("code", one.guard().requirement().id());
        out.text(" " + one.explanation().conclusion().subject()).close("p").open("dl");
        out.element("dt", "requirement").element("dd", one.guard().requirement().title());
        out.element("dt", "tell");
        out.element("dd", FindingText.listed(one.explanation().missing()));
        out.close("dl").close("div").line();
      }
    }
  }

  private void header(String... cells) {
    out.open("table").line().open("tr");
    for (String cell : cells) {
      out.element("th", cell);
    }
    out.close("tr").line();
  }

  private void outages() {
    List<Downtime> all = Downtime.of(report);
    if (report.steps().isEmpty() || all.isEmpty()) {
      return;
    }
    FactNames names = new FactNames(report);
    out.element("h2", "Outages").line();
    header("Exchange Virtual Server", "down", "for");
    for (Downtime one : all) {
      String name = names.name(one.evs());
      if (one.spans().isEmpty()) {
        row(name, "never", "");
      }
      one.spans().forEach(span -> row(name, span.place(), span.length()));
    }
    out.close("table").line();
    out.element("p", "In all: " + summary.cost() + ".").line();
  }

  private void questions() {
    if (report.questions().isEmpty()) {
      return;
    }
    out.element("h2", "Questions").line();
    header("tell", "decides", "steps");
    for (Question question : report.questions()) {
      row(
          FindingText.listed(List.of(question.missing())),
          question.requirements().stream().map(Requirement::id).collect(Collectors.joining(", ")),
          question.steps().isEmpty()
              ? "all"
              : question.steps().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    out.close("table").line();
  }
}
