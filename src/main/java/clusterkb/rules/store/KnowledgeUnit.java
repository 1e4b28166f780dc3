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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All the knowledge of a rules folder, compiled, as bytes. */
final class KnowledgeUnit {
  private KnowledgeUnit() {}

  /**
   * The bytes of a rule set; the same knowledge gives the same bytes.
   *
   * @param steps the rules of steps that go with it: all of its own, or none
   */
  static byte[] write(RuleSet rules, List<Requirement> steps) {
    PackedWriter out = new PackedWriter();
    out.text(rules.version());
    out.text(rules.fingerprint());
    out.part(DeclarationsUnit.write(rules.facts()));
    out.part(UnitWriter.tables(tables(rules.rows())));
    out.part(UnitWriter.requirements(rules.statements()));
    out.part(UnitWriter.requirements(steps));
    out.part(UnitWriter.documents(rules.documents()));
    out.part(UnitWriter.conflicts(rules.conflicts()));
    return out.bytes();
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

  /**
   * What {@link #write} wrote, or null if the bytes are nothing of the kind.
   *
   * @param steps the files beside the rules of steps, by their paths
   * @param diagnosis the files of symptoms, by their paths
   */
  static RuleSet read(byte[] unit, Map<String, String> steps, Map<String, String> diagnosis) {
    PackedReader in = new PackedReader(unit);
    try {
      String version = in.text();
      String fingerprint = in.text();
      FactTypes facts = Objects.requireNonNull(DeclarationsUnit.read(in.part()));
      List<TableReader.Table> tables =
          Objects.requireNonNull(UnitReader.tables(in.part(), new Types(facts, List.of())));
      Types types = new Types(facts, tables.stream().map(TableReader.Table::type).toList());
      List<Requirement> statements = UnitReader.requirements(in.part(), types);
      List<Requirement> rules = UnitReader.requirements(in.part(), types);
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
              new RuleSet.Upgrade(rules, steps),
              diagnosis);
    } catch (IOException | RuntimeException e) {
      // Its hash is right, so another version of the program wrote it.
      return null;
    }
  }
}
