package clusterkb.report.write;

import clusterkb.report.JsonReport;
import clusterkb.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the published JSON. Whether that is an object or an array shows after the last report
 * only, so all are kept until then; for many deployments a batch has lines of JSON.
 */
final class JsonWriter implements ReportWriter {
  private final Writer out;
  private final List<Report> reports = new ArrayList<>();

  JsonWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {
    // What comes first depends on how many reports there will be.
  }

  @Override
  public void report(Report report) {
    reports.add(report);
  }

  @Override
  public void end() throws IOException {
    out.write(JsonReport.print(reports));
  }
}
