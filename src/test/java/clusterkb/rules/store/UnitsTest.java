package clusterkb.rules.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.rules.Requirement;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.SourceDocument;
import clusterkb.rules.read.DecisionTable;
import clusterkb.rules.read.Problems;
import clusterkb.rules.read.SourcesReader;
import clusterkb.rules.read.TableReader;
import clusterkb.rules.read.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved units: what comes back is what was saved, and what is damaged does not come back. */
class UnitsTest {
  @TempDir private Path parent;

  private static Types types(RuleFiles files) {
    List<TableReader.Table> tables =
        new TableUnits(new UnitStore(null), FactTypes.BUILT_IN, "", new Problems())
            .read(files.lookups());
    return new Types(FactTypes.BUILT_IN, tables.stream().map(TableReader.Table::type).toList());
  }

  @Test
  void everyShippedRequirementComesBackEqual() {
    RuleFiles files = RuleFiles.read(RulesFolder.SHIPPED.toAbsolutePath(), new Problems());
    Types types = types(files);
    Map<String, String> vocabulary = files.below("vocabulary", ".drl");
    files
        .requirementFolders()
        .forEach(
            (folder, texts) -> {
              Problems problems = new Problems();
              List<Requirement> made =
                  DecisionTable.read(
                      types,
                      vocabulary,
                      texts,
                      files.decisions().getOrDefault(folder, Map.of()),
                      problems);
              assertThat(problems.all()).as(folder).isEmpty();
              byte[] unit = UnitWriter.requirements(made);
              assertThat(UnitReader.requirements(unit, types)).as(folder).isEqualTo(made);
            });
  }

  @Test
  void everyShippedSourceDocumentComesBackEqual() {
    RuleFiles files = RuleFiles.read(RulesFolder.SHIPPED.toAbsolutePath(), new Problems());
    List<SourceDocument> made = SourcesReader.read(files.below("sources", ".yaml"), new Problems());
    assertThat(made).isNotEmpty();
    assertThat(UnitReader.documents(UnitWriter.documents(made))).isEqualTo(made);
  }

  @Test
  void aTruncatedUnitIsNoneOrMadeAnew() throws IOException {
    Store store = new Store();
    for (int length = 0; length < store.good.length; length += 16) {
      store.check(Arrays.copyOf(store.good, length), "truncated at " + length);
    }
  }

  @Test
  void aUnitWithAFlippedBitIsMadeAnew() throws IOException {
    Store store = new Store();
    for (int at = 0; at < store.good.length; at += 7) {
      byte[] damaged = store.good.clone();
      damaged[at] ^= (byte) (1 << (at % 8));
      store.check(damaged, "bit flipped in byte " + at);
    }
  }

  @Test
  void aUnitWithSomethingAddedIsMadeAnew() throws IOException {
    Store store = new Store();
    store.check(Arrays.copyOf(store.good, store.good.length + 1), "one byte more");
  }

  @Test
  void anotherUnitOrAnotherFileUnderTheNameOfThisIsMadeAnew() throws IOException {
    Store store = new Store();
    store.check("not a unit at all".repeat(20).getBytes(UTF_8), "text");
    store.check(Files.readAllBytes(store.other), "the unit of something else");
    byte[] format = store.good.clone();
    System.arraycopy("KBUNIT0\n".getBytes(UTF_8), 0, format, 0, 8);
    store.check(format, "another format");
  }

  @Test
  void aFolderUnderTheNameOfAUnitIsDoneWithout() throws IOException {
    Store store = new Store();
    Files.delete(store.unit);
    Files.createDirectory(store.unit);
    assertThat(store.loads.loadFromParts()).isEqualTo(store.expected);
    assertThat(store.loads.compiled()).containsExactly(1, 1);
  }

  @Test
  void unitsOfRightHashAndWrongContentAreNone() {
    Types types = new Types(FactTypes.BUILT_IN, List.of());
    byte[] unit = "surely no requirements".getBytes(UTF_8);
    assertThat(UnitReader.requirements(unit, types)).isNull();
    assertThat(UnitReader.documents(unit)).isNull();
  }

  /** A folder with one requirement, loaded once, and its units: rules, sources and tables. */
  private final class Store {
    private final Path saved = parent.resolve("saved");
    private final Loads loads;
    private final Loads.Content expected;
    private final Path unit;
    private final Path other;
    private final byte[] good;

    Store() throws IOException {
      RulesFolder folder = new RulesFolder(parent).with("disks/x/x.drl", RulesFolder.RULE);
      folder.load();
      loads = new Loads(folder.path(), saved);
      expected = loads.load();
      Files.delete(loads.whole());
      List<Path> units;
      try (Stream<Path> all = Files.list(saved)) {
        units = new ArrayList<>(all.toList());
      }
      assertThat(units).hasSize(2);
      unit = units.stream().filter(Store::isRules).findFirst().orElseThrow();
      units.remove(unit);
      other = units.get(0);
      good = Files.readAllBytes(unit);
    }

    private static boolean isRules(Path unit) {
      try {
        return new String(Files.readAllBytes(unit), UTF_8).contains("R-1");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    /** That content is not believed: the folder is compiled, and the right unit put there. */
    void check(byte[] content, String what) throws IOException {
      Files.write(unit, content);
      int before = loads.compiled().size();
      assertThat(loads.loadFromParts()).as(what).isEqualTo(expected);
      assertThat(loads.compiled()).as(what).hasSize(before + 1);
      assertThat(Files.readAllBytes(unit)).as(what).isEqualTo(good);
    }
  }
}
