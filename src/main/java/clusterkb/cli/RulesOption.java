package clusterkb.cli;

import clusterkb.lint.Lint;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import picocli.CommandLine.Option;

/** The option that says where the knowledge is, and the loading of it. */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Take the knowledge from this folder instead of the shipped one.")
  private Path folder;

  /** Loads the knowledge; says so on the given stream where it takes a while. */
  RuleSet load(PrintWriter err) {
    try {
      return RulesLoader.load(folder(), savedUnits(), compiling(err));
    } catch (DiagnosticException e) {
      throw new Unreadable(e, parent());
    }
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
    return folder == null ? Path.of(System.getProperty("kb.rules", "rules")) : folder;
  }

  /** The folder that rule files' paths begin from. */
  Path parent() {
    return folder().toAbsolutePath().normalize().getParent();
  }

  /** Rule files that cannot be read, with the folder that their paths in messages begin from. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient DiagnosticException problems;
    private final transient Path from;

    Unreadable(DiagnosticException problems, Path from) {
      super(problems);
      this.problems = problems;
      this.from = from;
    }

    /** All that is wrong, each with its line of source. */
    String render() {
      return Diagnostic.render(
          problems.diagnostics(), file -> FileText.linesOf(from.resolve(file).toString()));
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
