package clusterkb.service;

import clusterkb.compare.Evaluation;
import clusterkb.engine.CheckSession;
import clusterkb.engine.Knowledge;
import clusterkb.facts.FactKey;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;

/**
 * An open deployment under one rule set: its stated facts, and a session that follows them. The
 * facts are what counts; a session that failed is thrown away and made anew from them.
 */
final class Live {
  private final RuleSet rules;
  private final Knowledge knowledge;
  private Deployment stated;
  private CheckSession session;
  private Evaluation evaluation;
  private boolean closed;

  /** Opens a session and reaches all verdicts. */
  Live(RuleSet rules, Knowledge knowledge, Deployment stated) {
    this.rules = rules;
    this.knowledge = knowledge;
    this.stated = stated;
    this.session = new CheckSession(knowledge, stated);
  }

  /** The facts as last stated; the same object as long as nobody changes them. */
  synchronized Deployment stated() {
    return stated;
  }

  /** What the rules say of them; null once it is closed. */
  synchronized Evaluation evaluation() {
    if (closed) {
      return null;
    }
    if (evaluation == null) {
      evaluation = new Evaluation(rules, stated, session().conclusions());
    }
    return evaluation;
  }

  private CheckSession session() {
    if (session == null) {
      session = new CheckSession(knowledge, stated);
    }
    return session;
  }

  /**
   * Changes one property; if that fails, nothing is changed.
   *
   * @return what the rules say then; null once it is closed
   */
  synchronized Evaluation change(FactKey key, PropertyType property, Object value, Place place) {
    if (closed) {
      return null;
    }
    try {
      CheckSession changing = session();
      changing.change(key, property, value, place);
      Deployment now = changing.deployment();
      Evaluation next = new Evaluation(rules, now, changing.conclusions());
      stated = now;
      evaluation = next;
      return next;
    } catch (RuntimeException e) {
      // It may have taken in a part of the change.
      discard();
      throw e;
    }
  }

  /** Gives the session back, for good. */
  synchronized void close() {
    closed = true;
    discard();
  }

  private void discard() {
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
