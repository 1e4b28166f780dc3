package clusterkb.engine;

import clusterkb.facts.FactKey;
import clusterkb.rules.Requirement;

/** What one requirement says of one subject: the fact that the rules conclude, logically inserted. */
final class Verdict {
  private final IndexedRequirement requirement;
  private final FactKey subject;
  private final VerdictKind kind;

  Verdict(IndexedRequirement requirement, FactKey subject, VerdictKind kind) {
    this.requirement = requirement;
    this.subject = subject;
    this.kind = kind;
  }

  /**
   * A requirement with its position among those about the same class of subject.
   *
   * @param index from 0
   */
  record IndexedRequirement(Requirement requirement, int index) {}

  int index() {
    return requirement.index();
  }

  FactKey subject() {
    return subject;
  }

  VerdictKind kind() {
    return kind;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verdict verdict
        && verdict.requirement == requirement
        && verdict.kind == kind
        && verdict.subject.equals(subject);
  }

  @Override
  public int hashCode() {
    return (subject.hashCode() * 31 + System.identityHashCode(requirement)) * 31 + kind.ordinal();
  }

  @Override
  public String toString() {
    return requirement.requirement().id() + " " + subject.name() + " " + kind;
  }
}
