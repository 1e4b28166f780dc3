package clusterkb.catalogue;

import clusterkb.cases.Case;
import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.Place;
import clusterkb.rules.Conflict;
import clusterkb.rules.Level;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceText;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A requirement on a page in Markdown, made from its rules and its cases. */
public final class RequirementPage {
  private final RuleSet rules;
  private final History history;
  private final SourceText copies;
  private final StringBuilder text = new StringBuilder();

  private RequirementPage(RuleSet rules, History history, SourceText copies) {
    this.rules = rules;
    this.history = history;
    this.copies = copies;
  }

  /**
   * The page.
   *
   * @param copies the user's copies of the source documents; null where there are none
   */
  public static String of(Holding holding, RuleSet rules, History history, SourceText copies) {
    RequirementPage page = new RequirementPage(rules, history, copies);
    page.write(holding);
    return page.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String heading) {
    line("");
    line("## " + heading);
    line("");
  }

  private void write(Holding holding) {
    Requirement one = holding.requirement();
    line("# " + one.id());
    line("");
    line("**" + one.title() + ".**");
    line("");
    line("| | |");
    line("|---|---|");
    line("| level | " + level(one.level()) + " |");
    if (!one.status().equals(Status.ACTIVE)) {
      line("| status | " + one.status() + " |");
    }
    line(
        "| stages | "
            + one.stages().stream().map(Stage::word).collect(Collectors.joining(", "))
            + " |");
    line("| verdicts are about | " + one.subjectType().spoken() + " |");
    line("| applies to | " + one.speaksOf() + " |");
    Place row = one.origin().row();
    line(
        "| rule | `"
            + one.origin().file()
            + (row == null ? "" : "`, filled in from `" + row.file())
            + "` |");
    heading("Sources");
    one.sources().forEach(id -> paragraph(rules.paragraphs().get(id)));
    List<Conflict> conflicts =
        rules.conflicts().stream().filter(each -> one.conflicts().contains(each.id())).toList();
    if (!conflicts.isEmpty()) {
      heading("Where the sources disagree");
      conflicts.forEach(each -> line("- `" + each.id() + "` " + each.text() + " " + each.why()));
    }
    if (one.status().kind() != Status.Kind.RETIRED) {
      examples(holding);
    }
    heading("History");
    history.of(one.id()).forEach(entry -> line("- " + entry));
  }

  private void examples(Holding holding) {
    Requirement one = holding.requirement();
    Examples examples = new Examples(one, rules);
    if (one.level().informs()) {
      examples.first(holding.cases(), VerdictKind.NOTED).ifPresent(e -> example("Example", e));
    } else {
      examples
          .first(holding.cases(), VerdictKind.MET)
          .ifPresent(example -> example("Example that meets it", example));
      examples
          .first(holding.cases(), VerdictKind.VIOLATED)
          .ifPresent(example -> example("Example that violates it", example));
    }
  }

  private static String level(Level level) {
    return switch (level) {
      case MUST -> "MUST: an error where it is violated";
      case SHOULD -> "SHOULD: a warning where it is violated";
      case NOTE -> "NOTE: by design, never a fault";
      case OUTSIDE -> "OUTSIDE: the sources do not speak of it";
      case STEP -> "STEP: what can be done";
    };
  }

  private void paragraph(Paragraph paragraph) {
    line("- `" + paragraph.id() + "` " + paragraph.document() + ", *" + paragraph.section() + "*");
    line("  " + paragraph.summary());
    if (copies != null) {
      line("  > " + copies.paragraph(paragraph));
    }
  }

  private void example(String heading, Example example) {
    heading(heading);
    line("```yaml");
    example.facts().forEach(this::line);
    line("```");
    for (Explanation each : example.explanations()) {
      line("");
      line(
          "- **"
              + each.conclusion().subject()
              + "** "
              + each.conclusion().verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + (told(each) ? ": " + each.message() : ""));
      if (!each.remedy().isEmpty()) {
        line("  - What to do: " + each.remedy());
      }
    }
  }

  private static boolean told(Explanation explanation) {
    VerdictKind verdict = explanation.conclusion().verdict();
    return verdict == VerdictKind.VIOLATED || verdict == VerdictKind.NOTED;
  }

  /** A case with what comes of it. */
  private record Example(List<String> facts, List<Explanation> explanations) {}

  /** The cases of a requirement, evaluated. */
  private static final class Examples {
    private final Knowledge knowledge;

    Examples(Requirement requirement, RuleSet rules) {
      this.knowledge = new Knowledge(List.of(requirement), rules.rows());
    }

    /** The first case that is that verdict's own, else the first in which it occurs. */
    Optional<Example> first(List<Case> cases, VerdictKind verdict) {
      return cases.stream()
          .filter(one -> one.expected().values().stream().allMatch(each -> each == verdict))
          .findFirst()
          .or(() -> cases.stream().filter(one -> has(one.expected(), verdict)).findFirst())
          .map(this::evaluated);
    }

    private static boolean has(Map<String, VerdictKind> expected, VerdictKind verdict) {
      return expected.containsValue(verdict);
    }

    private Example evaluated(Case one) {
      try (CheckSession session = new CheckSession(knowledge, one.deployment())) {
        Explainer explainer = new Explainer(knowledge.rows(), one.deployment());
        List<Explanation> explanations =
            session.conclusions().stream()
                .filter(RequirementPage::worthShowing)
                .map(explainer::explain)
                .toList();
        return new Example(one.facts(), explanations);
      }
    }
  }

  private static boolean worthShowing(Conclusion conclusion) {
    return !conclusion.subject().unlisted() || conclusion.verdict() == VerdictKind.UNKNOWN;
  }
}
