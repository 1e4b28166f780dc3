package clusterkb.lint;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Texts that reports print: messages and titles. */
final class MessageChecks {
  private final Map<String, String> texts;
  private final Findings findings;
  private final Map<String, Requirement> titles = new HashMap<>();

  /** For the texts of a rules folder's files. */
  MessageChecks(Map<String, String> texts, Findings findings) {
    this.texts = texts;
    this.findings = findings;
  }

  void run(Requirement one) {
    Requirement first = titles.putIfAbsent(one.title(), one);
    if (first != null) {
      findings.add(
          LintRule.DUPLICATE_TITLE,
          one.origin().place(),
          one.id() + " has the title of " + first.id() + " in " + first.origin().place().file(),
          "Say what sets it apart.");
    }
    one.breaches().forEach(breach -> message(one, breach));
  }

  private void message(Requirement one, Requirement.Breach breach) {
    Template message = breach.message();
    // The further messages of a note go on from its first one; of what there is only one, everybody
    // knows which it is.
    boolean told = one.level().informs() && breach != one.breaches().get(0);
    if (!told && !one.subjectType().isSingle() && !names(message, one, breach)) {
      findings.add(
          LintRule.MESSAGE_SUBJECT,
          place(breach.origin()),
          "the message does not name " + one.subject(),
          "A verdict is about one of several: write {" + one.subject() + "} where it belongs.");
    }
    String written = message.fill(expression -> "...x");
    if (written.endsWith(".") && !written.endsWith("...")) {
      findings.add(
          LintRule.MESSAGE_FORM,
          place(breach.origin()),
          "the message ends with a full stop",
          "Leave it out: reports put messages into sentences of their own.");
    }
    if (written.lines().count() > 1) {
      findings.add(
          LintRule.MESSAGE_FORM,
          place(breach.origin()),
          "the message goes over several lines",
          "Write it in one line.");
    }
  }

  /** Whether the subject is named, itself or in the name of something that is listed under it. */
  private static boolean names(Template message, Requirement one, Requirement.Breach breach) {
    Set<String> telling = new HashSet<>(Set.of(one.subject()));
    for (Body.FactVariable fact : breach.body().facts()) {
      if (one.subjectType().equals(fact.type().owner())) {
        telling.add(fact.name());
      }
    }
    return message.parts().stream()
        .anyMatch(
            part ->
                part instanceof Expression expression
                    && expression.variables().stream().anyMatch(telling::contains));
  }

  private Place place(Origin rule) {
    return RuleText.of(rule.file(), texts.getOrDefault(rule.file(), "")).stream()
        .filter(written -> written.line() == rule.line())
        .map(written -> written.annotation("message"))
        .findFirst()
        .orElse(new Place(rule.file(), rule.line(), rule.column()));
  }
}
