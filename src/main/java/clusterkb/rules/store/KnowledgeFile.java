package clusterkb.rules.store;

import clusterkb.rules.RuleSet;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * All the knowledge of a rules folder, compiled, in one file: what the program carries for other
 * applications, which then need no reader of rules, tables or sources.
 */
public final class KnowledgeFile {
  private static final String MAGIC = "ClusterKB knowledge " + UnitWriter.FORMAT;

  private KnowledgeFile() {}

  /** Writes the knowledge; the same knowledge gives the same bytes. */
  public static void write(RuleSet rules, OutputStream to) throws IOException {
    // Plans and diagnoses are matters of the program, not of other Drools applications.
    byte[] unit = KnowledgeUnit.verdicts(rules);
    DataOutputStream out = new DataOutputStream(to);
    out.writeUTF(MAGIC);
    out.write(Hash.sha256().digest(unit));
    out.write(unit);
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is damaged, or of another version of the program
   */
  public static RuleSet read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (!in.readUTF().equals(MAGIC)) {
      throw new IOException("it was written by another version of the program");
    }
    byte[] hash = in.readNBytes(Hash.SIZE);
    byte[] unit = in.readAllBytes();
    RuleSet read =
        Arrays.equals(hash, Hash.sha256().digest(unit)) ? KnowledgeUnit.read(unit) : null;
    if (read == null) {
      // A damaged file must not be taken for knowledge.
      throw new IOException("it is damaged");
    }
    return read;
  }
}
