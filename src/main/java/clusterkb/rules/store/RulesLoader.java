package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.rules.Conflict;
import clusterkb.rules.Level;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceDocument;
import clusterkb.rules.read.DecisionTable;
import clusterkb.rules.read.DeclarationsReader;
import clusterkb.rules.read.FolderReader;
import clusterkb.rules.read.Problems;
import clusterkb.rules.read.SourcesReader;
import clusterkb.rules.read.TableReader;
import clusterkb.rules.read.Types;
import clusterkb.rules.vet.Vetting;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Loads the knowledge of a rules folder, compiling only what no saved unit holds. */
public final class RulesLoader {
  private static final String CONFLICTS = "sources/conflicts.yaml";
  private static final String SEE_SOURCES = "See rules/sources for the ids that there are.";

  private final Path folder;
  private final RuleFiles files;
  private final UnitStore store;
  private final Problems problems = new Problems();
  private boolean documentsRead = true;
  private boolean conflictsRead = true;

  private RulesLoader(Path folder, Path saved) {
    this.folder = folder;
    this.files = RuleFiles.read(folder, problems);
    this.store = new UnitStore(saved);
  }

  /**
   * The facts that a folder's knowledge knows of; for whoever reads facts before all of it is
   * loaded. What is wrong with its declarations, {@link #load} tells.
   */
  public static FactTypes facts(Path folder) {
    Path vocabulary = folder.resolve("vocabulary");
    try (DirectoryStream<Path> declarations = Files.newDirectoryStream(vocabulary, "*.yaml")) {
      if (!declarations.iterator().hasNext()) {
        return FactTypes.BUILT_IN;
      }
      Problems unread = new Problems();
      RuleFiles files = RuleFiles.vocabulary(folder.toAbsolutePath().normalize(), unread);
      files.checkTexts(unread);
      return facts(files, unread);
    } catch (IOException | DiagnosticException e) {
      return FactTypes.BUILT_IN;
    }
  }

  private static FactTypes facts(RuleFiles files, Problems problems) {
    return DeclarationsReader.read(files.below("vocabulary", ".yaml"), problems);
  }

  /**
   * Loads a folder.
   *
   * @param folder the rules folder
   * @param saved the folder of saved units; null to save and find none
   * @param compiling told the number of requirement folders to compile, before it begins, if any
   * @throws DiagnosticException with all that is wrong in all files
   */
  public static RuleSet load(Path folder, Path saved, IntConsumer compiling) {
    RulesLoader loader = new RulesLoader(folder.toAbsolutePath().normalize(), saved);
    WholeUnit whole = new WholeUnit(loader.store, loader.folder);
    String hash = WholeUnit.hash(loader.files);
    RuleSet found = loader.problems.none() ? whole.find(hash) : null;
    if (found != null) {
      return found;
    }
    RuleSet rules = loader.read(compiling);
    loader.problems.throwIfAny();
    whole.save(hash, rules);
    return rules;
  }

  /**
   * What a folder holds, as far as it can be read.
   *
   * @param rules the knowledge without what is wrong
   * @param folders the requirement folders, by their paths from the folder that holds it
   * @param texts the texts of its files, by their paths from there
   * @param tables the tables that rules look things up in, by their paths from there
   * @param problems all that is wrong
   */
  public record Inspection(
      RuleSet rules,
      Set<String> folders,
      Map<String, String> texts,
      Set<String> tables,
      List<Diagnostic> problems) {}

  /**
   * Reads a folder as {@link #load} does, but goes on where something is wrong.
   *
   * @throws DiagnosticException if the folder cannot be read
   */
  public static Inspection inspect(Path folder, Path saved, IntConsumer compiling) {
    RulesLoader loader = new RulesLoader(folder.toAbsolutePath().normalize(), saved);
    RuleSet rules = loader.read(compiling);
    return new Inspection(
        rules,
        loader.files.requirementFolders().keySet(),
        loader.files.texts(),
        loader.files.lookups().keySet(),
        loader.problems.all());
  }

