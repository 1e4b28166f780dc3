package clusterkb.report;

import clusterkb.explain.Evidence;
import clusterkb.explain.Explanation;
import clusterkb.explain.Missing;
import clusterkb.rules.Level;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.waiver.Granted;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of what is said of a finding, whatever the format.
 *
 * @param label what it is: {@code because}, {@code source}, ...; empty where it goes on with the
 *     one before
 * @param text what is said
 * @param place where a fact was stated; empty where there is no such place
 */
public record FindingPart(String label, String text, String place) {
  /** So many facts are told; the JSON report has all. */
  private static final int MOST_EVIDENCE = 8;

  /** So many missing facts are told, likewise. */
  private static final int MOST_MISSING = 5;

  /** A part that was not stated at any place. */
  public FindingPart(String label, String text) {
    this(label, text, "");
  }

  /** All that is said of a finding beside its message. */
  public static List<FindingPart> of(RuleSet rules, Explanation explanation) {
    Requirement requirement = explanation.conclusion().requirement();
    List<FindingPart> parts = new ArrayList<>();
    parts.add(new FindingPart(title(requirement.level()), requirement.title()));
    parts.addAll(because(explanation.because()));
    parts.addAll(missing(explanation.missing()));
    for (String id : requirement.sources()) {
      Paragraph paragraph = rules.paragraphs().get(id);
      parts.add(
          new FindingPart("source", id + " (" + paragraph.section() + ") " + paragraph.summary()));
    }
    parts.addAll(conflict(rules, requirement));
    if (!explanation.remedy().isEmpty()) {
      parts.add(new FindingPart("what to do", explanation.remedy()));
    }
    return parts;
  }

  private static String title(Level level) {
    return switch (level) {
      case OUTSIDE -> "the sources";
      case STEP -> "step";
      case MUST, SHOULD, NOTE -> "requirement";
    };
  }

  private static List<FindingPart> because(List<Evidence> evidence) {
    List<FindingPart> parts = new ArrayList<>();
    for (Evidence one : evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()))) {
      String place = one.place() == null ? "" : one.place().shown();
      parts.add(new FindingPart("because", one.toString(), place));
    }
    if (evidence.size() > MOST_EVIDENCE) {
      parts.add(new FindingPart("", "and " + (evidence.size() - MOST_EVIDENCE) + " more facts"));
    }
    return parts;
  }

  private static List<FindingPart> missing(List<Missing> missing) {
    if (missing.isEmpty()) {
      return List.of();
    }
    int more = missing.size() - MOST_MISSING;
    String told = FindingText.listed(missing.subList(0, Math.min(MOST_MISSING, missing.size())));
    return List.of(new FindingPart("tell", more > 0 ? told + "; and " + more + " more" : told));
  }

  /** What the customer says of a violation; empty where nothing. */
  public static List<FindingPart> waiver(Granted granted) {
    return granted == null
        ? List.of()
        : List.of(
            new FindingPart(
                granted.kind().word(),
                "until "
                    + granted.waiver().expires()
                    + " by "
                    + granted.waiver().owner()
                    + ": "
                    + granted.waiver().reason(),
                granted.waiver().place().shown()));
  }

  /** What the sources contradict themselves in; empty where they do not. */
  public static List<FindingPart> conflict(RuleSet rules, Requirement requirement) {
    String conflict = rules.conflict(requirement);
    return conflict == null ? List.of() : List.of(new FindingPart("conflict", conflict));
  }
}
