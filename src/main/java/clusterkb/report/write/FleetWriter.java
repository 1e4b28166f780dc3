package clusterkb.report.write;

import clusterkb.text.Diagnostic;
import java.io.IOException;
import java.util.List;

/** Writes the reports on a fleet, of which some deployments may have got none. */
public interface FleetWriter extends ReportWriter {
  /**
   * Writes that a deployment could not be evaluated: never left out, and never a pass.
   *
   * @param input what could not be evaluated, as the user named it
   * @param why the kind of failure, in a few words
   * @param problems what is wrong, each with its place
   */
  void rejected(String input, String why, List<Diagnostic> problems) throws IOException;
}
