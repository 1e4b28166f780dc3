package clusterkb.kjar;

import clusterkb.engine.Knowledge;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.KnowledgeFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The knowledge that the jar carries. There is one of it, since the rules and the sessions that
 * they run in must mean the same questions.
 */
final class Shipped {
  /** Beside this class in the jar. */
  static final String FILE = "knowledge";

  static final RuleSet RULES = read();
  static final Knowledge KNOWLEDGE = new Knowledge(RULES.inForce(false), RULES.rows());

  private Shipped() {}

  private static RuleSet read() {
    try (InputStream in = Shipped.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("the jar was built without it, as the rules could not be read then");
      }
      return KnowledgeFile.read(new BufferedInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("ClusterKB's knowledge cannot be read", e);
    }
  }
}
