package clusterkb.report.write;

import static clusterkb.report.MarkdownText.bold;
import static clusterkb.report.MarkdownText.code;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import clusterkb.report.FindingPart;
import clusterkb.report.MarkdownText;
import clusterkb.report.Report;
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
import java.util.List;
import java.util.stream.Collectors;

/** Reports in Markdown, to be mailed or pasted into a ticket: the worst first. */
final class MarkdownWriter implements FleetWriter {
  private final Writer out;
  private final RuleSet rules;
  private final WaiverUse waivers;
  private boolean first = true;

  MarkdownWriter(Writer out, RuleSet rules, WaiverUse waivers) {
    this.out = out;
    this.rules = rules;
    this.waivers = waivers;
  }

  private void line(String line) throws IOException {
    out.write(line + "\n");
  }

  private void row(Object... cells) throws IOException {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    line(row.toString());
  }

  private void title(String title) throws IOException {
    if (!first) {
      line("");
    }
    first = false;
    line("# " + MarkdownText.of(title));
    line("");
  }

  private void section(String title) throws IOException {
    line("");
    line("## " + title);
    line("");
  }

  @Override
  public void begin() {
    // A deployment's name comes first.
  }

  @Override
  public void report(Report report) throws IOException {
    title(report.deployment().name());
    line("Deployment file " + code(report.deployment().file()) + ", knowledge " + rules.edition());
    line("");
    row("stage", "status", "violated", "unknown", "noted", "met", "not applicable", "waived");
    line("|---|---|---:|---:|---:|---:|---:|---:|");
    for (Stage stage : report.stages()) {
      stage(report, stage);
    }
    for (Weight weight : Weight.values()) {
      List<Conclusion> some = weight.in(report);
      if (!some.isEmpty() && weight.compareTo(Weight.MET) < 0) {
        section(weight.title());
        findings(report, weight, some);
      }
    }
    line("");
    line(MarkdownText.of(Totals.of(report)));
  }

  private void stage(Report report, Stage stage) throws IOException {
    List<Conclusion> all = report.of(stage);
    row(
        stage.word(),
        bold(report.status(stage).name()),
        report.violated(all),
        Report.count(all, VerdictKind.UNKNOWN),
        Report.count(all, VerdictKind.NOTED),
        Report.count(all, VerdictKind.MET),
        Report.count(all, VerdictKind.NOT_APPLICABLE),
        report.waived(all));
  }

  private void findings(Report report, Weight weight, List<Conclusion> some) throws IOException {
    switch (weight) {
      case OUTSIDE, ERROR, WARNING, WAIVED -> {
        for (Conclusion one : some) {
          finding(report, weight, one);
        }
      }
      case UNKNOWN, NOTE, MET, NOT_APPLICABLE -> {
        for (List<Conclusion> ones : Totals.byRequirement(some).values()) {
          together(report, weight, ones);
        }
      }
    }
  }

  private void finding(Report report, Weight weight, Conclusion one) throws IOException {
    Explanation explanation = report.explain(one);
    line(heading(weight, one.requirement(), List.of(one)) + " – " + bold(explanation.message()));
    for (FindingPart part : FindingPart.of(rules, explanation)) {
      line("  " + MarkdownText.item(part));
    }
    for (FindingPart part : FindingPart.waiver(report.waiver(one))) {
      line("  " + MarkdownText.item(part));
    }
  }

  /** What a requirement says of several facts, where the same can be said of all of them. */
  private void together(Report report, Weight weight, List<Conclusion> ones) throws IOException {
    Requirement requirement = ones.get(0).requirement();
    line(heading(weight, requirement, ones));
    if (weight == Weight.UNKNOWN) {
      item("requirement", requirement.title());
      item("tell", Totals.missing(report, ones));
    } else {
      for (String message :
          ones.stream().map(one -> report.explain(one).message()).distinct().toList()) {
        line("  - " + bold(message));
      }
      item("by design", requirement.title());
    }
    item("source", String.join(", ", requirement.sources()));
    for (FindingPart part : FindingPart.conflict(rules, requirement)) {
      line("  " + MarkdownText.item(part));
    }
  }

  private void item(String label, String text) throws IOException {
    line("  " + MarkdownText.item(new FindingPart(label, text)));
  }

  private static String heading(Weight weight, Requirement requirement, List<Conclusion> ones) {
    return "- "
        + bold(weight.word())
        + " "
        + code(requirement.id())
        + (requirement.status().kind() == Status.Kind.DRAFT ? " (draft)" : "")
        + " "
        + ones.stream()
            .map(one -> MarkdownText.of(one.subject().toString()))
            .collect(Collectors.joining(", "))
        + " ("
        + requirement.stages().stream().map(Stage::word).collect(Collectors.joining(", "))
        + ")";
  }

  @Override
  public void rejected(String input, String why, List<Diagnostic> problems) throws IOException {
    title(input);
    line(bold("Not evaluated: " + why));
    for (Diagnostic one : problems) {
      line("- " + code(one.place().shown()) + " " + MarkdownText.of(one.message()));
      if (!one.advice().isEmpty()) {
        line("  - " + MarkdownText.of(one.advice()));
      }
    }
  }

  @Override
  public void end() throws IOException {
    if (waivers == WaiverUse.NONE) {
      return;
    }
    List<WaiverFinding> findings = waivers.findings();
    section("Waivers");
    line("Of " + MarkdownText.of(WaiverLines.heading(waivers, findings.size())));
    if (!findings.isEmpty()) {
      line("");
    }
    for (WaiverFinding one : findings) {
      line(
          "- "
              + bold(one.kind().word())
              + " "
              + code(one.waiver().requirement())
              + " "
              + MarkdownText.of(WaiverLines.subject(one))
              + " – "
              + bold(one.message()));
      for (FindingPart part : WaiverLines.parts(one)) {
        line("  " + MarkdownText.item(part));
      }
    }
  }
}
