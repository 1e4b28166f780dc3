package clusterkb.watch;

import clusterkb.compare.Evaluation;
import clusterkb.compare.RulesChange;
import clusterkb.compare.VerdictChange;
import clusterkb.compare.VerdictChanges;
import clusterkb.engine.EngineFault;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.lint.Lint;
import clusterkb.report.ComparisonText;
import clusterkb.report.Report;
import clusterkb.report.Style;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import clusterkb.text.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What every save of a rules folder, or of a deployment file, comes to. It keeps the last good
 * rules and the last good facts: a save that cannot be read takes neither out of force.
 */
public final class Watch {
  /** While somebody keeps saving, what lies between is not told, but not for ever. */
  private static final int MOST_PASSED_OVER = 10;

  /** Many editors empty a file before they write it; who looks in between waits that often. */
  private static final int MOST_EMPTIED = 2;

  private static final int MOST_NAMED = 5;

  private final Path folder;
  private final Path file;
  private final Function<Path, RuleSet> loader;
  private final Function<Path, Lint> linter;
  private final Style style;
  private Contents seen;
  private Good good = new Good(null, null);
  private boolean broken;

  /** The last rules, and the last facts, that could be read; null where there were none yet. */
  private record Good(RuleSet rules, Deployment facts) {}

  /**
   * Nothing is read yet.
   *
   * @param folder the rules folder; may be a link to it
   * @param file a deployment file to be checked; may be null
   * @param loader loads a rules folder; throws a {@link DiagnosticException} where it cannot
   * @param linter checks a rules folder that can be loaded
   */
  public Watch(
      Path folder,
      Path file,
      Function<Path, RuleSet> loader,
      Function<Path, Lint> linter,
      Style style) {
    this.folder = folder;
    this.file = file;
    this.loader = loader;
    this.linter = linter;
    this.style = style;
  }

  /** Tells what each save comes to, until the thread is interrupted. */
  public void run(Saves saves, Consumer<List<String>> out) throws InterruptedException {
    int passedOver = 0;
    while (!Thread.currentThread().isInterrupted()) {
      // In this order: what comes after being read is noticed, what came before is read.
      saves.follow();
      Contents now = Contents.of(folder, file);
      if (now.equals(seen)) {
        saves.await();
        continue;
      }
      if (passedOver < MOST_EMPTIED && seen != null && now.emptiedSince(seen)) {
        passedOver++;
        saves.await();
        continue;
      }
      Good before = good;
      boolean wasBroken = broken;
      List<String> lines = look(now);
      if (passedOver < MOST_PASSED_OVER && !Contents.of(folder, file).equals(now)) {
        // Saved again meanwhile: what was read may be of no one moment.
        good = before;
        broken = wasBroken;
        passedOver++;
        saves.await();
        continue;
      }
      passedOver = 0;
      seen = now;
      out.accept(lines);
    }
  }

  private List<String> look(Contents now) {
    List<String> lines = new ArrayList<>();
    SortedSet<String> saved = seen == null ? null : now.changedSince(seen);
    if (saved != null) {
      lines.add(style(saved));
    }
    Path real = folder.toAbsolutePath().normalize();
    try {
      real = folder.toRealPath();
    } catch (IOException e) {
      // Loading it says so.
    }
    try {
      look(saved, real, lines);
    } catch (EngineFault fault) {
      broken = true;
      lines.add(fault.getMessage());
      lines.add("This is an error in the program: please report it. " + stays());
    }
    return lines;
  }

