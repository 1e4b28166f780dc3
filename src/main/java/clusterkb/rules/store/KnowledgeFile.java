package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.rules.Conflict;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceDocument;
import clusterkb.rules.read.TableReader;
import clusterkb.rules.read.Types;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All the knowledge of a rules folder, compiled, in one file: what the program carries for other
 * applications, which then need no reader of rules, tables or sources.
 */
public final class KnowledgeFile {
  private static final String MAGIC = "ClusterKB knowledge " + UnitWriter.FORMAT;

  private KnowledgeFile() {}

  /** Writes the knowledge; the same knowledge gives the same bytes. */
  public static void write(RuleSet rules, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeUTF(MAGIC);
    out.writeUTF(rules.version());
    out.writeUTF(rules.fingerprint());
    part(out, DeclarationsUnit.write(rules.facts()));
    part(out, UnitWriter.tables(tables(rules.rows())));
    part(out, UnitWriter.requirements(rules.statements()));
    part(out, UnitWriter.documents(rules.documents()));
    part(out, UnitWriter.conflicts(rules.conflicts()));
    out.flush();
  }

  private static List<TableReader.Table> tables(List<Fact> rows) {
    Map<FactType, List<Fact>> byTable = new LinkedHashMap<>();
    for (Fact row : rows) {
      byTable.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row);
    }
    return byTable.entrySet().stream()
        .map(entry -> new TableReader.Table(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Each part with its own hash: a damaged file must not be taken for knowledge. */
  private static void part(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(Hash.sha256().digest(bytes));
    out.write(bytes);
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
    String version = in.readUTF();
    String fingerprint = in.readUTF();
    FactTypes facts = part(in, DeclarationsUnit::read);
    List<TableReader.Table> tables =
        part(in, unit -> UnitReader.tables(unit, new Types(facts, List.of())));
    Types types = new Types(facts, tables.stream().map(TableReader.Table::type).toList());
    List<Requirement> statements = part(in, unit -> UnitReader.requirements(unit, types));
    List<SourceDocument> documents = part(in, UnitReader::documents);
    List<Conflict> conflicts = part(in, UnitReader::conflicts);
    List<Fact> rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
    // Plans and diagnoses are matters of the program, not of other Drools applications.
    return new RuleSet(
        version,
        fingerprint,
        facts,
        statements,
        rows,
        documents,
        conflicts,
        RuleSet.Upgrade.NONE,
        Map.of());
  }

  private static <T> T part(DataInputStream in, Function<byte[], T> reader) throws IOException {
    int length = in.readInt();
    byte[] hash = in.readNBytes(Hash.SIZE);
    byte[] bytes = in.readNBytes(Math.max(0, length));
    T read = Arrays.equals(hash, Hash.sha256().digest(bytes)) ? reader.apply(bytes) : null;
    if (read == null) {
      throw new IOException("it is damaged");
    }
    return read;
  }
}
