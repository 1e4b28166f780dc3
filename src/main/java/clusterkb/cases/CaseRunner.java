package clusterkb.cases;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds a requirement to its cases. */
public final class CaseRunner {
  private final Knowledge knowledge;
  private final Requirement requirement;

  /** A runner for one requirement of that knowledge. */
  public CaseRunner(Knowledge knowledge, Requirement requirement) {
    this.knowledge = knowledge;
    this.requirement = requirement;
  }

  /** What differs from what the case expects; empty if nothing does. */
  public List<Difference> differences(Case one) {
    try (CheckSession session = new CheckSession(knowledge, one.deployment())) {
      Explainer explainer = new Explainer(knowledge.rows(), one.deployment());
      return differences(
          one,
          session.conclusions().stream()
              .filter(conclusion -> conclusion.requirement().id().equals(requirement.id()))
              .map(explainer::explain)
              .toList(),
          explainer);
    }
  }

  /** What differs between what the case expects and what a requirement says of all its subjects. */
  public static List<Difference> differences(
      Case one, List<Explanation> explanations, Explainer explainer) {
    List<Difference> differences = new ArrayList<>();
    List<Difference> texts = new ArrayList<>();
    Map<String, Explanation> actual = new LinkedHashMap<>();
    for (Explanation explanation : explanations) {
      if (counts(explanation.conclusion())) {
        String subject = nameOf(explanation.conclusion().subject(), one);
        actual.put(subject, explanation);
        compare(one, subject, explanation, texts);
      }
    }
    TreeSet<String> subjects = new TreeSet<>(one.expected().keySet());
    subjects.addAll(actual.keySet());
    for (String subject : subjects) {
      VerdictKind expected = one.expected().get(subject);
      Explanation said = actual.get(subject);
      VerdictKind verdict = said == null ? null : said.conclusion().verdict();
      if (expected != verdict) {
        differences.add(
            new Difference(
                subject + ": " + expectation(expected) + ", but " + outcome(verdict),
                cure(expected, said),
                said == null ? Map.of() : explainer.conditions(said.conclusion())));
      }
    }
    differences.addAll(texts);
    return differences;
  }

  private static String expectation(VerdictKind expected) {
    return expected == null ? "nothing is expected of it" : "expected " + expected;
  }

  private static String outcome(VerdictKind actual) {
    return actual == null ? "there is no verdict on it" : "it is " + actual;
  }

  private static String cure(VerdictKind expected, Explanation said) {
    if (said == null) {
      return "Check the name: the facts list no such subject.";
    }
    VerdictKind actual = said.conclusion().verdict();
    if (expected == null) {
      return "Add it to 'expect': a case expects all verdicts of the requirement.";
    }
    if (actual == VerdictKind.UNKNOWN) {
      return "Give in the facts what is missing, or expect UNKNOWN: "
          + said.missing().stream().map(Object::toString).collect(Collectors.joining("; "))
          + ".";
    }
    if (expected == VerdictKind.UNKNOWN) {
      return "Leave out of the facts what decides it, or expect " + actual + ".";
    }
    if (expected == VerdictKind.NOT_APPLICABLE) {
      return "Narrow the phrase that the rule extends, or expect " + actual + ".";
    }
    if (actual == VerdictKind.NOT_APPLICABLE) {
      return "See which condition is 'no' below: the phrase that the rule extends does not speak of"
          + " it.";
    }
    return actual == VerdictKind.MET
        ? "See which condition is 'no' below: change it, or the fact that it is about."
        : "A condition is lacking in the rule, or the facts do break it: " + said.message() + ".";
  }

  /** A stand-in for what is not listed is only worth mentioning where it leaves something open. */
  private static boolean counts(Conclusion conclusion) {
    return !conclusion.subject().unlisted() || conclusion.verdict() == VerdictKind.UNKNOWN;
  }

  /** The name by which a case calls a subject. */
  public static String nameOf(Fact subject, Case one) {
    String type = subject.type().name();
    String byClass = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    String name = subject.qualifiedName();
    return name.isEmpty() || one.expected().containsKey(byClass) ? byClass : name;
  }

  private static void compare(
      Case one, String subject, Explanation explanation, List<Difference> differences) {
    String message = one.messages().get(subject);
    if (message != null && !message.equals(explanation.message())) {
      differences.add(
          new Difference(
              subject + ": message is '" + explanation.message() + "'",
              "Take it over into the case, or change @message.",
              Map.of()));
    }
    List<String> missing = one.missing().get(subject);
    List<String> actual = explanation.missing().stream().map(Object::toString).toList();
    if (missing != null && !missing.equals(actual)) {
      differences.add(
          new Difference(
              subject + ": missing is " + actual + ", expected " + missing,
              "Take it over into the case, if that is what to ask for.",
              Map.of()));
    }
  }
}
