package clusterkb.rules.store;

import clusterkb.facts.FactTypes;
import clusterkb.rules.LintRule;
import clusterkb.rules.read.Problems;
import clusterkb.rules.read.TableReader;
import clusterkb.rules.read.Types;
import clusterkb.rules.vet.Vetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads the tables that rules look things up in, each saved as a unit of its own. */
final class TableUnits {
  private final UnitStore store;
  private final FactTypes types;
  private final String facts;
  private final Problems problems;

  /**
   * A loader of tables.
   *
   * @param types what columns can be of
   * @param facts all that cells can name: a saved table is stale where that has changed
   */
  TableUnits(UnitStore store, FactTypes types, String facts, Problems problems) {
    this.store = store;
    this.types = types;
    this.facts = facts;
    this.problems = problems;
  }

  /** The tables with these contents; what is wrong is noted. */
  List<TableReader.Table> read(Map<String, byte[]> contents) {
    Types stated = new Types(types, List.of());
    List<TableReader.Table> tables = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    contents.forEach(
        (file, content) -> {
          TableReader.Table table = read(file, content, stated);
          if (table == null) {
            return;
          }
          String first = files.putIfAbsent(table.type().name(), file);
          if (first != null) {
            problems.add(
                LintRule.DUPLICATE_NAME,
                file,
                0,
                0,
                "a second table '" + table.type().name() + "' (the first is " + first + ")",
                "Keep one of the two, or rename one.");
          } else {
            tables.add(table);
          }
        });
    return tables;
  }

  /** Whether it can have been read from a table; else the saved unit was tampered with. */
  private static boolean sound(TableReader.Table table) {
    return table.rows().stream().allMatch(row -> Vetting.objection(row) == null);
  }

  private TableReader.Table read(String file, byte[] content, Types stated) {
    String hash =
        new Hash().add(UnitWriter.FORMAT).add("table").add(facts).add(file).add(content).hex();
    byte[] unit = store.find(hash);
    List<TableReader.Table> saved = unit == null ? null : UnitReader.tables(unit, stated);
    if (saved != null && saved.stream().allMatch(TableUnits::sound)) {
      return saved.get(0);
    }
    Problems own = new Problems();
    TableReader.Table table = TableReader.read(types, file, content, own);
    if (own.none()) {
      store.save(hash, UnitWriter.tables(List.of(table)));
    }
    problems.addAll(own.all());
    return table;
  }

  /** All of them that rules can depend on: names and columns, not the rows. */
  static byte[] shape(List<TableReader.Table> tables) {
    return UnitWriter.tables(
        tables.stream().map(each -> new TableReader.Table(each.type(), List.of())).toList());
  }
}
