package clusterkb.report;

import clusterkb.cases.Difference;
import java.util.ArrayList;
import java.util.List;

/** In what a requirement does not say what a case expects, for people. */
public final class DifferenceLines {
  private DifferenceLines() {}

  /** The difference, what would most likely mend it, and how each condition turned out. */
  public static List<String> of(Difference difference, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(difference.what());
    lines.add("  likely cure  " + difference.cure());
    difference
        .conditions()
        .forEach(
            (rule, conditions) ->
                ConditionLines.of(rule, conditions, style).forEach(line -> lines.add("  " + line)));
    return lines;
  }
}
