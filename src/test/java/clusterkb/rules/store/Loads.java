package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Loads of a rules folder, and what each of them compiled. */
final class Loads {
  private final Path folder;
  private final Path saved;
  private final List<Integer> compiled = new ArrayList<>();

  Loads(Path folder, Path saved) {
    this.folder = folder;
    this.saved = saved;
  }

  /**
   * A rule set as those of different loads can be compared: a table's row, and its type, are equal
   * only to themselves.
   *
   * @param requirements the requirements' bytes, in which a table is its name
   */
  record Content(
      String version,
      String fingerprint,
      String requirements,
      List<String> rows,
      List<SourceDocument> documents) {
    static Content of(RuleSet rules) {
      return new Content(
          rules.version(),
          rules.fingerprint(),
          HexFormat.of().formatHex(UnitWriter.requirements(rules.statements())),
          rules.rows().stream().map(Content::row).toList(),
          rules.documents());
    }

    private static String row(Fact row) {
      return row.type() + " " + row.type().properties().stream().map(row::value).toList();
    }
  }

  /** What a load gives. */
  Content load() {
    return Content.of(RulesLoader.load(folder, saved, compiled::add));
  }

  /** How many folders each load compiled, for those loads that compiled any. */
  List<Integer> compiled() {
    return compiled;
  }
}
