package clusterkb.engine;

import clusterkb.facts.FactKey;

/**
 * What the rules answer to a question about a fact: inserted logically, and so kept true. Verdicts
 * and what is said of scopes are of different classes, so that Drools tests verdicts nowhere.
 */
abstract sealed class Answer {
  private final Question question;
  private final FactKey subject;
  private final int value;

  /**
   * An answer.
   *
   * @param value the ordinal of a {@link VerdictKind}, or for a scope of a {@link Truth}
   */
  private Answer(Question question, FactKey subject, int value) {
    this.question = question;
    this.subject = subject;
    this.value = value;
  }

  static Answer of(Question question, FactKey subject, int value) {
    return question.requirement() == null
        ? new OfScope(question, subject, value)
        : new OfRequirement(question, subject, value);
  }

  /** Whether a scope speaks of a fact; other rules read it. */
  static final class OfScope extends Answer {
    private OfScope(Question question, FactKey subject, int value) {
      super(question, subject, value);
    }
  }

  /** A requirement's verdict; no rule of the knowledge reads it. */
  static final class OfRequirement extends Answer implements Verdict {
    private OfRequirement(Question question, FactKey subject, int value) {
      super(question, subject, value);
    }

    @Override
    public String getRequirement() {
      return question().requirement().id();
    }

    @Override
    public FactKey getSubject() {
      return subject();
    }

    @Override
    public VerdictKind getVerdict() {
      return VerdictKind.values()[value()];
    }
  }

  Question question() {
    return question;
  }

  FactKey subject() {
    return subject;
  }

  int value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answer answer
        && answer.question == question
        && answer.value == value
        && answer.subject.equals(subject);
  }

  @Override
  public int hashCode() {
    return (subject.hashCode() * 31 + question.hashCode()) * 31 + value;
  }

  @Override
  public String toString() {
    return question.name() + " " + subject.name() + " " + question.word(value);
  }
}
