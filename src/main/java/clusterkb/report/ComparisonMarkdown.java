package clusterkb.report;

import clusterkb.compare.Comparison;
import clusterkb.compare.Edit;
import clusterkb.compare.RequirementChange;
import clusterkb.compare.Specimen;
import clusterkb.compare.Unread;
import clusterkb.compare.VerdictChange;
import java.util.List;

/** The comparison of two rule sets in Markdown, for a review. */
public final class ComparisonMarkdown {
  private final StringBuilder text = new StringBuilder();
  private final int most;

  private ComparisonMarkdown(int most) {
    this.most = most;
  }

  /**
   * The comparison in Markdown.
   *
   * @param all whether to list every verdict however many there are
   */
  public static String print(Comparison comparison, boolean all) {
    ComparisonMarkdown printer =
        new ComparisonMarkdown(all ? Integer.MAX_VALUE : ComparisonText.MOST);
    printer.print(comparison);
    return printer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void print(Comparison comparison) {
    line("# What changes in the rules");
    line("");
    line("| | |");
    line("|---|---|");
    line("| before | " + Comparisons.name(comparison.rules().before()) + " |");
    line("| after | " + Comparisons.name(comparison.rules().after()) + " |");
    line("| corpus | " + Comparisons.corpus(comparison) + " |");
    line("");
    line(Comparisons.total(comparison));
    comparison.unread().forEach(this::unread);
    comparison.rules().shared().forEach(this::edit);
    for (RequirementChange change : comparison.rules().requirements()) {
      requirement(change, comparison.of(change));
    }
  }

  private void unread(Unread unread) {
    line("");
    line(
        "**Not compared:** `"
            + unread.place()
            + "`, which the rules "
            + (unread.before() ? "before" : "after")
            + " cannot read:");
    line("");
    unread
        .problems()
        .forEach(one -> line("- line " + one.place().line() + ": " + cell(one.message())));
  }

  private void requirement(RequirementChange change, List<Comparison.Change> changes) {
    line("");
    line("## " + change.id() + ": " + Comparisons.word(change.kind()));
    line("");
    line(
        "**"
            + cell(change.statement().title())
            + ".** ("
            + change.statement().level()
            + ", `"
            + change.statement().origin().file()
            + ":"
            + change.statement().origin().line()
            + "`)");
    change.edits().forEach(this::edit);
    change
        .tables()
        .forEach(
            name -> {
              line("");
              line("The table " + name + " has other rows, see above.");
            });
    if (changes.isEmpty()) {
      line("");
      line("*" + Comparisons.nothing(change) + "*");
    }
    Transition.of(changes).forEach(this::transition);
  }

  private void edit(Edit edit) {
    line("");
    line("*" + edit.what() + "*");
    line("");
    line("```diff");
    for (Edit.Line line : Comparisons.shown(edit)) {
      String mark =
          switch (line.mark()) {
            case GONE -> "- ";
            case KEPT -> "  ";
            case NEW -> "+ ";
          };
      line(mark + line.text());
    }
    line("```");
  }

  private void transition(Transition transition) {
    line("");
    line("### " + transition.title() + " (" + transition.size() + ")");
    line("");
    boolean listed = transition.telling() || most == Integer.MAX_VALUE;
    if (listed) {
      line("| corpus | deployment | subject | message |");
      line("|---|---|---|---|");
    }
    transition
        .changes()
        .forEach(
            (group, changes) -> {
              if (listed) {
                changes.subList(0, Math.min(most, changes.size())).forEach(this::row);
                if (changes.size() > most) {
                  line("| " + group.words() + " | and " + (changes.size() - most) + " more | | |");
                }
              } else {
                line("- " + group.words() + ": " + changes.size());
              }
            });
  }

  private void row(Comparison.Change change) {
    Specimen on = change.on();
    VerdictChange verdict = change.verdict();
    line(
        "| "
            + on.group().words()
            + " | `"
            + on.place()
            + "` "
            + cell(on.name())
            + " | "
            + cell(verdict.subject())
            + " | "
            + cell(Comparisons.message(verdict))
            + " |");
  }

  private static String cell(String value) {
    return value.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
  }
}
