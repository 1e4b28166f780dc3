package clusterkb.authoring;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.cases.CaseReader;
import clusterkb.cases.CaseRunner;
import clusterkb.catalogue.Holding;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.read.Phrases;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the folder of a new requirement: a rule, and cases that it already passes. All of it is
 * tried in a folder of its own first, so that what cannot pass is never written.
 */
public final class NewRequirement {
  /** So many facts of other requirements' cases are tried as beginnings, for each verdict. */
  private static final int MANY = 20;

  private final Path folder;
  private final RuleSet rules;

  /**
   * For that rules folder.
   *
   * @param rules what it holds
   */
  public NewRequirement(Path folder, RuleSet rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /**
   * What was written.
   *
   * @param id the requirement
   * @param files their paths, below the rules folder, the rule first
   * @param cited the paragraph of the house rules that was added; empty if none was
   * @param verdicts how many cases show each verdict
   * @param placeholder whether its condition is only a beginning
   */
  public record Written(
      String id,
      List<String> files,
      String cited,
      Map<VerdictKind, Integer> verdicts,
      boolean placeholder) {}

  /**
   * Writes a requirement.
   *
   * @param trial an empty folder to try it in; it is to be called as the rules folder is
   * @throws Refused if nothing was written
   * @throws clusterkb.text.DiagnosticException if the rule cannot be read; nothing was written
   */
  public Written write(Request request, Path trial) {
    try {
      return tryAndWrite(request, trial);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Written tryAndWrite(Request request, Path trial) throws IOException {
    copy("vocabulary", trial);
    copy("sources", trial);
    Refused last = null;
    for (Draft draft : new DraftMaker(rules, Phrases.of(texts("vocabulary")), request).drafts()) {
      Path target = folder.resolve(draft.theme()).resolve(draft.name());
      if (Files.exists(target)) {
        throw new Refused(target + " is there already; nothing is ever overwritten");
      }
      String house = house(request, draft);
      try {
        Tried tried = tried(draft, house, trial);
        return write(draft, target, house, tried);
      } catch (Refused refused) {
        last = refused;
      }
    }
    throw last;
  }

  /**
   * A draft that passes.
   *
   * @param cases the text of its cases
   * @param shown how many of them show each verdict
   */
  private record Tried(String cases, Map<VerdictKind, Integer> shown) {}

  private Tried tried(Draft draft, String house, Path trial) throws IOException {
    if (!house.isEmpty()) {
      write(trial.resolve(HouseRules.FILE), house);
    }
    Path own = trial.resolve(draft.theme()).resolve(draft.name());
    write(own.resolve(draft.name() + ".drl"), draft.rule());
    RuleSet alone = RulesLoader.load(trial, null, count -> {});
    Requirement requirement = alone.statements().get(0);
    List<CaseDraft> drafts = new CaseSearch(requirement, alone).from(bases(requirement));
    String cases = drafts.stream().map(CaseDraft::text).collect(Collectors.joining());
    write(own.resolve(CaseFile.NAME), cases);
    return new Tried(cases, check(requirement, alone, own.resolve(CaseFile.NAME)));
  }

  private Written write(Draft draft, Path target, String house, Tried tried) throws IOException {
    String below = draft.theme() + "/" + draft.name() + "/";
    List<String> files = new ArrayList<>();
    files.add(below + draft.name() + ".drl");
    files.add(below + CaseFile.NAME);
    if (!house.isEmpty()) {
      write(folder.resolve(HouseRules.FILE), house);
      files.add(HouseRules.FILE);
    }
    // The rule comes last: a folder without one is no requirement yet.
    write(target.resolve(CaseFile.NAME), tried.cases());
    write(target.resolve(draft.name() + ".drl"), draft.rule());
    return new Written(
        draft.id(),
        files,
        house.isEmpty() ? "" : draft.sources().get(0),
        tried.shown(),
        draft.placeholder());
  }

  private String house(Request request, Draft draft) throws IOException {
    if (!request.sources().isEmpty()) {
      return "";
    }
    Path file = folder.resolve(HouseRules.FILE);
    String before = Files.exists(file) ? FileText.read(file) : "";
    return HouseRules.with(before, draft.sources().get(0), draft.title() + ".");
  }

  private Map<VerdictKind, Integer> check(Requirement requirement, RuleSet alone, Path file) {
    List<Case> cases =
        Files.exists(file) && !isEmpty(file) ? CaseReader.read(alone.facts(), file) : List.of();
    Holding holding = new Holding(requirement, cases);
    Set<VerdictKind> lacking = holding.notShown();
    if (!lacking.isEmpty()) {
      throw new Refused(
          "no facts were found on which it is "
              + lacking.stream()
                  .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                  .collect(Collectors.joining(" or "))
              + "; begin with a simpler --broken-by or a wider --speaks-of, and write the rest into"
              + " the rule afterwards");
    }
    CaseRunner runner =
        new CaseRunner(new Knowledge(List.of(requirement), alone.rows()), requirement);
    for (Case one : cases) {
      if (!runner.differences(one).isEmpty()) {
        throw new IllegalStateException(one.name() + ": " + runner.differences(one));
      }
    }
    return new EnumMap<>(holding.shown());
  }

  private static boolean isEmpty(Path file) {
    return FileText.read(file).isBlank();
  }

  /**
   * A lone subject, then the facts of cases of requirements that speak of the same: for each
   * verdict the shortest ones.
   */
  private List<BaseFacts> bases(Requirement requirement) throws IOException {
    List<Requirement> alike =
        rules.statements().stream()
            .filter(one -> one.speaksOf().equals(requirement.speaksOf()))
            .toList();
    if (alike.isEmpty()) {
      Phrases all = Phrases.of(texts(""));
      alike =
          rules.statements().stream()
              .filter(one -> all.isOrNarrows(one.speaksOf(), requirement.speaksOf()))
              .toList();
    }
    Map<VerdictKind, Set<BaseFacts>> others = new EnumMap<>(VerdictKind.class);
    for (Requirement one : alike) {
      for (Case each : CaseFile.of(rules.facts(), one, folder.getParent())) {
        for (VerdictKind verdict : Set.copyOf(each.expected().values())) {
          others
              .computeIfAbsent(verdict, kind -> new LinkedHashSet<>())
              .addAll(BaseFacts.of(rules.facts(), each, requirement.subjectType()));
        }
      }
    }
    List<BaseFacts> bases = new ArrayList<>();
    bases.add(BaseFacts.alone(rules.facts(), requirement.subjectType()));
    for (Set<BaseFacts> same : others.values()) {
      same.stream()
          .sorted(Comparator.comparingInt(BaseFacts::length))
          .limit(MANY)
          .forEach(bases::add);
    }
    return bases;
  }

  private Map<String, String> texts(String part) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(part)) {
      if (file.toString().endsWith(".drl")) {
        texts.put(FileText.slashes(folder.relativize(file)), FileText.read(file));
      }
    }
    return texts;
  }

  private void copy(String part, Path trial) throws IOException {
    for (Path file : files(part)) {
      Path to = trial.resolve(folder.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }

  private List<Path> files(String part) throws IOException {
    Path from = folder.resolve(part);
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(from)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** So that nobody ever reads half of it. */
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path half = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
