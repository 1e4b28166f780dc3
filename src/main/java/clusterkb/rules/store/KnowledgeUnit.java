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
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All the knowledge of a rules folder, compiled, as bytes. */
final class KnowledgeUnit {
  private KnowledgeUnit() {}

  /** The bytes of a rule set; the same knowledge gives the same bytes. */
  static byte[] whole(RuleSet rules) {
    return write(rules, rules.upgrade(), rules.diagnosis());
  }

  /** The bytes of what a rule set says of deployments, without plans and diagnoses. */
  static byte[] verdicts(RuleSet rules) {
    return write(rules, RuleSet.Upgrade.NONE, Map.of());
  }

  private static byte[] write(
      RuleSet rules, RuleSet.Upgrade upgrade, Map<String, String> diagnosis) {
    PackedWriter out = new PackedWriter();
    out.text(rules.version());
    out.text(rules.fingerprint());
    out.part(DeclarationsUnit.write(rules.facts()));
    out.part(UnitWriter.tables(tables(rules.rows())));
    out.part(UnitWriter.requirements(rules.statements()));
    out.part(UnitWriter.requirements(upgrade.rules()));
    texts(upgrade.texts(), out);
    texts(diagnosis, out);
    out.part(UnitWriter.documents(rules.documents()));
    out.part(UnitWriter.conflicts(rules.conflicts()));
    return out.bytes();
  }

  private static void texts(Map<String, String> texts, PackedWriter out) {
    out.number(texts.size());
    // Whatever the order of the map, the same texts give the same bytes.
    new TreeMap<>(texts)
        .forEach(
            (path, text) -> {
              out.text(path);
              out.text(text);
            });
  }

  private static Map<String, String> texts(PackedReader in) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (int count = in.number(); count > 0; count--) {
      texts.put(in.text(), Objects.requireNonNull(in.text()));
    }
    return texts;
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

  /** What was written so, or null if the bytes are nothing of the kind. */
  static RuleSet read(byte[] unit) {
    PackedReader in = new PackedReader(unit);
    try {
      String version = in.text();
      String fingerprint = in.text();
      FactTypes facts = Objects.requireNonNull(DeclarationsUnit.read(in.part()));
      List<TableReader.Table> tables =
          Objects.requireNonNull(UnitReader.tables(in.part(), new Types(facts, List.of())));
      Types types = new Types(facts, tables.stream().map(TableReader.Table::type).toList());
      List<Requirement> statements = UnitReader.requirements(in.part(), types);
      List<Requirement> steps = UnitReader.requirements(in.part(), types);
      RuleSet.Upgrade upgrade = new RuleSet.Upgrade(steps, texts(in));
      Map<String, String> diagnosis = texts(in);
      List<SourceDocument> documents = UnitReader.documents(in.part());
      List<Conflict> conflicts = UnitReader.conflicts(in.part());
      List<Fact> rows = new ArrayList<>();
      tables.forEach(table -> rows.addAll(table.rows()));
      return in.left() > 0
          ? null
          : new RuleSet(
              version,
              fingerprint,
              facts,
              statements,
              rows,
              documents,
              conflicts,
              upgrade,
              diagnosis);
    } catch (IOException | RuntimeException e) {
      // Its hash is right, so another version of the program wrote it.
      return null;
    }
  }
}
