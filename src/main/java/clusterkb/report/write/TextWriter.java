package clusterkb.report.write;

import clusterkb.report.Report;
import clusterkb.report.Style;
import clusterkb.report.TextReport;
import clusterkb.report.WaiverLines;
import clusterkb.rules.RuleSet;
import clusterkb.waiver.WaiverUse;
import java.io.IOException;
import java.io.Writer;

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
  public void end() throws IOException {
    for (String line : WaiverLines.text(waivers, rules, style)) {
      out.write(line + "\n");
    }
  }
}
