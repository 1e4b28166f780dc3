package clusterkb.report.write;

import clusterkb.report.Report;
import clusterkb.report.Style;
import clusterkb.report.TextReport;
import clusterkb.report.WaiverLines;
import clusterkb.rules.RuleSet;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.WaiverUse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes text reports, an empty line between them. */
final class TextWriter implements ReportWriter {
  private final Writer out;
  private final RuleSet rules;
  private final WaiverUse waivers;
  private final Style style;
  private String separator = "";

  TextWriter(Writer out, RuleSet rules, WaiverUse waivers, Style style) {
    this.out = out;
    this.rules = rules;
    this.waivers = waivers;
    this.style = style;
  }

  @Override
  public void begin() {
    // Nothing comes before the first report.
  }

  @Override
  public void report(Report report) throws IOException {
    out.write(separator + TextReport.print(report, style));
    separator = "\n";
  }

  @Override
  public void rejected(String input, String why, List<Diagnostic> problems) throws IOException {
    out.write(separator + style.bold(Diagnostic.visible(input)) + ": " + style.red(why) + "\n");
    out.write(Diagnostic.render(problems, file -> List.of()).indent(2));
    separator = "\n";
  }

  @Override
  public void end() throws IOException {
    for (String line : WaiverLines.text(waivers, rules, style)) {
      out.write(line + "\n");
    }
  }
}
