package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.rules.Conflict;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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
      List<SourceDocument> documents,
      List<Conflict> conflicts,
      String steps,
      Map<String, String> stepTexts,
      Map<String, String> symptomTexts) {
    static Content of(RuleSet rules) {
      return new Content(
          rules.version(),
          rules.fingerprint(),
          bytes(rules.statements()),
          rules.rows().stream().map(Content::row).toList(),
          rules.documents(),
          rules.conflicts(),
          bytes(rules.upgrade().rules()),
          rules.upgrade().texts(),
          rules.diagnosis());
    }

    private static String bytes(List<Requirement> requirements) {
      return HexFormat.of().formatHex(UnitWriter.requirements(requirements));
    }

    private static String row(Fact row) {
      return row.type() + " " + row.type().properties().stream().map(row::value).toList();
    }
  }

  /** What a load gives. */
  Content load() {
    return Content.of(RulesLoader.load(folder, saved, compiled::add));
  }

  /** What a load gives that has to put the whole together from its parts. */
  Content loadFromParts() throws IOException {
    Files.deleteIfExists(whole());
    return load();
  }

  /** The saved unit of the whole folder. */
  Path whole() {
    return saved.resolve(WholeUnit.name(folder.toAbsolutePath().normalize()));
  }

  /** How many folders each load compiled, for those loads that compiled any. */
  List<Integer> compiled() {
    return compiled;
  }
}