  private RuleSet read(IntConsumer compiling) {
    files.checkTexts(problems);
    if (!files.sharedRead(problems)) {
      return new RuleSet(
          "",
          "",
          FactTypes.BUILT_IN,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          RuleSet.Upgrade.NONE,
          Map.of());
    }
    FactTypes facts = facts(files, problems);
    String factsText = VocabularyText.of(facts);
    List<TableReader.Table> tables =
        new TableUnits(store, facts, factsText, problems).read(files.lookups());
    Types types = new Types(facts, tables.stream().map(TableReader.Table::type).toList());
    Map<String, String> vocabulary = files.below("vocabulary", ".drl");
    String shared =
        new Hash()
            .add(UnitWriter.FORMAT)
            .add(factsText)
            .add(TableUnits.shape(tables))
            .add(vocabulary)
            .hex();

    List<Requirement> requirements = requirements(types, vocabulary, shared, compiling);
    List<SourceDocument> documents = documents();
    checkIds(requirements);
    List<Fact> rows = new ArrayList<>();
    tables.forEach(table -> rows.addAll(table.rows()));
    RuleSet rules =
        new RuleSet(
            files.textOr("VERSION", "unversioned").strip(),
            files.fingerprint(),
            facts,
            of(requirements, one -> one.level() != Level.STEP),
            rows,
            documents,
            conflicts(),
            new RuleSet.Upgrade(
                of(requirements, one -> one.level() == Level.STEP), files.stepTexts()),
            files.symptomTexts());
    checkCitations(rules);
    return rules;
  }

  private static List<Requirement> of(List<Requirement> all, Predicate<Requirement> which) {
    return all.stream().filter(which).sorted(RulesLoader::inOrder).toList();
  }

  /** By their first stages, then by their ids. */
  private static int inOrder(Requirement one, Requirement other) {
    int stages = one.stages().get(0).compareTo(other.stages().get(0));
    return stages == 0 ? one.id().compareTo(other.id()) : stages;
  }

  private List<Requirement> requirements(
      Types types, Map<String, String> vocabulary, String shared, IntConsumer compiling) {
    List<Requirement> requirements = new ArrayList<>();
    Map<String, Map<String, String>> stale = new HashMap<>();
    Map<String, Map<String, String>> folders = files.requirementFolders();
    Map<String, Map<String, byte[]>> tables = files.decisions();
    checkRulesBeside(tables, folders.keySet());
    Map<String, String> hashes = new HashMap<>();
    folders.forEach(
        (folder, texts) -> {
          Map<String, byte[]> own = tables.getOrDefault(folder, Map.of());
          String hash = new Hash().add(shared).add(texts).addFiles(own).hex();
          hashes.put(folder, hash);
          byte[] unit = store.find(hash);
          List<Requirement> found = unit == null ? null : UnitReader.requirements(unit, types);
          if (found == null || !sound(found)) {
            stale.put(folder, texts);
          } else {
            requirements.addAll(found);
          }
        });
    if (!stale.isEmpty()) {
      compiling.accept(stale.size());
      FolderReader.checkVocabulary(types, vocabulary, problems);
      stale.keySet().stream()
          .sorted()
          .forEach(
              folder -> {
                Problems own = new Problems();
                List<Requirement> made =
                    DecisionTable.read(
                        types,
                        vocabulary,
                        stale.get(folder),
                        tables.getOrDefault(folder, Map.of()),
                        own);
                if (own.none() && problems.none() && sound(made)) {
                  store.save(hashes.get(folder), UnitWriter.requirements(made));
                }
                problems.addAll(own.all());
                requirements.addAll(made);
              });
    }
    return requirements;
  }

  /** Whether a saved unit holds what can have been compiled; else it was tampered with. */
  private static boolean sound(List<Requirement> requirements) {
    return requirements.stream().allMatch(one -> Vetting.objection(one) == null);
  }

