package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.vet.Vetting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.conf.ShareBetaNodesOption;

/**
 * Requirements ready to be evaluated: by a {@link Sweep} as they are, or in sessions of a KieBase,
 * which is built for the first of them and shared by any number on any number of threads.
 */
public final class Knowledge {
  /** So many steps a deployment takes at most: a thousand times what a large one needs. */
  public static final long MOST_STEPS = 100_000_000;

  private final List<Requirement> requirements;
  private final List<Fact> rows;
  private final List<Model> further;
  private final boolean fenced;
  private final AtomicInteger open = new AtomicInteger();
  private volatile Derivation derivation;
  private volatile Sweep sweep;
  private KieBase base;
  private KieSessionsPool pool;
  private boolean used;

  /**
   * Vets the requirements.
   *
   * @param requirements in the order of reports
   * @param rows the rows of the knowledge's tables
   * @throws EngineFault if any of it is nothing that a rule file can state
   */
  public Knowledge(List<Requirement> requirements, List<Fact> rows) {
    this(requirements, rows, List.of(), true);
  }

  /**
   * The same, for tests that look at what is behind the fence.
   *
   * @param further Drools rules beside the derived ones
   * @param fenced whether everything is vetted first, and Drools finds no classes but the engine's
   */
  Knowledge(List<Requirement> requirements, List<Fact> rows, List<Model> further, boolean fenced) {
    if (fenced) {
      vet(requirements, rows);
    }
    this.requirements = List.copyOf(requirements);
    this.rows = List.copyOf(rows);
    this.further = List.copyOf(further);
    this.fenced = fenced;
  }

  private static void vet(List<Requirement> requirements, List<Fact> rows) {
    List<String> faults = new ArrayList<>();
    for (Requirement requirement : requirements) {
      String objection = Vetting.objection(requirement);
      if (objection != null) {
        faults.add("engine fault: " + requirement.id() + " is no sound rule: " + objection);
      }
    }
    for (Fact row : rows) {
      String objection = Vetting.objection(row);
      if (objection != null) {
        faults.add("engine fault: a row of " + row.type() + " is not sound: " + objection);
      }
    }
    if (!faults.isEmpty()) {
      throw new EngineFault(faults, null);
    }
  }

  /**
   * What every requirement says of each of its subjects, in the order of reports. It is found
   * without a session, which costs many times as much where nothing is going to change.
   *
   * @throws EngineFault if the rules take more than {@link #MOST_STEPS}
   */
  public List<Conclusion> conclusions(Deployment deployment) {
    try {
      return swept().conclusions(deployment, MOST_STEPS);
    } catch (Sweep.TooLong e) {
      throw new EngineFault(
          List.of(
              "engine fault: the rules of "
                  + e.requirement().id()
                  + " take more than "
                  + MOST_STEPS
                  + " steps"),
          e);
    }
  }

  private Sweep swept() {
    Sweep known = sweep;
    if (known == null) {
      known = new Sweep(this);
      sweep = known;
    }
    return known;
  }

  /** Prepares now what {@link #conclusions} needs, not when it is first asked. */
  public Knowledge ready() {
    swept();
    return this;
  }

  /**
   * Reaches the same verdicts in a session, by Drools' own means.
   *
   * @param found what {@link #conclusions} or a {@link Sweep} came to
   * @throws EngineFault if any verdict differs
   */
  public void audit(Deployment deployment, List<Conclusion> found) {
    try (CheckSession session = new CheckSession(this, deployment)) {
      List<Conclusion> expected = session.conclusions();
      for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
        if (!found.get(i).equals(expected.get(i))) {
          throw differing(found.get(i).toString(), expected.get(i).toString());
        }
      }
      if (found.size() != expected.size()) {
        throw differing(found.size() + " verdicts", expected.size() + "");
      }
    }
  }

  private static EngineFault differing(String found, String expected) {
    return new EngineFault(
        List.of("engine fault: " + found + ", but a Drools session comes to " + expected), null);
  }

  /** What sessions need of the requirements; derived when it is first asked for. */
  Derivation derivation() {
    Derivation known = derivation;
    if (known == null) {
      synchronized (this) {
        known = derivation;
        if (known == null) {
          known = new Derivation(requirements);
          derivation = known;
        }
      }
    }
    return known;
  }

  /** Builds the KieBase now, not when somebody waits for a first session. */
  public Knowledge built() {
    base();
    return this;
  }

  /**
   * The KieBase.
   *
   * @throws EngineFault if Drools found classes in it that no rule can name
   */
  synchronized KieBase base() {
    if (base == null) {
      KieBaseConfiguration configuration =
          fenced
              ? KieServices.get().newKieBaseConfiguration(null, FencedClasses.LOADER)
              : KieServices.get().newKieBaseConfiguration();
      // Drools 10.2 can lose rules that share a join with another rule's negated group.
      configuration.setOption(ShareBetaNodesOption.NO);
      List<Model> models = new ArrayList<>(derivation().models());
      models.addAll(further);
      base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
      if (fenced) {
        FencedClasses.check(base);
      }
    }
    return base;
  }

  /** The derived rules, as Drools takes them, for a KieBase that is built elsewhere. */
  public List<Model> models() {
    return List.copyOf(derivation().models());
  }

  /** All requirements, in the order of reports. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** The rows of the knowledge's tables. */
  public List<Fact> rows() {
    return rows;
  }

  /**
   * A session; disposing of it gives it back. Making one anew costs a good part of an evaluation,
   * so all but the first come from a pool.
   */
  synchronized KieSession session() {
    KieSession session = newSession();
    open.incrementAndGet();
    return session;
  }

  /** Gives a session back. */
  void dispose(KieSession session) {
    session.dispose();
    open.decrementAndGet();
  }

  /** How many sessions are open at present: those that somebody has not closed. */
  public int openSessions() {
    return open.get();
  }

  private KieSession newSession() {
    if (pool == null && !used) {
      used = true;
      return base().newKieSession();
    }
    if (pool == null) {
      pool = base().newKieSessionsPool(1);
    }
    return pool.newKieSession();
  }
}
