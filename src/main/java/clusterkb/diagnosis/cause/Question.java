package clusterkb.diagnosis.cause;

import java.util.List;

/**
 * A fact to be asked for.
 *
 * @param fact what it belongs to, as reports call it
 * @param property the property or list that is not known
 * @param text what is asked, in words
 * @param answers what may be answered, with what comes of it; empty where so much may be answered
 *     that none of it was tried
 * @param left how many of the open causes are left on average, once it is answered
 */
public record Question(
    String fact, String property, String text, List<Answer> answers, double left) {
  /** What the deployment's own lists belong to. */
  public static final String DEPLOYMENT = "deployment";

  /** Copies the list. */
  public Question {
    answers = List.copyOf(answers);
  }

  /**
   * What may be answered.
   *
   * @param word how a deployment file writes it
   * @param confirms the causes, or explanations by design, that would be confirmed: as {@link
   *     Candidate#toString} calls them
   * @param rulesOut those that would be ruled out
   */
  public record Answer(String word, List<String> confirms, List<String> rulesOut) {
    /** Copies the lists. */
    public Answer {
      confirms = List.copyOf(confirms);
      rulesOut = List.copyOf(rulesOut);
    }
  }

  @Override
  public String toString() {
    return fact + ": " + property;
  }
}
