package clusterkb.cli;

import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    Path from = folder == null ? Path.of(System.getProperty("kb.rules", "rules")) : folder;
    return RulesLoader.load(
        from,
        savedUnits(),
        count -> {
          err.println("kb: compiling " + count + (count == 1 ? " rule folder" : " rule folders"));
          err.flush();
        });
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
