package clusterkb.report.plan;

import clusterkb.explain.Condition;
import clusterkb.explain.Explanation;
import clusterkb.rules.Requirement;
import java.util.List;
import java.util.Map;

/** Something that is said of a step, whatever the format. */
sealed interface Detail {
  /** How it is meant. */
  enum Tone {
    /** It informs. */
    PLAIN,
    /** It helps. */
    GOOD,
    /** It asks for something. */
    ASKING
  }

  /**
   * A sentence.
   *
   * @param label what it is about: {@code how}, {@code changes}, ...
   */
  record Said(String label, String text, Tone tone) implements Detail {}

  /**
   * What a requirement says against it.
   *
   * @param message what is wrong
   * @param earlier the number of the earlier step of which the same was said; 0 where there is none
   */
  record Found(Severity severity, String message, Explanation explanation, int earlier)
      implements Detail {
    /** The requirement. */
    Requirement requirement() {
      return explanation.conclusion().requirement();
    }

    /** What it is about. */
    String subject() {
      return explanation.conclusion().subject().toString();
    }
  }

  /**
   * That it cannot be done at all, or that nobody knows what it is about.
   *
   * @param rule the rule that says when it can
   * @param message which of the two
   * @param obscure what is wrong with the names that the plan gives
   * @param conditions how each condition turns out, by rule
   */
  record Impossible(
      Requirement rule,
      String message,
      List<String> obscure,
      Map<String, List<Condition>> conditions)
      implements Detail {}
}
