package clusterkb.compare;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The deployments on which two rule sets are compared. */
public final class Corpus {
  /** What stands beside deployments and is none: a plan, and what was seen to go wrong. */
  private static final Set<String> BESIDE = Set.of("plan.yaml", "seen.yaml", "waivers.yaml");

  /** A case, wherever it stands in its file. */
  private record CaseKey(String name, List<String> facts) {}

  private final SideReader before;
  private final SideReader after;
  private final List<Specimen> specimens = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  /** An empty corpus, to be read with what each side knows of facts. */
  public Corpus(FactTypes before, FactTypes after) {
    this.before = new SideReader(before);
    this.after = new SideReader(after);
  }

  /** The deployments that at least one side can read, in the order in which they were added. */
  public List<Specimen> specimens() {
    return List.copyOf(specimens);
  }

  /** The files that only one side can read. */
  public List<Unread> unread() {
    return List.copyOf(unread);
  }

  /**
   * Adds a file or all files below a folder; those called {@code cases.yaml} hold cases, and those
   * called {@code plan.yaml}, {@code seen.yaml} or {@code waivers.yaml} belong to the deployment
   * beside them and are left out.
   *
   * @param from what paths in reports begin after; null to show them as they are
   * @throws DiagnosticException if neither side can read a file
   */
  public Corpus add(Specimen.Group group, Path path, Path from) {
    for (Path file : files(path)) {
      String shown = FileText.slashes(from == null ? file : from.relativize(file));
      if (file.getFileName().toString().equals(CaseFile.NAME)) {
        addCases(group, file, shown);
      } else {
        addDeployment(group, file, shown);
      }
    }
    return this;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.(yaml|yml|json)"))
          .filter(file -> !BESIDE.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addDeployment(Specimen.Group group, Path file, String shown) {
    Sides<Deployment> sides = new Sides<>(reader -> reader.deployment(file), shown);
    Deployment any = sides.before == null ? sides.after : sides.before;
    specimens.add(new Specimen(group, shown, any.name(), sides.before, sides.after));
  }

  private void addCases(Specimen.Group group, Path file, String shown) {
    Sides<List<Case>> sides = new Sides<>(reader -> reader.cases(file), shown);
    Map<CaseKey, Case> old = byKey(sides.before == null ? List.of() : sides.before);
    Map<CaseKey, Case> now = byKey(sides.after == null ? List.of() : sides.after);
    (old.isEmpty() ? now : old)
        .keySet()
        .forEach(key -> add(group, shown, old.get(key), now.get(key)));
  }

  /** Reads with both sides; what only one of them can read is noted. */
  private final class Sides<T> {
    private T before;
    private T after;

    Sides(Function<SideReader, T> read, String shown) {
      DiagnosticException problem = null;
      try {
        before = read.apply(Corpus.this.before);
      } catch (DiagnosticException e) {
        problem = e;
      }
      if (Corpus.this.before.equals(Corpus.this.after)) {
        after = before;
      } else {
        try {
          after = read.apply(Corpus.this.after);
        } catch (DiagnosticException e) {
          if (problem == null) {
            unread.add(new Unread(shown, false, e.diagnostics()));
          }
        }
      }
      if (before == null && after == null) {
        throw problem;
      }
      if (before == null) {
        unread.add(new Unread(shown, true, problem.diagnostics()));
      }
    }
  }

  /**
   * Adds the cases of the requirements of both sides, those that only one side has apart.
   *
   * @param oldFolder the rules folder of the side before
   * @param newFolder the rules folder of the side after
   * @throws DiagnosticException if a side cannot read its own cases
   */
  public Corpus addCases(RuleSet oldRules, Path oldFolder, RuleSet newRules, Path newFolder) {
    Map<String, Path> old = caseFiles(oldRules, oldFolder);
    Map<String, Path> now = caseFiles(newRules, newFolder);
    Set<String> files = new TreeSet<>(old.keySet());
    files.addAll(now.keySet());
    for (String file : files) {
      addCases(file, old.get(file), oldFolder, now.get(file), newFolder);
    }
    return this;
  }

  private static Map<String, Path> caseFiles(RuleSet rules, Path folder) {
    Map<String, Path> files = new TreeMap<>();
    for (Requirement one : rules.statements()) {
      Path file =
          folder.resolveSibling(one.origin().file()).normalize().resolveSibling(CaseFile.NAME);
      if (Files.exists(file)) {
        files.put(FileText.slashes(folder.relativize(file)), file);
      }
    }
    return files;
  }

  private void addCases(String file, Path oldFile, Path oldFolder, Path newFile, Path newFolder) {
    List<Case> oldCases = oldFile == null ? List.of() : before.cases(oldFile);
    List<Case> newCases =
        newFile == null ? List.of() : same(oldFile, newFile) ? oldCases : after.cases(newFile);
    Map<CaseKey, Case> old = byKey(oldCases);
    Map<CaseKey, Case> now = byKey(newCases);
    String oldShown = oldFolder.getFileName() + "/" + file;
    String newShown = newFolder.getFileName() + "/" + file;
    Map<CaseKey, Case> elsewhere = Map.of();
    if (!now.keySet().containsAll(old.keySet())) {
      elsewhere = other(after, oldFile, oldCases, oldShown, false);
    }
    for (Map.Entry<CaseKey, Case> entry : old.entrySet()) {
      CaseKey key = entry.getKey();
      if (now.containsKey(key)) {
        add(Specimen.Group.CASES_OF_BOTH, newShown, entry.getValue(), now.get(key));
      } else {
        add(Specimen.Group.CASES_BEFORE, oldShown, entry.getValue(), elsewhere.get(key));
      }
    }
    if (!old.keySet().containsAll(now.keySet())) {
      Map<CaseKey, Case> read = other(before, newFile, newCases, newShown, true);
      now.forEach(
          (key, one) -> {
            if (!old.containsKey(key)) {
              add(Specimen.Group.CASES_AFTER, newShown, read.get(key), one);
            }
          });
    }
  }

  private boolean same(Path oldFile, Path newFile) {
    try {
      return before.equals(after) && oldFile != null && Files.mismatch(oldFile, newFile) < 0;
    } catch (IOException e) {
      // Whatever is wrong with the file is told by whoever reads it.
      return false;
    }
  }

  /** The cases of one side's file as the other side reads them. */
  private Map<CaseKey, Case> other(
      SideReader reader, Path file, List<Case> own, String shown, boolean isBefore) {
    if (before.equals(after)) {
      return byKey(own);
    }
    try {
      return byKey(reader.cases(file));
    } catch (DiagnosticException e) {
      unread.add(new Unread(shown, isBefore, e.diagnostics()));
      return Map.of();
    }
  }

  private static Map<CaseKey, Case> byKey(List<Case> cases) {
    Map<CaseKey, Case> byKey = new LinkedHashMap<>();
    cases.forEach(one -> byKey.put(new CaseKey(one.name(), one.facts()), one));
    return byKey;
  }

  private void add(Specimen.Group group, String file, Case old, Case now) {
    Case shown = now == null ? old : now;
    specimens.add(
        new Specimen(
            group,
            file + ":" + shown.place().line(),
            shown.name(),
            old == null ? null : old.deployment(),
            now == null ? null : now.deployment()));
  }
}
