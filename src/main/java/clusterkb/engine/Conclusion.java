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
  // Written out, as Java's own for records costs time at every start.
  @Override
  public boolean equals(Object other) {
    return other instanceof Conclusion conclusion
        && conclusion.verdict == verdict
        && conclusion.requirement.id().equals(requirement.id())
        && conclusion.subject.identity().equals(subject.identity());
  }

  @Override
  public int hashCode() {
    return requirement.hashCode() * 31 + subject.identity().hashCode();
  }

  @Override
  public String toString() {
    return requirement.id() + " " + subject + " " + verdict;
  }
}
