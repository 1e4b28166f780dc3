package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import clusterkb.explain.Missing;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.waiver.WaiverUse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The report for people: by stage, the worst first, what is in order only counted. */
final class TextReport {
  private static final String INDENT = "      ";

  private final Report report;
  private final Style style;
  private final FindingText findings;
  private final StringBuilder text = new StringBuilder();

  private TextReport(Report report, Style style) {
    this.report = report;
    this.style = style;
    this.findings = new FindingText(report.rules(), style, "  ");
  }

  /** The report as text. */
  static String print(Report report, Style style) {
    TextReport printer = new TextReport(report, style);
    printer.print();
    return printer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void print() {
    line(style.bold(report.deployment().name()) + "  " + report.deployment().file());
    line("knowledge " + report.rules().edition());
    report.limits().forEach(this::finding);
    Set<Conclusion> printed = new LinkedHashSet<>();
    for (Stage stage : report.stages()) {
      stage(stage, printed);
    }
    line("");
    line(total());
  }

  private void stage(Stage stage, Set<Conclusion> printed) {
    List<Conclusion> conclusions = report.of(stage);
    line("");
    line(style.bold(stage.word()) + ": " + status(report.status(stage)));
    for (Level level : List.of(Level.MUST, Level.SHOULD)) {
      for (Conclusion one : conclusions) {
        if (is(one, level, VerdictKind.VIOLATED) && !report.isWaived(one) && printed.add(one)) {
          finding(one);
        }
      }
    }
    conclusions.stream()
        .filter(one -> report.isWaived(one) && printed.add(one))
        .forEach(this::finding);
    for (Level level : List.of(Level.MUST, Level.SHOULD)) {
      undecided(
          conclusions.stream()
              .filter(one -> is(one, level, VerdictKind.UNKNOWN) && printed.add(one))
              .toList());
    }
    noted(
        conclusions.stream()
            .filter(one -> one.verdict() == VerdictKind.NOTED && printed.add(one))
            .toList());
    line("");
    line("  " + stage.word() + ": " + counts(conclusions));
  }

  private static boolean is(Conclusion one, Level level, VerdictKind verdict) {
    return one.verdict() == verdict && one.requirement().level() == level;
  }

  private String status(StageStatus status) {
    return switch (status) {
      case READY -> style.green(status.name());
      case BLOCKED, OUTSIDE -> style.red(status.name());
      case NOT_APPLICABLE -> style.faint(status.name());
      default -> style.yellow(status.name());
    };
  }

  private void finding(Conclusion conclusion) {
    Requirement requirement = conclusion.requirement();
    Explanation explanation = report.explain(conclusion);
    String word =
        switch (requirement.level()) {
          case MUST -> style.red("error");
          case SHOULD ->
              report.isWaived(conclusion) ? style.faint("waived") : style.yellow("warning");
          case NOTE -> "note";
          case OUTSIDE -> style.red("outside");
          case STEP -> "step";
        };
    line("");
    findings.lines(word, explanation.message(), explanation).forEach(this::line);
    findings.lines(FindingPart.waiver(report.waiver(conclusion))).forEach(this::line);
  }

  /** What is undecided, a requirement at a time, with all that is missing for it. */
  private void undecided(List<Conclusion> conclusions) {
    byRequirement(conclusions)
        .forEach(
            (requirement, ones) -> {
              Set<Missing> missing = new LinkedHashSet<>();
              ones.forEach(one -> missing.addAll(report.explain(one).missing()));
              heading(style.yellow("unknown"), requirement, ones);
              line(INDENT + "requirement  " + requirement.title());
              line(INDENT + "tell         " + FindingText.listed(missing));
              line(INDENT + "source       " + String.join(", ", requirement.sources()));
            });
  }

  /** What is by design, a requirement at a time. */
  private void noted(List<Conclusion> conclusions) {
    byRequirement(conclusions)
        .forEach(
            (requirement, ones) -> {
              heading("note", requirement, ones);
              ones.stream()
                  .map(one -> report.explain(one).message())
                  .distinct()
                  .forEach(message -> line(INDENT + style.bold(message)));
              line(INDENT + "by design    " + requirement.title());
              line(INDENT + "source       " + String.join(", ", requirement.sources()));
              conflict(requirement);
            });
  }

  private static Map<Requirement, List<Conclusion>> byRequirement(List<Conclusion> conclusions) {
    return conclusions.stream()
        .collect(
            Collectors.groupingBy(
                Conclusion::requirement, LinkedHashMap::new, Collectors.toList()));
  }

  private void heading(String word, Requirement requirement, List<Conclusion> ones) {
    line("");
    line(
        "  "
            + word
            + "  "
            + findings.named(requirement)
            + "  ("
            + requirement.level()
            + ") "
            + ones.stream().map(one -> one.subject().toString()).collect(Collectors.joining(", ")));
  }

  private void conflict(Requirement requirement) {
    findings.lines(FindingPart.conflict(report.rules(), requirement)).forEach(this::line);
  }

  private String counts(List<Conclusion> conclusions) {
    return report.violated(conclusions)
        + " violated ("
        + report.violated(conclusions, Level.MUST)
        + " MUST, "
        + report.violated(conclusions, Level.SHOULD)
        + " SHOULD), "
        + Report.count(conclusions, VerdictKind.UNKNOWN)
        + " unknown, "
        + Report.count(conclusions, VerdictKind.NOTED)
        + " noted, "
        + Report.count(conclusions, VerdictKind.MET)
        + " met, "
        + Report.count(conclusions, VerdictKind.NOT_APPLICABLE)
        + " not applicable"
        + (report.waivers() == WaiverUse.NONE ? "" : ", " + report.waived(conclusions) + " waived");
  }

  private String total() {
    List<Requirement> without = report.withoutSubject();
    long requirements =
        report.conclusions().stream().map(one -> one.requirement().id()).distinct().count();
    String evaluated =
        requirements
            + " requirements, "
            + report.conclusions().size()
            + " verdicts: "
            + counts(report.conclusions())
            + "; ";
    if (without.isEmpty()) {
      return evaluated + "nothing was left out.";
    }
    return evaluated
        + "not evaluated, because the facts list nothing that they speak of: "
        + without.stream().map(Requirement::id).collect(Collectors.joining(", "))
        + ".";
  }
}
