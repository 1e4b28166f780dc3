package clusterkb.compare;

import clusterkb.cases.Case;
import clusterkb.cases.CaseReader;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads deployments with what one rule set knows of facts. Where neither side declares anything,
 * everything is read once.
 *
 * @param facts what that rule set knows of
 */
record SideReader(FactTypes facts) {
  /**
   * Reads a deployment file.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with it
   */
  Deployment deployment(Path file) {
    return DeploymentReader.read(facts, file);
  }

  /**
   * Reads a file of cases.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with it
   */
  List<Case> cases(Path file) {
    return CaseReader.read(facts, file);
  }
}
