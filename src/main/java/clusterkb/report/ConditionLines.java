package clusterkb.report;

import clusterkb.engine.Truth;
import clusterkb.explain.Condition;
import clusterkb.explain.Evidence;
import clusterkb.explain.Missing;
import clusterkb.facts.Place;
import java.util.ArrayList;
import java.util.List;

/** How each condition of a rule turned out, for people. */
public final class ConditionLines {
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private ConditionLines(Style style) {
    this.style = style;
  }

  /** The lines that tell of a rule and its conditions. */
  public static List<String> of(String rule, List<Condition> conditions, Style style) {
    ConditionLines all = new ConditionLines(style);
    all.lines.add("rule \"" + rule + "\" fires where all of this holds:");
    conditions.forEach(all::add);
    return all.lines;
  }

  private void add(Condition condition) {
    lines.add(
        "  "
            + mark(condition.truth())
            + "  "
            + condition.origin().text()
            + style.faint("  " + condition.origin().file() + ":" + condition.origin().line()));
    if (condition.truth() == null) {
      lines.add("           no fact to try it on");
    }
    for (Evidence evidence : condition.facts()) {
      lines.add("           " + evidence + at(evidence.place(), style));
    }
    for (Missing missing : condition.missing()) {
      lines.add("           not known: " + missing.property() + " of " + missing.fact());
    }
  }

  /** Where a fact was stated, to stand behind it. */
  public static String at(Place place, Style style) {
    return place == null ? "" : style.faint("  " + place.shown());
  }

  private String mark(Truth truth) {
    if (truth == null) {
      return style.faint("-    ");
    }
    return switch (truth) {
      case TRUE -> style.green("yes  ");
      case FALSE -> style.red("no   ");
      case UNKNOWN -> style.yellow("open ");
    };
  }
}
