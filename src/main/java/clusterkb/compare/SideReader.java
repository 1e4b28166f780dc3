package clusterkb.compare;

import clusterkb.cases.Case;
import clusterkb.cases.CaseReader;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads deployments with what one rule set knows of facts. Where both sides know the same, both use
 * the same reader, and everything is read once.
 */
public interface SideReader {
  /** Reads with what the program itself knows of facts. */
  SideReader BUILT_IN =
      new SideReader() {
        @Override
        public Deployment deployment(Path file) {
          return DeploymentReader.read(file);
        }

        @Override
        public List<Case> cases(Path file) {
          return CaseReader.read(file);
        }
      };

  /**
   * Reads a deployment file.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with it
   */
  Deployment deployment(Path file);

  /**
   * Reads a file of cases.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with it
   */
  List<Case> cases(Path file);
}
