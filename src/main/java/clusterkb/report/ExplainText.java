package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.explain.Evidence;
import clusterkb.explain.Explanation;
import clusterkb.explain.Missing;
import clusterkb.facts.Place;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.SourceText;
import clusterkb.rules.Status;
import java.util.List;

/** The explanation of single verdicts, for people. */
public final class ExplainText {
  private final Report report;
  private final Style style;
  private final SourceText sources;
  private final StringBuilder text = new StringBuilder();

  /**
   * A printer.
   *
   * @param sources the user's copies of the source documents; null where there are none
   */
  public ExplainText(Report report, Style style, SourceText sources) {
    this.report = report;
    this.style = style;
    this.sources = sources;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /**
   * Explains verdicts of one requirement.
   *
   * @param conditions whether to show how each condition of its rules turns out
   */
  public String print(List<Conclusion> conclusions, boolean conditions) {
    Requirement requirement = conclusions.get(0).requirement();
    line(style.bold(requirement.id()) + "  " + requirement.level() + "  " + requirement.title());
    line("speaks of    " + requirement.speaksOf());
    Place row = requirement.origin().row();
    line(
        "rule         "
            + requirement.origin().file()
            + ":"
            + requirement.origin().line()
            + (row == null ? "" : ", filled in from " + row.shown()));
    line("knowledge    " + report.rules().edition());
    if (!requirement.status().equals(Status.ACTIVE)) {
      line("status       " + requirement.status());
    }
    for (String id : requirement.sources()) {
      paragraph(report.rules().paragraphs().get(id));
    }
    String conflict = report.rules().conflict(requirement);
    if (conflict != null) {
      line("conflict     " + conflict);
    }
    for (Conclusion conclusion : conclusions) {
      line("");
      verdict(report.explain(conclusion));
      if (conditions) {
        report
            .conditions(conclusion)
            .forEach(
                (rule, all) ->
                    ConditionLines.of(rule, all, style).forEach(line -> line("  " + line)));
      }
    }
    return text.toString();
  }

  private void paragraph(Paragraph paragraph) {
    line("source       " + paragraph.id() + ", " + paragraph.document());
    line("             " + paragraph.section());
    line("             " + paragraph.summary());
    if (sources != null) {
      line("             > " + sources.paragraph(paragraph));
    }
  }

  private void verdict(Explanation explanation) {
    Conclusion conclusion = explanation.conclusion();
    line(
        style.bold(conclusion.subject() + "  " + conclusion.verdict())
            + "  "
            + explanation.message());
    for (Evidence evidence : explanation.because()) {
      line("  because      " + evidence + ConditionLines.at(evidence.place(), style));
    }
    for (Missing missing : explanation.missing()) {
      line("  tell         " + missing.property() + " of " + missing.fact());
    }
    if (!explanation.remedy().isEmpty()) {
      line("  what to do   " + explanation.remedy());
    }
  }
}
