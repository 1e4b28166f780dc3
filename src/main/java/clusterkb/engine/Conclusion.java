package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.rules.Requirement;

/**
 * What one requirement says of one subject.
 *
 * @param requirement the requirement
 * @param subject the fact that the verdict is about
 * @param verdict what it says
 */
public record Conclusion(Requirement requirement, Fact subject, VerdictKind verdict) {
  @Override
  public String toString() {
    return requirement.id() + " " + subject + " " + verdict;
  }
}
