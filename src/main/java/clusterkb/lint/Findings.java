package clusterkb.lint;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Origin;
import clusterkb.text.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the checks find. */
final class Findings {
  private final Path parent;
  private final List<Diagnostic> found = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param parent the folder that the paths of files begin from in what is told
   */
  Findings(Path parent) {
    this.parent = parent;
  }

  void add(Diagnostic one) {
    Path file = Path.of(one.place().file());
    if (file.isAbsolute() && file.startsWith(parent)) {
      String shown = parent.relativize(file).toString().replace('\\', '/');
      Place place = new Place(shown, one.place().line(), one.place().column());
      found.add(new Diagnostic(place, one.message(), one.advice(), one.check()));
    } else {
      found.add(one);
    }
  }

  void add(LintRule rule, Place at, String message, String advice) {
    add(new Diagnostic(at, message, advice, rule));
  }

  void add(LintRule rule, Origin at, String message, String advice) {
    add(rule, new Place(at.file(), at.line(), at.column()), message, advice);
  }

  /** Everything found, each once, by file, line and column. */
  List<Diagnostic> sorted() {
    return found.stream().distinct().sorted(Diagnostic.ORDER).toList();
  }
}
