package clusterkb.report.plan;

import clusterkb.report.ConditionLines;
import clusterkb.report.FindingText;
import clusterkb.report.Style;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps of a plan for people. */
final class StepText {
  private final Style style;
  private final FindingText findings;
  private final Details details;
  private final int digits;
  private List<String> lines;
  private String margin;

  StepText(PlanReport report, Style style) {
    this.style = style;
    this.findings = new FindingText(report.rules(), style, "");
    this.details = new Details(report, " -> ");
    int last = report.steps().get(report.steps().size() - 1).number();
    this.digits = Math.max(2, String.valueOf(last).length());
  }

  /** The lines on steps that are under way at the same time. */
  List<String> lines(Together together) {
    lines = new ArrayList<>();
    boolean several = together.several();
    margin = several ? "|" : " ";
    lines.add("");
    if (several) {
      lines.add(" | " + style.faint("at the same time:"));
    }
    together.steps().forEach(this::step);
    List<Detail> all = details.of(together);
    if (several && !all.isEmpty()) {
      lines.add(" | " + style.faint("all of them:"));
    }
    all.forEach(this::detail);
    return lines;
  }

  private void step(PlayedStep step) {
    String number = String.format(Locale.ROOT, "%" + digits + "d", step.number());
    String title = style.bold(number + "  " + step.title());
    String done = step.done() ? style.green("  done") : "";
    lines.add((step.wrong() ? style.red("!") : " ") + margin + title + done);
    details.of(step).forEach(this::detail);
  }

  private void line(String line) {
    lines.add(" " + margin + " ".repeat(digits + 2) + line);
  }

  private void detail(Detail detail) {
    if (detail instanceof Detail.Said said) {
      String line = FindingText.labelled(said.label(), said.text());
      line(
          switch (said.tone()) {
            case PLAIN -> line;
            case GOOD -> style.green(line);
            case ASKING -> style.yellow(line);
          });
    } else if (detail instanceof Detail.Found found) {
      found(found);
    } else if (detail instanceof Detail.Impossible impossible) {
      impossible(impossible);
    }
  }

  private void impossible(Detail.Impossible detail) {
    line(Severity.ERROR.word(style) + "  " + findings.named(detail.rule()));
    line("    " + style.bold(detail.message()));
    detail.obscure().forEach(one -> line("    " + one));
    detail
        .conditions()
        .forEach(
            (rule, conditions) ->
                ConditionLines.of(rule, conditions, style).forEach(one -> line("    " + one)));
  }

  private void found(Detail.Found found) {
    String word = found.severity().word(style);
    if (found.earlier() == 0) {
      findings.lines(word, found.message(), found.explanation()).forEach(this::line);
    } else {
      line(
          word
              + "  "
              + findings.named(found.requirement())
              + "  "
              + found.subject()
              + ", as in step "
              + found.earlier()
              + ": "
              + found.message());
    }
  }
}
