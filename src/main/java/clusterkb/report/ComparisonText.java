package clusterkb.report;

import clusterkb.compare.Comparison;
import clusterkb.compare.Edit;
import clusterkb.compare.RequirementChange;
import clusterkb.compare.RulesChange;
import clusterkb.compare.Specimen;
import clusterkb.compare.Unread;
import clusterkb.compare.VerdictChange;
import clusterkb.text.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What two rule sets state differently and what that changes, for people. */
public final class ComparisonText {
  /** Of so many deployments of a group changes of a kind are listed, unless all are asked for. */
  static final int MOST = 10;

  private static final int MOST_OF_ONE = 3;

  private static final int WORDS = 12;

  private final Style style;
  private final int most;
  private final int mostOfOne;
  private final StringBuilder text = new StringBuilder();
  private boolean cut;

  private ComparisonText(Style style, boolean all) {
    this.style = style;
    this.most = all ? Integer.MAX_VALUE : MOST;
    this.mostOfOne = all ? Integer.MAX_VALUE : MOST_OF_ONE;
  }

  /**
   * The comparison as text.
   *
   * @param all whether to list every verdict however many there are
   */
  public static String print(Comparison comparison, boolean all, Style style) {
    ComparisonText printer = new ComparisonText(style, all);
    printer.print(comparison);
    return printer.text.toString();
  }

  /** What rule sets state differently, for {@code kb rules watch}. */
  public static List<String> changes(RulesChange rules, Style style) {
    ComparisonText printer = new ComparisonText(style, true);
    rules.shared().forEach(printer::edit);
    rules.requirements().forEach(printer::statement);
    return printer.text.toString().lines().toList();
  }

  /** Verdicts that changed on one deployment, the first ones of each kind. */
  public static List<String> changes(List<VerdictChange> verdicts, Style style) {
    ComparisonText printer = new ComparisonText(style, true);
    List<String> lines = new ArrayList<>();
    Specimen none = new Specimen(Specimen.Group.GIVEN, "", "", null, null);
    List<Comparison.Change> changes =
        verdicts.stream().map(one -> new Comparison.Change(none, one)).toList();
    for (Transition transition : Transition.of(changes)) {
      lines.add("  " + style.bold(transition.title()));
      List<Comparison.Change> some = transition.changes().get(Specimen.Group.GIVEN);
      some.stream()
          .limit(MOST)
          .map(one -> "    " + one.verdict().requirement() + "  " + printer.subject(one))
          .forEach(lines::add);
      if (some.size() > MOST) {
        lines.add("    and " + (some.size() - MOST) + " more");
      }
    }
    return lines;
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void print(Comparison comparison) {
    RulesChange rules = comparison.rules();
    line("before  " + Comparisons.name(rules.before()));
    line("after   " + Comparisons.name(rules.after()));
    line("corpus  " + Comparisons.corpus(comparison));
    for (Unread unread : comparison.unread()) {
      unread(unread);
    }
    if (!rules.shared().isEmpty()) {
      line("");
      rules.shared().forEach(this::edit);
    }
    for (RequirementChange change : rules.requirements()) {
      line("");
      statement(change);
      verdicts(change, comparison.of(change));
    }
    line("");
    line(Comparisons.total(comparison));
    if (cut) {
      line("Not everything is listed; --requirement ID lists every verdict of one requirement.");
    }
  }

  private void unread(Unread unread) {
    line("");
    line(style.red("not compared") + "  " + unread.place());
    line("  the rules " + (unread.before() ? "before" : "after") + " cannot read it:");
    for (Diagnostic problem : unread.problems()) {
      line("  line " + problem.place().line() + ": " + problem.message());
    }
  }

  private void statement(RequirementChange change) {
    line(
        style.bold(change.kind().name())
            + "  "
            + style.bold(change.id())
            + "  "
            + change.statement().level()
            + "  "
            + change.statement().title());
    line(
        word("rule")
            + change.statement().origin().file()
            + ":"
            + change.statement().origin().line());
    change.edits().forEach(this::edit);
    change.tables().forEach(name -> line(word("table") + name + " has other rows, see above"));
  }

  private static String word(String word) {
    return "  " + String.format(Locale.ROOT, "%-" + WORDS + "s", word);
  }

  /** All lines where some stay; what is one line on either side stands as such. */
  private void edit(Edit edit) {
    boolean apart = edit.what().length() > WORDS - 2;
    if (apart) {
      line("  " + edit.what());
    }
    String first = apart ? word("") : word(edit.what());
    for (Edit.Line line : Comparisons.shown(edit)) {
      line(
          first
              + switch (line.mark()) {
                case GONE -> style.red("- " + line.text());
                case KEPT -> "  " + line.text();
                case NEW -> style.green("+ " + line.text());
              });
      first = word("");
    }
  }

  private void verdicts(RequirementChange change, List<Comparison.Change> changes) {
    if (changes.isEmpty()) {
      line(word("verdicts") + Comparisons.nothing(change));
      return;
    }
    for (Transition transition : Transition.of(changes)) {
      line("  " + style.bold(transition.title()) + ": " + transition.size());
      if (transition.telling() || most == Integer.MAX_VALUE) {
        transition.changes().forEach(this::group);
      } else {
        for (Map.Entry<Specimen.Group, List<Comparison.Change>> group :
            transition.changes().entrySet()) {
          cut("    " + group.getKey().words() + ": " + group.getValue().size());
        }
      }
    }
  }

  private void group(Specimen.Group group, List<Comparison.Change> changes) {
    line("    " + group.words() + ": " + changes.size());
    Map<Specimen, List<Comparison.Change>> byDeployment =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    Comparison.Change::on, LinkedHashMap::new, Collectors.toList()));
    int deployments = 0;
    for (Map.Entry<Specimen, List<Comparison.Change>> entry : byDeployment.entrySet()) {
      if (deployments++ == most) {
        cut("      and " + (byDeployment.size() - most) + " more deployments");
        return;
      }
      Specimen on = entry.getKey();
      List<Comparison.Change> here = entry.getValue();
      line("      " + on.place() + style.faint("  " + on.name()));
      here.stream().limit(mostOfOne).forEach(change -> line("        " + subject(change)));
      if (here.size() > mostOfOne) {
        cut("        and " + (here.size() - mostOfOne) + " more");
      }
    }
  }

  private void cut(String line) {
    line(line);
    cut = true;
  }

  private String subject(Comparison.Change change) {
    VerdictChange verdict = change.verdict();
    return (verdict.subject() + "  " + Comparisons.message(verdict)).strip();
  }
}
