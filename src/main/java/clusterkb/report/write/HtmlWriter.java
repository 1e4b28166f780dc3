package clusterkb.report.write;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import clusterkb.report.FindingPart;
import clusterkb.report.Html;
import clusterkb.report.HtmlStyle;
import clusterkb.report.Report;
import clusterkb.report.StageStatus;
import clusterkb.report.Totals;
import clusterkb.report.WaiverLines;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.WaiverFinding;
import clusterkb.waiver.WaiverUse;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reports as one page that needs nothing else: every verdict, the worst first, with a search. It
 * can be read and printed where no script runs.
 */
final class HtmlWriter implements FleetWriter {
  private final Writer to;
  private final RuleSet rules;
  private final WaiverUse waivers;
  private Html out = new Html();

  HtmlWriter(Writer to, RuleSet rules, WaiverUse waivers) {
    this.to = to;
    this.rules = rules;
    this.waivers = waivers;
  }

  /** Hands on what is written so far, so that no more than one report is ever kept. */
  private void flush() throws IOException {
    to.write(out.toString());
    out = new Html();
  }

  @Override
  public void begin() throws IOException {
    out.begin("Cluster check", HtmlStyle.CSS + HtmlFilter.CSS, HtmlFilter.SCRIPT);
    out.open("main").line().element("h1", "Cluster check").line();
    out.element("p", "faint", "knowledge " + rules.edition()).line();
    HtmlFilter.form(out);
    flush();
  }

  @Override
  public void report(Report report) throws IOException {
    String name = report.deployment().name();
    out.openWith("section", "data-group", "", "data-name", name).line();
    out.element("h2", name).line();
    out.open("p").element("code", "faint", report.deployment().file()).close("p").line();
    stages(report);
    for (Weight weight : Weight.values()) {
      List<Conclusion> some = weight.in(report);
      if (!some.isEmpty()) {
        group(report, weight, some);
      }
    }
    out.element("p", Totals.of(report)).line();
    out.close("section").line();
    flush();
  }

  private void stages(Report report) {
    out.open("table", "stages").line().open("thead").open("tr");
    for (String title :
        List.of(
            "stage", "status", "violated", "unknown", "noted", "met", "not applicable", "waived")) {
      out.openWith("th", "scope", "col").text(title).close("th");
    }
    out.close("tr").close("thead").line().open("tbody").line();
    for (Stage stage : report.stages()) {
      List<Conclusion> all = report.of(stage);
      out.open("tr").openWith("th", "scope", "row").text(stage.word()).close("th");
      out.open("td").element("strong", tone(report.status(stage)), report.status(stage).name());
      out.close("td");
      cell(report.violated(all));
      cell(Report.count(all, VerdictKind.UNKNOWN));
      cell(Report.count(all, VerdictKind.NOTED));
      cell(Report.count(all, VerdictKind.MET));
      cell(Report.count(all, VerdictKind.NOT_APPLICABLE));
      cell(report.waived(all));
      out.close("tr").line();
    }
    out.close("tbody").close("table").line();
  }

  private void cell(long number) {
    out.element("td", String.valueOf(number));
  }

  private static String tone(StageStatus status) {
    return switch (status) {
      case READY -> "good";
      case READY_WITH_ADVICE, UNDECIDED -> "warn";
      case BLOCKED, OUTSIDE -> "bad";
      case NOT_APPLICABLE -> "faint";
    };
  }

  private void group(Report report, Weight weight, List<Conclusion> some) {
    String title = weight.title() + " (" + some.size() + ")";
    if (weight == Weight.MET || weight == Weight.NOT_APPLICABLE) {
      out.openWith("details", "data-group", "").element("summary", title).line();
      out.open("div", "body").line();
      some.forEach(one -> plain(report, weight, one));
      out.close("div").close("details").line();
      return;
    }
    out.openWith("div", "data-group", "").element("h3", title).line();
    some.forEach(one -> finding(report, weight, one));
    out.close("div").line();
  }

  private void open(Report report, Conclusion one, String element, String style) {
    Requirement requirement = one.requirement();
    out.openWith(
        element,
        "class",
        style,
        "data-stages",
        words(requirement, " "),
        "data-level",
        requirement.level().name(),
        "data-verdict",
        one.verdict().name() + (report.isWaived(one) ? " " + HtmlFilter.WAIVED : ""),
        "data-subject",
        one.subject().toString());
  }

  private static String words(Requirement requirement, String separator) {
    return requirement.stages().stream().map(Stage::word).collect(Collectors.joining(separator));
  }

  private void named(Conclusion one) {
    Requirement requirement = one.requirement();
    out.element("code", requirement.id());
    out.text(requirement.status().kind() == Status.Kind.DRAFT ? " (draft) " : " ");
    out.text(one.subject().toString());
    out.element("span", "tag faint", words(requirement, ", "));
  }

  private void finding(Report report, Weight weight, Conclusion one) {
    Explanation explanation = report.explain(one);
    open(report, one, "div", weight.style());
    out.open("p").element("strong", weight.tone(), weight.word()).text(" ");
    named(one);
    out.close("p").line();
    if (weight != Weight.UNKNOWN) {
      out.element("p", "message", explanation.message()).line();
    }
    List<FindingPart> parts = new ArrayList<>(FindingPart.of(rules, explanation));
    parts.addAll(FindingPart.waiver(report.waiver(one)));
    out.parts(parts).close("div").line();
  }

  /** What is in order: that it is says all. */
  private void plain(Report report, Weight weight, Conclusion one) {
    open(report, one, "p", "plain");
    named(one);
    out.element("span", "tag", weight == Weight.MET ? one.requirement().title() : weight.word());
    out.close("p").line();
  }

  @Override
  public void rejected(String input, String why, List<Diagnostic> problems) throws IOException {
    out.openWith("section", "data-name", input).line().element("h2", input).line();
    out.open("div", "finding error").open("p").element("strong", "bad", "not evaluated");
    out.text(" ").element("span", "message", why).close("p").line();
    for (Diagnostic one : problems) {
      out.open("p").element("code", one.place().shown()).text(" " + one.message());
      out.text(one.advice().isEmpty() ? "" : " " + one.advice()).close("p").line();
    }
    out.close("div").close("section").line();
    flush();
  }

  @Override
  public void end() throws IOException {
    if (waivers != WaiverUse.NONE) {
      waivers();
    }
    out.close("main").line().end(HtmlFilter.SCRIPT);
    flush();
  }

  private void waivers() {
    List<WaiverFinding> findings = waivers.findings();
    out.open("section").line().element("h2", "Waivers").line();
    out.element("p", WaiverLines.heading(waivers, findings.size())).line();
    for (WaiverFinding one : findings) {
      out.open("div", "finding warning").open("p").element("strong", "warn", one.kind().word());
      out.text(" ").element("code", one.waiver().requirement());
      out.text(" " + WaiverLines.subject(one)).close("p").line();
      out.element("p", "message", one.message()).line();
      out.parts(WaiverLines.parts(one)).close("div").line();
    }
    out.close("section").line();
  }
}
