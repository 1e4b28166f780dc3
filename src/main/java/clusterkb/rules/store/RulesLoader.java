package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Facts;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.Conflict;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceDocument;
import clusterkb.rules.read.FolderReader;
import clusterkb.rules.read.Problems;
import clusterkb.rules.read.SourcesReader;
import clusterkb.rules.read.TableReader;
import clusterkb.rules.read.Types;
import clusterkb.rules.vet.Vetting;
import clusterkb.text.DiagnosticException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Loads the knowledge of a rules folder, compiling only what no saved unit holds. */
public final class RulesLoader {
  private static final String CONFLICTS = "sources/conflicts.yaml";
  private static final String SEE_SOURCES = "See rules/sources for the ids that there are.";

  private final RuleFiles files;
  private final UnitStore store;
  private final Problems problems = new Problems();

  private RulesLoader(Path folder, Path saved) {
    this.files = RuleFiles.read(folder);
    this.store = new UnitStore(saved);
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
    return new RulesLoader(folder.toAbsolutePath().normalize(), saved).load(compiling);
  }

  private RuleSet load(IntConsumer compiling) {
    Map<String, String> tableTexts = files.below("vocabulary", ".csv");
    List<TableReader.Table> tables = tables(tableTexts);
    Types types = new Types(tables.stream().map(TableReader.Table::type).toList());
    Map<String, String> vocabulary = files.below("vocabulary", ".drl");
    String shared =
        new Hash()
            .add(UnitWriter.FORMAT)
            .add(vocabularyOfFacts())
            .add(tableTexts)
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
            new Hash().add(files.all()).hex(),
            requirements.stream().sorted(ORDER).toList(),
            rows,
            documents,
            conflicts());
    checkCitations(rules);
    problems.throwIfAny();
    return rules;
  }

  private static final Comparator<Requirement> ORDER =
      Comparator.comparing((Requirement requirement) -> requirement.stages().get(0))
          .thenComparing(Requirement::id);

  /** A saved unit names properties and values; it is stale where those have changed. */
  private static String vocabularyOfFacts() {
    StringBuilder text = new StringBuilder();
    for (Class<? extends Fact> type : Facts.CLASSES) {
      FactType facts = FactType.of(type);
      text.append(facts.name()).append('\n');
      for (PropertyType property : facts.properties()) {
        Class<?> declared = property.declared();
        text.append(property.name()).append(' ').append(declared.getName());
        if (declared.isEnum()) {
          for (Object constant : declared.getEnumConstants()) {
            text.append(' ').append(((Term) constant).name());
          }
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private List<Requirement> requirements(
      Types types, Map<String, String> vocabulary, String shared, IntConsumer compiling) {
    List<Requirement> requirements = new ArrayList<>();
    Map<String, Map<String, String>> stale = new HashMap<>();
    Map<String, Map<String, String>> folders = files.requirementFolders();
    Map<String, String> hashes = new HashMap<>();
    folders.forEach(
        (folder, texts) -> {
          String hash = new Hash().add(shared).add(texts).hex();
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
                    FolderReader.read(types, vocabulary, stale.get(folder), own);
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

  private static boolean sound(TableReader.Table table) {
    return table.rows().stream().allMatch(row -> Vetting.objection(row) == null);
  }

  private List<TableReader.Table> tables(Map<String, String> texts) {
    String hash =
        new Hash().add(UnitWriter.FORMAT).add("tables").add(vocabularyOfFacts()).add(texts).hex();
    byte[] unit = store.find(hash);
    List<TableReader.Table> tables = unit == null ? null : UnitReader.tables(unit);
    if (tables == null || !tables.stream().allMatch(RulesLoader::sound)) {
      Problems own = new Problems();
      tables = TableReader.read(texts, own);
      if (own.none()) {
        store.save(hash, UnitWriter.tables(tables));
      }
      problems.addAll(own.all());
    }
    return tables;
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
      problems.addAll(own.all());
    }
    return conflicts;
  }

  private void checkIds(List<Requirement> requirements) {
    Map<String, Requirement> seen = new HashMap<>();
    for (Requirement requirement : requirements) {
      Requirement first = seen.putIfAbsent(requirement.id(), requirement);
      if (first != null) {
        problems.add(
            requirement.origin().file(),
            requirement.origin().line(),
            1,
            requirement.id() + " is stated a second time (first in " + first.origin().file() + ")",
            "A requirement is stated once: remove one.");
      }
    }
  }

  private void checkCitations(RuleSet rules) {
    Set<String> paragraphs = rules.paragraphs().keySet();
    Set<String> conflicts = new HashSet<>();
    for (Conflict conflict : rules.conflicts()) {
      conflicts.add(conflict.id());
      for (String id : conflict.paragraphs()) {
        if (!paragraphs.contains(id)) {
          problems.add(
              files.path(CONFLICTS),
              1,
              1,
              "'" + conflict.id() + "' names '" + id + "', which is no paragraph of the sources",
              SEE_SOURCES);
        }
      }
    }
    for (Requirement requirement : rules.statements()) {
      for (String id : requirement.sources()) {
        if (!paragraphs.contains(id)) {
          cites(requirement, "@source names '" + id + "', which is no paragraph of the sources");
        }
      }
      for (String id : requirement.conflicts()) {
        if (!conflicts.contains(id)) {
          cites(requirement, "@conflict names '" + id + "', which " + CONFLICTS + " does not have");
        }
      }
    }
  }

  private void cites(Requirement requirement, String message) {
    problems.add(requirement.origin().file(), requirement.origin().line(), 1, message, SEE_SOURCES);
  }
}
