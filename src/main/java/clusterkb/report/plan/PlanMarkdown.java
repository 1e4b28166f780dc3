package clusterkb.report.plan;

import static clusterkb.report.MarkdownText.bold;

import clusterkb.explain.Condition;
import clusterkb.report.FindingPart;
import clusterkb.report.FindingText;
import clusterkb.report.MarkdownText;
import clusterkb.report.Words;
import clusterkb.rules.Requirement;
import clusterkb.rules.Status;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.plan.Question;
import clusterkb.upgrade.play.GuardVerdict;
import java.util.List;
import java.util.stream.Collectors;

/** A plan in Markdown, to be mailed or pasted into a ticket: a list to tick off. */
public final class PlanMarkdown {
  private static final String STEP = "  ";
  private static final String DEEPER = "    ";

  private final PlanReport report;
  private final Summary summary;
  private final Details details;
  private final StringBuilder text = new StringBuilder();

  private PlanMarkdown(PlanReport report) {
    this.report = report;
    this.summary = new Summary(report);
    this.details = new Details(report, " → ");
  }

  /** The plan in Markdown. */
  public static String print(PlanReport report) {
    PlanMarkdown printer = new PlanMarkdown(report);
    printer.print();
    return printer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void section(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void print() {
    line("# " + MarkdownText.of(summary.title()));
    line("");
    row("", "");
    line("|---|---|");
    row("target", MarkdownText.of(summary.target()));
    row(
        "deployment",
        MarkdownText.of(report.deployment().name())
            + " "
            + MarkdownText.code(report.deployment().file().replace("|", "\\|")));
    row("knowledge", MarkdownText.of(report.rules().edition()));
    row("in short", bold(summary.status().name()) + ", " + MarkdownText.of(summary.inShort()));
    if (!report.deviations().isEmpty()) {
      section(Words.capital(Summary.DEVIATIONS));
      report.deviations().forEach(one -> line("- " + MarkdownText.of(Summary.sentence(one))));
    }
    verdicts("What forbids to begin", report.forbidding(), "");
    verdicts("What would have to be done otherwise", report.hindering(), "to be done: ");
    if (!report.steps().isEmpty()) {
      section("Steps");
      Together.of(report).forEach(this::together);
      if (report.stopped()) {
        line("");
        line("The steps that come after it were not looked at.");
      }
    }
    verdicts("What the target lacks at the end", report.lacking(), "still to be done: ");
    outages();
    questions();
    line("");
    line(MarkdownText.of(summary.total()));
  }

  private void verdicts(String title, List<GuardVerdict> verdicts, String todo) {
    if (verdicts.isEmpty()) {
      return;
    }
    section(title);
    for (GuardVerdict one : verdicts) {
      if (one.certain()) {
        found(
            "",
            new Detail.Found(Severity.of(one), Details.message(one, todo), one.explanation(), 0));
      } else {
        line(
            "- **unknown** "
                + named(one.guard().requirement())
                + " "
                + MarkdownText.of(one.explanation().conclusion().subject().toString()));
        item(STEP, "requirement", one.guard().requirement().title());
        item(STEP, "tell", FindingText.listed(one.explanation().missing()));
      }
    }
  }

  private void together(Together together) {
    for (PlayedStep step : together.steps()) {
      List<Integer> others =
          together.steps().stream()
              .map(PlayedStep::number)
              .filter(number -> number != step.number())
              .toList();
      line(
          (step.done() ? "- [x] " : "- [ ] ")
              + step.number()
              + ". "
              + (step.wrong() ? "**WRONG** " : "")
              + MarkdownText.of(step.title())
              + (others.isEmpty() ? "" : " *(at the same time as " + Words.steps(others) + ")*"));
      details.of(step).forEach(this::detail);
    }
    List<Detail> all = details.of(together);
    if (together.several() && !all.isEmpty()) {
      item(STEP, "all of them", "");
    }
    all.forEach(this::detail);
  }

  private void item(String indent, String label, String value) {
    line((indent + "- " + label + ": " + MarkdownText.of(value)).stripTrailing());
  }

  private void detail(Detail detail) {
    if (detail instanceof Detail.Said said) {
      String label = said.tone() == Detail.Tone.PLAIN ? said.label() : bold(said.label());
      item(STEP, label, said.text());
    } else if (detail instanceof Detail.Found found) {
      found(STEP, found);
    } else if (detail instanceof Detail.Impossible impossible) {
      impossible(impossible);
    }
  }

  private void found(String indent, Detail.Found found) {
    line(
        indent
            + "- **"
            + found.severity().word()
            + "** "
            + named(found.requirement())
            + " "
            + MarkdownText.of(found.subject())
            + (found.earlier() == 0 ? "" : ", as in step " + found.earlier())
            + ": "
            + bold(found.message()));
    if (found.earlier() == 0) {
      for (FindingPart part : FindingPart.of(report.rules(), found.explanation())) {
        line(indent + STEP + MarkdownText.item(part));
      }
    }
  }

  private static String named(Requirement requirement) {
    return MarkdownText.code(requirement.id())
        + (requirement.status().kind() == Status.Kind.DRAFT ? " (draft)" : "");
  }

  private void impossible(Detail.Impossible detail) {
    line(STEP + "- **error** " + named(detail.rule()) + ": " + bold(detail.message()));
    detail.obscure().forEach(one -> item(DEEPER, "names", one));
    detail
        .conditions()
        .forEach(
            (rule, conditions) -> {
              item(DEEPER, "what it takes", rule);
              conditions.forEach(this::condition);
            });
  }

  private void condition(Condition condition) {
    String facts =
        condition.facts().stream().map(Object::toString).collect(Collectors.joining("; "));
    line(
        DEEPER
            + "  - "
            + Words.holds(condition.truth())
            + ": "
            + MarkdownText.code(condition.origin().text())
            + (facts.isEmpty() ? "" : " (" + MarkdownText.of(facts) + ")"));
  }

  private void outages() {
    List<Downtime> all = Downtime.of(report);
    if (report.steps().isEmpty() || all.isEmpty()) {
      return;
    }
    FactNames names = new FactNames(report);
    section("Outages");
    row("Exchange Virtual Server", "down", "for");
    line("|---|---|---|");
    for (Downtime one : all) {
      String name = MarkdownText.of(names.name(one.evs()));
      if (one.spans().isEmpty()) {
        row(name, "never", "");
      }
      one.spans().forEach(span -> row(name, span.place(), span.length()));
    }
    line("");
    line("In all: " + summary.cost() + ".");
  }

  private void questions() {
    if (report.questions().isEmpty()) {
      return;
    }
    section("Questions");
    row("tell", "decides", "steps");
    line("|---|---|---|");
    for (Question question : report.questions()) {
      row(
          MarkdownText.of(FindingText.listed(List.of(question.missing()))),
          question.requirements().stream()
              .map(one -> MarkdownText.code(one.id()))
              .collect(Collectors.joining(", ")),
          question.steps().isEmpty()
              ? "all"
              : question.steps().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }
}
