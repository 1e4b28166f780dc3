package clusterkb.engine;

import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;

/**
 * Something that the rules answer for every fact of a class, exactly once: a requirement's verdict,
 * or whether a scope that several requirements share speaks of the fact.
 *
 * @param subject the class of the facts that it is asked of
 * @param index its position among the questions about that class
 * @param name what fault messages call it
 * @param requirement the requirement; null for a scope
 * @param scope the scope without its subject; null for a requirement
 * @param everywhere whether the scope does not depend on its subject: the answer holds of all facts
 */
record Question(
    FactType subject,
    int index,
    String name,
    Requirement requirement,
    Body scope,
    boolean everywhere) {
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** How an answer to it is called. */
  String word(int value) {
    return requirement == null ? Truth.values()[value].name() : VerdictKind.values()[value].name();
  }
}
