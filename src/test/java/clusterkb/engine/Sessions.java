package clusterkb.engine;

import org.kie.api.runtime.KieSession;

/** Sessions without facts, for benchmarks of what it takes to make one. */
public final class Sessions {
  private final Knowledge knowledge;

  /** Sessions of that knowledge. */
  public Sessions(Knowledge knowledge) {
    this.knowledge = knowledge;
    // The first is no session of the pool.
    fromPool();
    fromPool();
  }

  /** A session is made anew and thrown away. */
  public KieSession fresh() {
    KieSession session = knowledge.base().newKieSession();
    session.dispose();
    return session;
  }

  /** A session is taken from the pool and given back. */
  public KieSession fromPool() {
    KieSession session = knowledge.session();
    knowledge.dispose(session);
    return session;
  }
}
