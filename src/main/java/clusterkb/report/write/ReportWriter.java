package clusterkb.report.write;

import clusterkb.report.Report;
import clusterkb.text.Diagnostic;
import java.io.IOException;
import java.util.List;

/**
 * Writes reports one after the other, each as soon as it is there, so that any number of them need
 * no more memory than one. The same reports in the same order give the same bytes.
 */
public interface ReportWriter {
  /** Writes what comes before the first report. */
  void begin() throws IOException;

  /** Writes what is said of a deployment. */
  void report(Report report) throws IOException;

  /**
   * Writes that a deployment could not be evaluated: never left out, and never a pass.
   *
   * @param input what could not be evaluated, as the user named it
   * @param why the kind of failure, in a few words
   * @param problems what is wrong, each with its place
   */
  void rejected(String input, String why, List<Diagnostic> problems) throws IOException;

  /** Writes what comes after the last report: what is wrong with the waivers, what is common. */
  void end() throws IOException;
}
