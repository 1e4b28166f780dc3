package clusterkb.cli;

import static java.util.stream.Collectors.joining;

import clusterkb.engine.EngineFault;
import clusterkb.facts.FactTypes;
import clusterkb.lint.Lint;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesAhead;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option that says where the knowledge is, and the loading of it. */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Take the knowledge from this folder instead of the shipped one.")
  private Path folder;

  private final RulesAhead ahead;

  /**
   * The option.
   *
   * @param ahead the shipped knowledge, being read already; null where it is not
   */
  RulesOption(RulesAhead ahead) {
    this.ahead = ahead;
  }

  /** Begins to read the shipped knowledge, which takes longer than to read the command line. */
  static RulesAhead readAhead() {
    return RulesAhead.begin(shipped(), savedUnits());
  }

  /** Loads the knowledge; says so on the given stream where it takes a while. */
  RuleSet load(PrintWriter err) {
    boolean read = ahead != null && folder == null && ahead.isSound() && ahead.holds();
    return read ? ahead.saved() : load(folder(), err);
  }

  /**
   * Loads the knowledge and makes something of it. That begins with what was last saved; where it
   * turns out that the files have changed since, it begins again.
   *
   * @param making vets the rules that it is given, as a {@code Knowledge} does, and has no effects
   */
  <T> T prepare(PrintWriter err, Function<RuleSet, T> making) {
    RuleSet saved = ahead == null || folder != null ? null : ahead.saved();
    if (saved != null) {
      try {
        T made = making.apply(saved);
        if (ahead.holds()) {
          return made;
        }
      } catch (EngineFault e) {
        // It was tampered with, or is of other files; if neither, the same fault comes again.
      }
    }
    return making.apply(load(folder(), err));
  }

  /** Loads several folders; if some cannot be read, tells all that is wrong with any of them. */
  static List<RuleSet> load(List<Path> folders, PrintWriter err) {
    List<RuleSet> loaded = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Path folder : folders) {
      try {
        loaded.add(load(folder, err));
      } catch (Unreadable e) {
        unreadable.add(e);
      }
    }
    if (!unreadable.isEmpty()) {
      throw new Unreadable(unreadable);
    }
    return loaded;
  }

  /** Loads the knowledge of a folder. */
  static RuleSet load(Path from, PrintWriter err) {
    try {
      return RulesLoader.load(from, savedUnits(), compiling(err));
    } catch (DiagnosticException e) {
      throw new Unreadable(e, parent(from));
    }
  }

  /** The facts that the knowledge knows of; quicker to find than all of it. */
  FactTypes facts() {
    return RulesLoader.facts(folder());
  }

  /** Reads other files of the rules folder, such as cases; tells what is wrong as for rules. */
  <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (DiagnosticException e) {
      throw new Unreadable(e, parent());
    }
  }

  /**
   * Loads the knowledge of a folder without a word.
   *
   * @throws DiagnosticException with all that is wrong in all files
   */
  static RuleSet loadQuietly(Path from) {
    return RulesLoader.load(from, savedUnits(), count -> {});
  }

  /** Checks a folder's files without a word. */
  static Lint lintQuietly(Path from) {
    return Lint.of(from, savedUnits(), count -> {});
  }

  /** Checks the knowledge's files; says so on the given stream where it takes a while. */
  Lint lint(PrintWriter err) {
    try {
      return Lint.of(folder(), savedUnits(), compiling(err));
    } catch (DiagnosticException e) {
      throw new Unreadable(e, parent());
    }
  }

  private static IntConsumer compiling(PrintWriter err) {
    return count -> {
      err.println("kb: compiling " + count + (count == 1 ? " rule folder" : " rule folders"));
      err.flush();
    };
  }

  /** The lines of a rule file whose path begins with the rules folder. */
  List<String> linesOf(String file) {
    return FileText.linesOf(parent().resolve(file).toString());
  }

  /** The folder that the knowledge is in. */
  Path folder() {
    return folder == null ? shipped() : folder;
  }

  /** The option as it was given, for a command to run next; empty where it was not. */
  String asGiven() {
    return folder == null ? "" : " --rules " + folder;
  }

  /** The folder of the knowledge that is shipped with the program. */
  static Path shipped() {
    return Path.of(System.getProperty("kb.rules", "rules"));
  }

  /** The folder itself where the path leads to it through links. */
  static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      // Whoever reads it says what is wrong with it.
      return folder.toAbsolutePath().normalize();
    }
  }

  /** The folder that rule files' paths begin from. */
  Path parent() {
    return parent(folder());
  }

  private static Path parent(Path folder) {
    return folder.toAbsolutePath().normalize().getParent();
  }

  /** Rule files that cannot be read, with the folder that their paths in messages begin from. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String rendered;

    Unreadable(DiagnosticException problems, Path from) {
      super(problems);
      rendered =
          Diagnostic.render(
              problems.diagnostics(), file -> FileText.linesOf(from.resolve(file).toString()));
    }

    private Unreadable(List<Unreadable> several) {
      rendered = several.stream().map(Unreadable::render).distinct().collect(joining());
    }

    /** All that is wrong, each with its line of source. */
    String render() {
      return rendered;
    }
  }

  /** {@code KB_CACHE}, else the user's cache folder; an empty {@code KB_CACHE} means none. */
  private static Path savedUnits() {
    String chosen = System.getenv("KB_CACHE");
    if (chosen != null) {
      return chosen.isEmpty() ? null : Path.of(chosen);
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    return (cache != null && !cache.isEmpty()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("clusterkb");
  }
}