  private void checkRulesBeside(Map<String, Map<String, byte[]>> tables, Set<String> folders) {
    tables.forEach(
        (folder, own) -> {
          if (!folders.contains(folder)) {
            own.keySet()
                .forEach(
                    file ->
                        problems.add(
                            LintRule.WRONG_TABLE,
                            file,
                            0,
                            0,
                            "there is no rule beside the table",
                            "Put tables beside the rules that they fill in; those that rules look"
                                + " things up in belong into vocabulary/."));
          }
        });
  }

  private List<SourceDocument> documents() {
    Map<String, String> texts = new TreeMap<>(files.below("sources", ".yaml"));
    texts.remove(files.path(CONFLICTS));
    String hash = new Hash().add(UnitWriter.FORMAT).add("sources").add(texts).hex();
    byte[] unit = store.find(hash);
    List<SourceDocument> documents = unit == null ? null : UnitReader.documents(unit);
    if (documents == null) {
      Problems own = new Problems();
      documents = SourcesReader.read(texts, own);
      if (own.none()) {
        store.save(hash, UnitWriter.documents(documents));
      }
      documentsRead = own.none();
      problems.addAll(own.all());
    }
    return documents;
  }

  private List<Conflict> conflicts() {
    String text = files.textOr(CONFLICTS, "");
    if (text.isEmpty()) {
      return List.of();
    }
    String hash = new Hash().add(UnitWriter.FORMAT).add("conflicts").add(text).hex();
    byte[] unit = store.find(hash);
    List<Conflict> conflicts = unit == null ? null : UnitReader.conflicts(unit);
    if (conflicts == null) {
      Problems own = new Problems();
      conflicts = SourcesReader.conflicts(files.path(CONFLICTS), text, own);
      if (own.none()) {
        store.save(hash, UnitWriter.conflicts(conflicts));
      }
      conflictsRead = own.none();
      problems.addAll(own.all());
    }
    return conflicts;
  }

  private void checkIds(List<Requirement> requirements) {
    Map<String, Requirement> seen = new HashMap<>();
    for (Requirement requirement : requirements) {
      Requirement first = seen.putIfAbsent(requirement.id(), requirement);
      if (first != null) {
        stated(
            LintRule.DUPLICATE_ID,
            requirement,
            requirement.id(),
            requirement.id() + " is stated a second time (first in " + first.origin().file() + ")",
            "A requirement is stated once: remove one.");
      }
    }
  }

  /** Notes a problem with what a requirement says: at its rule, or in the cell that says so. */
  private void stated(
      LintRule rule, Requirement requirement, String word, String message, String advice) {
    Place place = requirement.origin().place();
    if (requirement.origin().row() != null) {
      place = files.cell(place, word);
    }
    problems.add(rule, place.file(), place.line(), place.column(), message, advice);
  }

  /** Notes citations of what is not there, unless it may be in an index that cannot be read. */
  private void checkCitations(RuleSet rules) {
    Set<String> paragraphs = rules.paragraphs().keySet();
    Set<String> conflicts = new HashSet<>();
    for (Conflict conflict : rules.conflicts()) {
      conflicts.add(conflict.id());
      for (String id : conflict.paragraphs()) {
        if (documentsRead && !paragraphs.contains(id)) {
          problems.add(
              LintRule.UNKNOWN_SOURCE,
              files.path(CONFLICTS),
              1,
              1,
              "'" + conflict.id() + "' names '" + id + "', which is no paragraph of the sources",
              SEE_SOURCES);
        }
      }
    }
    for (Requirement requirement : rules.all()) {
      for (String id : requirement.sources()) {
        if (documentsRead && !paragraphs.contains(id)) {
          cites(
              LintRule.UNKNOWN_SOURCE,
              requirement,
              id,
              "@source names '" + id + "', which is no paragraph of the sources");
        }
      }
      for (String id : requirement.conflicts()) {
        if (conflictsRead && !conflicts.contains(id)) {
          cites(
              LintRule.UNKNOWN_CONFLICT,
              requirement,
              id,
              "@conflict names '" + id + "', which " + CONFLICTS + " does not have");
        }
      }
    }
  }

  private void cites(LintRule rule, Requirement requirement, String id, String message) {
    stated(rule, requirement, id, message, SEE_SOURCES);
  }
}
