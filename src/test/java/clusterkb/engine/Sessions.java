package clusterkb.engine;

import org.kie.api.runtime.KieSession;

/** Sessions without facts, for benchmarks of what it takes to make and fill one. */
public final class Sessions {
  private final Knowledge knowledge;

  /** Sessions of that knowledge. */
  public Sessions(Knowledge knowledge) {
    this.knowledge = knowledge;
    // The first is no session of the pool.
    fromPool();
    fromPool();
  }

  /** A session made anew; whoever has it disposes of it. */
  public KieSession fresh() {
    return knowledge.base().newKieSession();
  }

  /** A session is taken from the pool and given back. */
  public KieSession fromPool() {
    KieSession session = knowledge.session();
    knowledge.dispose(session);
    return session;
  }
}
