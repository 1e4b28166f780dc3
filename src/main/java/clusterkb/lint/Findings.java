package clusterkb.lint;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.read.DecisionTable;
import clusterkb.text.Diagnostic;
import clusterkb.text.FileText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what the checks find. What is found in a rule that a table fills in is told once where
 * all rows have it, else with the row.
 */
final class Findings {
  private final Map<String, String> texts;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<Diagnostic, Set<Place>> inRows = new LinkedHashMap<>();
  private final Map<String, Set<Place>> rows = new HashMap<>();
  private Place row;

  /**
   * Nothing yet.
   *
   * @param texts the texts of the rules folder's files, by their paths
   */
  Findings(Map<String, String> texts) {
    this.texts = texts;
  }

  /** What is found in rules from now on is found in those of this requirement. */
  void in(Requirement one) {
    row = one.origin().row();
    if (row != null) {
      rows.computeIfAbsent(one.origin().file(), file -> new LinkedHashSet<>()).add(row);
    }
  }

  void add(Diagnostic one) {
    if (row != null && rows.containsKey(one.place().file())) {
      inRows.computeIfAbsent(one, any -> new LinkedHashSet<>()).add(row);
    } else {
      found.add(one);
    }
  }

  void add(LintRule rule, Place at, String message, String advice) {
    add(new Diagnostic(at, message, advice, rule));
  }

  void add(LintRule rule, Origin at, String message, String advice) {
    add(rule, row == null ? at.place() : unfilled(at), message, advice);
  }

  /**
   * About where a piece of a rule stands in the file, whose text is another before a row fills it
   * in: in the line where the most of it can be read.
   */
  private Place unfilled(Origin at) {
    List<String> lines = FileText.lines(texts.getOrDefault(at.file(), ""));
    String line = at.line() > lines.size() ? "" : lines.get(at.line() - 1);
    int best = 0;
    int most = 0;
    for (int from = 0; from < line.length(); from++) {
      int same = 0;
      while (same < at.text().length() && line.startsWith(at.text().substring(0, same + 1), from)) {
        same++;
      }
      if (same > most) {
        most = same;
        best = from;
      }
    }
    return new Place(at.file(), at.line(), line.codePointCount(0, best) + 1);
  }

  /** Everything found, each once, by file, line and column. */
  List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(found);
    inRows.forEach(
        (one, of) -> {
          if (of.size() == rows.get(one.place().file()).size()) {
            all.add(one);
          } else {
            of.forEach(each -> all.add(inRow(one, each)));
          }
        });
    return all.stream().distinct().sorted(Diagnostic.ORDER).toList();
  }

  private static Diagnostic inRow(Diagnostic one, Place row) {
    String message = one.message() + " (" + DecisionTable.named(row) + ")";
    return new Diagnostic(one.place(), message, one.advice(), one.check());
  }
}
