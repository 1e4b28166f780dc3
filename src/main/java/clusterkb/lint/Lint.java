package clusterkb.lint;

import clusterkb.diagnosis.symptom.SymptomsReader;
import clusterkb.rules.Requirement;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import clusterkb.text.Severity;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * All that is wrong with a rules folder.
 *
 * @param findings what is wrong, by file, line and column
 * @param folders the requirement folders that were looked at
 * @param symptoms the folders of symptoms that were looked at
 * @param stated the folder of each requirement that could be read, by its id
 */
public record Lint(
    List<Diagnostic> findings,
    Set<String> folders,
    Set<String> symptoms,
    Map<String, String> stated) {
  /** Copies the findings. */
  public Lint {
    findings = List.copyOf(findings);
    folders = new TreeSet<>(folders);
    symptoms = new TreeSet<>(symptoms);
    stated = new TreeMap<>(stated);
  }

  /**
   * Reads and checks a folder.
   *
   * @param folder the rules folder
   * @param saved the folder of saved units; null to save and find none
   * @param compiling told the number of requirement folders to compile, before it begins, if any
   * @throws clusterkb.text.DiagnosticException if the folder cannot be read
   */
  public static Lint of(Path folder, Path saved, IntConsumer compiling) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    RulesLoader.Inspection read = RulesLoader.inspect(folder, saved, compiling);
    Findings findings = new Findings(read.texts());
    read.problems().forEach(findings::add);
    Set<String> faulty = new HashSet<>();
    read.problems().forEach(one -> faulty.add(folder(one.place().file())));
    Set<String> folders = read.folders();
    List<Requirement> requirements = read.rules().all();
    new CaseChecks(read.rules().facts(), parent, findings).run(folders, faulty, requirements);
    new FolderChecks(findings).run(requirements);
    if (read.problems().isEmpty()) {
      new StepChecks(findings).run(read.rules());
      new SymptomChecks(parent, findings).run(read.rules());
    }
    new VocabularyChecks(read.texts(), findings).run(read.tables());
    MessageChecks messages = new MessageChecks(read.texts(), findings);
    ShapeChecks shapes = new ShapeChecks(findings);
    ConstantChecks constants = new ConstantChecks(findings);
    for (Requirement one : requirements) {
      findings.in(one);
      messages.run(one);
      shapes.run(one);
      constants.run(one);
    }
    Map<String, String> stated = new TreeMap<>();
    requirements.forEach(one -> stated.put(one.id(), one.origin().folder()));
    Set<String> symptoms = new TreeSet<>();
    for (String file : read.rules().diagnosis().keySet()) {
      if (SymptomsReader.idOf(file) != null) {
        symptoms.add(folder(file));
      }
    }
    return new Lint(findings.sorted(), folders, symptoms, stated);
  }

  /**
   * What concerns some folders only: what is found in them, and the errors in what all share,
   * without which they cannot be read.
   *
   * @param chosen whether a folder of a requirement or a symptom is one of them
   */
  public Lint only(Predicate<String> chosen) {
    Set<String> some = new TreeSet<>(folders);
    some.removeIf(folder -> !chosen.test(folder));
    Set<String> seen = new TreeSet<>(symptoms);
    seen.removeIf(folder -> !chosen.test(folder));
    return new Lint(
        findings.stream().filter(one -> concerns(one, chosen)).toList(), some, seen, stated);
  }

  private boolean concerns(Diagnostic one, Predicate<String> chosen) {
    String folder = folder(one.place().file());
    return folders.contains(folder) || symptoms.contains(folder)
        ? chosen.test(folder)
        : one.severity() == Severity.ERROR;
  }

  private static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** How many findings are that bad. */
  public long count(Severity severity) {
    return findings.stream().filter(one -> one.severity() == severity).count();
  }
}
