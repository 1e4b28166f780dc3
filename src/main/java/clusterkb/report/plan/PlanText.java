package clusterkb.report.plan;

import clusterkb.report.FindingText;
import clusterkb.report.Style;
import clusterkb.report.Words;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.Question;
import clusterkb.upgrade.play.GuardVerdict;
import java.util.List;
import java.util.stream.Collectors;

/** A plan for people: what forbids it or its steps, then what it comes to. */
public final class PlanText {
  private final PlanReport report;
  private final Style style;
  private final Summary summary;
  private final FindingText findings;
  private final StringBuilder text = new StringBuilder();

  private PlanText(PlanReport report, Style style) {
    this.report = report;
    this.style = style;
    this.summary = new Summary(report);
    this.findings = new FindingText(report.rules(), style, "  ");
  }

  /** The plan as text. */
  public static String print(PlanReport report, Style style) {
    PlanText printer = new PlanText(report, style);
    printer.print();
    return printer.text.toString();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void print() {
    line(style.bold(summary.title()));
    line("target       " + summary.target());
    line("deployment   " + report.deployment().name() + "  " + report.deployment().file());
    line("knowledge    " + report.rules().edition());
    line("in short     " + status(summary.status()) + ", " + summary.inShort());
    if (!report.deviations().isEmpty()) {
      line("");
      line(style.bold(Summary.DEVIATIONS));
      report.deviations().forEach(one -> line("  " + Summary.sentence(one)));
    }
    section("what forbids to begin", report.forbidding(), "");
    section("what would have to be done otherwise", report.hindering(), "to be done: ");
    if (!report.steps().isEmpty()) {
      line("");
      line(style.bold("steps"));
      StepText steps = new StepText(report, style);
      Together.of(report).forEach(one -> steps.lines(one).forEach(this::line));
      if (report.stopped()) {
        line("");
        line("  The steps that come after it were not looked at; --keep-going plays them, too.");
      }
    }
    section("what the target lacks at the end", report.lacking(), "still to be done: ");
    outages();
    questions();
    line("");
    line(summary.total());
  }

  private String status(PlanStatus status) {
    return switch (status) {
      case SOUND, NOTHING_TO_DO -> style.green(status.name());
      case SOUND_WITH_ADVICE, UNDECIDED -> style.yellow(status.name());
      case UNSOUND, FORBIDDEN, NOT_FOUND -> style.red(status.name());
    };
  }

  private void section(String title, List<GuardVerdict> verdicts, String todo) {
    if (verdicts.isEmpty()) {
      return;
    }
    line("");
    line(style.bold(title));
    for (GuardVerdict one : verdicts) {
      line("");
      if (one.certain()) {
        findings
            .lines(Severity.of(one).word(style), Details.message(one, todo), one.explanation())
            .forEach(this::line);
      } else {
        line(
            "  "
                + style.yellow("unknown")
                + "  "
                + findings.named(one.guard().requirement())
                + "  "
                + one.explanation().conclusion().subject());
        line("      requirement  " + one.guard().requirement().title());
        line("      tell         " + FindingText.listed(one.explanation().missing()));
      }
    }
  }

  private void outages() {
    List<Downtime> all = Downtime.of(report);
    if (report.steps().isEmpty() || all.isEmpty()) {
      return;
    }
    FactNames names = new FactNames(report);
    int width = all.stream().mapToInt(one -> names.spoken(one.evs()).length()).max().orElse(0);
    line("");
    line(style.bold("outages"));
    for (Downtime one : all) {
      String name = pad(names.spoken(one.evs()), width);
      if (one.spans().isEmpty()) {
        line("  " + name + "  none");
      }
      for (Downtime.Span span : one.spans()) {
        line("  " + name + "  " + span.place() + " (" + span.length() + ")");
        name = pad("", width);
      }
    }
    line("  " + summary.cost());
  }

  static String pad(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }

  private void questions() {
    if (report.questions().isEmpty()) {
      return;
    }
    line("");
    line(style.bold("questions"));
    for (Question question : report.questions()) {
      line(
          "  "
              + style.yellow("tell")
              + "  "
              + style.bold(FindingText.listed(List.of(question.missing()))));
      String decides =
          question.requirements().stream().map(Requirement::id).collect(Collectors.joining(", "));
      line(
          "      decides "
              + decides
              + (question.steps().isEmpty()
                  ? ", on which all of it depends"
                  : " in " + Words.steps(question.steps())));
    }
  }
}
