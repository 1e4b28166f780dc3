package clusterkb.compare;

import clusterkb.facts.read.Deployment;

/**
 * A deployment on which two rule sets are compared.
 *
 * @param group where it comes from
 * @param place its file as reports show it; for a case with its line
 * @param name what it is called
 * @param before as the one side reads it; null where it cannot
 * @param after as the other side reads it; null where it cannot
 */
public record Specimen(
    Group group, String place, String name, Deployment before, Deployment after) {
  /** Where a deployment of the corpus comes from, in the order of reports. */
  public enum Group {
    /** A shipped sample. */
    SAMPLES("samples"),
    /** Named on the command line. */
    GIVEN("given"),
    /** A case that both rule sets have. */
    CASES_OF_BOTH("cases of both"),
    /** A case that only the rule set before has. */
    CASES_BEFORE("cases only before"),
    /** A case that only the rule set after has. */
    CASES_AFTER("cases only after");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    /** How reports call it. */
    public String words() {
      return words;
    }
  }
}
