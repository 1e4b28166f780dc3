package clusterkb.report.write;

import clusterkb.report.Report;
import java.io.IOException;

/**
 * Writes reports one after the other, each as soon as it is there, so that any number of them need
 * no more memory than one. The same reports in the same order give the same bytes.
 */
public interface ReportWriter {
  /** Writes what comes before the first report. */
  void begin() throws IOException;

  /** Writes what is said of a deployment. */
  void report(Report report) throws IOException;

  /** Writes what comes after the last report: what is wrong with the waivers, what is common. */
  void end() throws IOException;
}
