package clusterkb.catalogue;

import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A page in Markdown for each requirement, and one that leads to them. */
public final class Pages {
  private static final String GENERATED =
      "<!-- Generated from rules and cases. Change those, not this page. -->\n\n";

  private Pages() {}

  /** The pages by their file names. */
  public static Map<String, String> of(Coverage coverage, History history) {
    RuleSet rules = coverage.rules();
    Map<String, String> pages = new TreeMap<>();
    for (Holding holding : coverage.holdings()) {
      pages.put(
          file(holding.requirement()),
          GENERATED + RequirementPage.of(holding, rules, history, null));
    }
    pages.put("README.md", index(rules));
    return pages;
  }

  private static String file(Requirement one) {
    return one.id().toLowerCase(Locale.ROOT) + ".md";
  }

  private static String index(RuleSet rules) {
    StringBuilder text = new StringBuilder(GENERATED);
    text.append("# Requirements\n\n");
    text.append("What the knowledge holds, by stage; a requirement of several stages stands in ");
    text.append("each.\n");
    for (Stage stage : Stage.values()) {
      List<Requirement> all =
          rules.requirements().stream().filter(one -> one.stages().contains(stage)).toList();
      table(text, stage.word(), all);
    }
    table(
        text,
        "What the sources do not speak of",
        rules.statements().stream().filter(one -> one.level() == Level.OUTSIDE).toList());
    return text.toString();
  }

  private static void table(StringBuilder text, String heading, List<Requirement> all) {
    text.append("\n## ").append(heading).append("\n\n| | level | |\n|---|---|---|\n");
    for (Requirement one : all) {
      text.append("| [").append(one.id()).append("](").append(file(one)).append(") | ");
      text.append(one.level()).append(" | ").append(one.title());
      if (!one.status().equals(Status.ACTIVE)) {
        text.append(" (").append(one.status()).append(')');
      }
      text.append(" |\n");
    }
  }
}