  private void look(SortedSet<String> saved, Path real, List<String> lines) {
    boolean rulesSaved =
        saved == null
            || file == null
            || saved.stream().anyMatch(one -> !one.equals(file.toString()));
    boolean factsSaved = file != null && (saved == null || saved.contains(file.toString()));
    RuleSet rules = good.rules();
    boolean mended = false;
    if (rulesSaved) {
      try {
        rules = loader.apply(real);
        mended = broken;
        broken = false;
      } catch (DiagnosticException e) {
        broken = true;
        Path parent = real.getParent();
        lines.addAll(rendered(e, name -> FileText.linesOf(parent.resolve(name).toString())));
        lines.add(stays());
      }
    }
    Deployment facts = good.facts();
    // Other declarations may make the same file mean something else.
    boolean declared =
        file != null
            && rules != null
            && good.rules() != null
            && rules.facts() != good.rules().facts();
    if (factsSaved || declared) {
      try {
        facts = DeploymentReader.read(rules == null ? FactTypes.BUILT_IN : rules.facts(), file);
      } catch (DiagnosticException e) {
        lines.addAll(rendered(e, FileText::linesOf));
        if (facts != null) {
          lines.add("The last good facts stay.");
        }
      }
    }
    if (rules == null) {
      good = new Good(null, facts);
      return;
    }
    if (good.rules() == null) {
      begin(rules, facts, lines);
    } else {
      RulesChange change = RulesChange.of(good.rules(), rules);
      lines.addAll(ComparisonText.changes(change, style));
      if (saved != null && !broken) {
        lines.addAll(WatchedCases.of(rules, touched(change, saved), real.getParent(), style));
      }
      verdicts(change, facts, lines);
      if (saved != null && rulesSaved && !broken) {
        lines.addAll(warnings(real, saved));
      }
    }
    good = new Good(rules, facts);
    if (rulesSaved && !broken) {
      lines.add((mended ? "mended, in force: " : "in force: ") + rules.edition());
    } else if (factsSaved) {
      lines.add("in force: " + rules.edition());
    }
  }

  /** What loads, but does not do what its author wants, in the folders that were saved. */
  private List<String> warnings(Path real, Set<String> saved) {
    Lint all = linter.apply(real);
    List<Diagnostic> found =
        all.only(one -> saved.stream().anyMatch(name -> name.startsWith(one + "/"))).findings();
    Path parent = real.getParent();
    return Diagnostic.render(
            found.stream().filter(one -> one.severity() == Severity.WARNING).toList(),
            name -> FileText.linesOf(parent.resolve(name).toString()))
        .lines()
        .toList();
  }

  private static List<String> rendered(
      DiagnosticException problems, Function<String, List<String>> lines) {
    return Diagnostic.render(problems.diagnostics(), lines).lines().toList();
  }

  private static String style(Set<String> saved) {
    List<String> names = saved.stream().limit(MOST_NAMED).toList();
    String more = saved.size() > MOST_NAMED ? " and " + (saved.size() - MOST_NAMED) + " more" : "";
    return "saved " + String.join(", ", names) + more;
  }

  private String stays() {
    return good.rules() == null
        ? "No rules are in force until this is mended."
        : "The last good rules stay in force: " + good.rules().edition();
  }

  private void begin(RuleSet rules, Deployment facts, List<String> lines) {
    if (facts == null) {
      return;
    }
    Evaluation all = evaluate(rules, facts, null);
    lines.add(
        file
            + ": "
            + Report.count(all.conclusions(), VerdictKind.VIOLATED)
            + " violated, "
            + Report.count(all.conclusions(), VerdictKind.UNKNOWN)
            + " unknown, "
            + Report.count(all.conclusions(), VerdictKind.MET)
            + " met");
  }

  /** The requirements whose statement or files have changed. */
  private static List<Requirement> touched(RulesChange change, Set<String> saved) {
    Set<String> deciding = change.deciding();
    return change.after().statements().stream()
        .filter(
            one -> {
              String own = one.origin().file();
              String prefix = own.substring(0, own.lastIndexOf('/') + 1);
              return deciding.contains(one.id())
                  || saved.stream().anyMatch(name -> name.startsWith(prefix));
            })
        .toList();
  }

  private void verdicts(RulesChange change, Deployment facts, List<String> lines) {
    if (facts == null) {
      return;
    }
    if (good.facts() == null) {
      begin(change.after(), facts, lines);
      return;
    }
    // Where the facts are the same, only requirements that differ can say something else.
    Set<String> only = good.facts() == facts ? change.deciding() : null;
    if (only != null && only.isEmpty()) {
      return;
    }
    List<VerdictChange> changes =
        VerdictChanges.between(
            evaluate(change.before(), good.facts(), only),
            evaluate(change.after(), facts, only),
            id -> true);
    lines.add(
        file
            + ": "
            + (changes.isEmpty()
                ? "no verdict differs"
                : changes.size() == 1 ? "1 verdict differs" : changes.size() + " verdicts differ"));
    lines.addAll(ComparisonText.changes(changes, style));
  }

  /** All requirements, or only those. */
  private static Evaluation evaluate(RuleSet rules, Deployment facts, Set<String> only) {
    List<Requirement> asked =
        rules.statements().stream().filter(one -> only == null || only.contains(one.id())).toList();
    return Evaluation.of(rules, new Knowledge(asked, rules.rows()), facts);
  }
}
