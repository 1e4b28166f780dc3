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
import java.util.Map;
import java.util.TreeSet;

/** Holds a requirement to its cases. */
public final class CaseRunner {
  private final Knowledge knowledge;
  private final Requirement requirement;

  /** A runner for one requirement of that knowledge. */
  public CaseRunner(Knowledge knowledge, Requirement requirement) {
    this.knowledge = knowledge;
    this.requirement = requirement;
  }

  /** What differs from what the case expects, a line each; empty if nothing does. */
  public List<String> differences(Case one) {
    try (CheckSession session = new CheckSession(knowledge, one.deployment())) {
      Explainer explainer = new Explainer(knowledge.rows(), one.deployment());
      return differences(
          one,
          session.conclusions().stream()
              .filter(conclusion -> conclusion.requirement().id().equals(requirement.id()))
              .map(explainer::explain)
              .toList());
    }
  }

  /** What differs between what the case expects and what a requirement says of all its subjects. */
  public static List<String> differences(Case one, List<Explanation> explanations) {
    List<String> differences = new ArrayList<>();
    Map<String, VerdictKind> actual = new LinkedHashMap<>();
    for (Explanation explanation : explanations) {
      Conclusion conclusion = explanation.conclusion();
      if (counts(conclusion)) {
        String subject = nameOf(conclusion.subject(), one);
        actual.put(subject, conclusion.verdict());
        compare(one, subject, explanation, differences);
      }
    }
    TreeSet<String> subjects = new TreeSet<>(one.expected().keySet());
    subjects.addAll(actual.keySet());
    for (String subject : subjects) {
      VerdictKind expected = one.expected().get(subject);
      if (expected != actual.get(subject)) {
        differences.add(
            0, subject + ": expected " + expected + ", but it is " + actual.get(subject));
      }
    }
    return differences;
  }

  /** A stand-in for what is not listed is only worth mentioning where it leaves something open. */
  private static boolean counts(Conclusion conclusion) {
    return !conclusion.subject().unlisted() || conclusion.verdict() == VerdictKind.UNKNOWN;
  }

  private static String nameOf(Fact subject, Case one) {
    String type = subject.type().name();
    String byClass = type.substring(0, 1).toLowerCase() + type.substring(1);
    String name = subject.qualifiedName();
    return name.isEmpty() || one.expected().containsKey(byClass) ? byClass : name;
  }

  private static void compare(
      Case one, String subject, Explanation explanation, List<String> differences) {
    String message = one.messages().get(subject);
    if (message != null && !message.equals(explanation.message())) {
      differences.add(subject + ": message is '" + explanation.message() + "'");
    }
    List<String> missing = one.missing().get(subject);
    List<String> actual = explanation.missing().stream().map(Object::toString).toList();
    if (missing != null && !missing.equals(actual)) {
      differences.add(subject + ": missing is " + actual + ", expected " + missing);
    }
  }
}
