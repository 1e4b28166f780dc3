package clusterkb.service;

import clusterkb.compare.Evaluation;
import clusterkb.compare.RulesChange;
import clusterkb.engine.Knowledge;
import clusterkb.facts.FactKey;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds open deployments and the rule set in force, for any number of threads.
 *
 * <p>Every answer is an {@link Evaluation}: it names the rule set, by its fingerprint, that all of
 * its verdicts were reached with, and holds the facts that they are about. It never changes.
 *
 * <p>{@link #reload} puts another rule set in force. It builds everything beside what is in force,
 * replays each deployment's facts into a fresh session, compares, and only then puts the new rules
 * in the place of the old, for all deployments at once. Changes that are made meanwhile are in the
 * new sessions too. If anything fails, the old rules stay in force, untouched.
 *
 * <pre>{@code
 * try (EvaluationService service = new EvaluationService(RulesLoader.load(folder, saved, n -> {}))) {
 *   service.open("contoso", DeploymentReader.read(service.rules().facts(), file));
 *   service.change("contoso", disk.identity(), disk.type().property("type"), DiskType.BASIC, null);
 *   Reloaded changed = service.reload(RulesLoader.load(folder, saved, n -> {}));
 *   Evaluation now = service.conclusions("contoso");
 * }
 * }</pre>
 */
public final class EvaluationService implements AutoCloseable {
  /** So often facts that changed meanwhile are replayed while others may go on changing them. */
  private static final int ROUNDS = 3;

  /**
   * What is in force. It is exchanged as a whole.
   *
   * @param rules the rule set
   * @param knowledge the same, ready to be evaluated
   * @param open the open deployments by name
   */
  private record Force(RuleSet rules, Knowledge knowledge, Map<String, Live> open) {}

  /** Held for reading while anything in force is used, for writing while it is exchanged. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Held while a rule set is loaded: one after the other. */
  private final Lock reloading = new ReentrantLock();

  private Force force;

  /** A service with these rules in force, and no deployment open. */
  public EvaluationService(RuleSet rules) {
    this.force = new Force(rules, knowledge(rules), new ConcurrentHashMap<>());
  }

  private static Knowledge knowledge(RuleSet rules) {
    return new Knowledge(rules.inForce(false), rules.rows()).built();
  }

  private static <T> T holding(Lock held, Supplier<T> action) {
    held.lock();
    try {
      return action.get();
    } finally {
      held.unlock();
    }
  }

  private Force force() {
    if (force == null) {
      throw new IllegalStateException("the service is closed");
    }
    return force;
  }

  /** Asks an open deployment; one that is being closed answers null. */
  private Evaluation ask(String name, Function<Live, Evaluation> question) {
    return holding(
        lock.readLock(),
        () -> {
          Live live = force().open().get(name);
          Evaluation answer = live == null ? null : question.apply(live);
          if (answer == null) {
            throw new IllegalArgumentException("no deployment is open as '" + name + "'");
          }
          return answer;
        });
  }

  /** The rule set in force. */
  public RuleSet rules() {
    return holding(lock.readLock(), () -> force().rules());
  }

  /** The knowledge in force, for tests. */
  Knowledge knowledge() {
    return holding(lock.readLock(), () -> force().knowledge());
  }

  /** The names of the open deployments, sorted. */
  public NavigableSet<String> names() {
    return holding(lock.readLock(), () -> new TreeSet<>(force().open().keySet()));
  }

  /**
   * Opens a deployment under a name of the caller's choice.
   *
   * @return its verdicts
   * @throws IllegalArgumentException if one is open under that name
   * @throws clusterkb.engine.EngineFault if the engine is at fault; then it is not open
   */
  public Evaluation open(String name, Deployment deployment) {
    return holding(
        lock.readLock(),
        () -> {
          Deployment known = deployment.as(force().rules().facts());
          Live live = new Live(force().rules(), force().knowledge(), known);
          // Asked before anyone else can change its facts.
          Evaluation first = live.evaluation();
          if (force().open().putIfAbsent(name, live) != null) {
            live.close();
            throw new IllegalArgumentException("a deployment is open as '" + name + "' already");
          }
          return first;
        });
  }

  /**
   * Closes a deployment.
   *
   * @return whether one was open under that name
   */
  public boolean close(String name) {
    return holding(
        lock.readLock(),
        () -> {
          Live live = force().open().remove(name);
          if (live != null) {
            live.close();
          }
          return live != null;
        });
  }

  /**
   * The verdicts on an open deployment.
   *
   * @throws IllegalArgumentException if none is open under that name
   */
  public Evaluation conclusions(String name) {
    return ask(name, Live::evaluation);
  }

  /**
   * The verdicts on a deployment that need not stay open.
   *
   * @throws clusterkb.engine.EngineFault if the engine is at fault
   */
  public Evaluation evaluate(Deployment deployment) {
    Force now = holding(lock.readLock(), this::force);
    return Evaluation.of(now.rules(), now.knowledge(), deployment);
  }

  /**
   * Changes one property of one fact of an open deployment.
   *
   * @param value as {@link clusterkb.facts.Fact#value} gives it: null for unknown
   * @param place where the new value was stated; may be null
   * @return the verdicts after the change
   * @throws IllegalArgumentException if no such deployment is open, or it has no such fact
   * @throws clusterkb.engine.EngineFault if the engine is at fault; then nothing is changed
   */
  public Evaluation change(
      String name, FactKey fact, PropertyType property, Object value, Place place) {
    return ask(name, live -> live.change(fact, property, value, place));
  }

  /**
   * Puts another rule set in force.
   *
   * @return what it states differently, and the verdicts that differ
   * @throws clusterkb.engine.EngineFault if the engine is at fault; then, as with any other
   *     failure, the rules before stay in force and no session is lost
   */
  public Reloaded reload(RuleSet rules) {
    return holding(
        reloading,
        () -> {
          RuleSet before = rules();
          try (Replacements replacements =
              new Replacements(RulesChange.of(before, rules), knowledge(rules))) {
            Map<String, Live> open = holding(lock.readLock(), () -> force().open());
            int round = 0;
            // Others go on reading and changing; what they have changed is made anew.
            while (round < ROUNDS && replacements.follow(open)) {
              round++;
            }
            return holding(lock.writeLock(), () -> exchange(rules, replacements));
          }
        });
  }

  /** Nobody uses anything in force now. */
  private Reloaded exchange(RuleSet rules, Replacements replacements) {
    Force old = force();
    replacements.follow(old.open());
    Reloaded changes = replacements.changes();
    force = new Force(rules, replacements.knowledge(), replacements.handOver());
    old.open().values().forEach(Live::close);
    return changes;
  }

  /** Closes all deployments; the service is of no use afterwards. */
  @Override
  public void close() {
    holding(
        lock.writeLock(),
        () -> {
          if (force != null) {
            force.open().values().forEach(Live::close);
            force = null;
          }
          return null;
        });
  }
}
