package clusterkb.engine;

import clusterkb.facts.FactKey;

/**
 * A requirement's verdict on a fact, as it stands in a session: logically inserted, and gone when
 * the facts no longer lead to it. Rules of other applications in the same KieBase can match it.
 */
public interface Verdict {
  /** The requirement's id, such as {@code DISK-BASIC}. */
  String getRequirement();

  /** The fact that it is about. */
  FactKey getSubject();

  /** What the requirement says of it. */
  VerdictKind getVerdict();
}
