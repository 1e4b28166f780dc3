package clusterkb.engine;

import clusterkb.facts.Account;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.Facts;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One deployment in one KIE session. Verdicts follow the facts: change one, and only what depends
 * on it is evaluated again. Not safe for use by several threads at once; close it when done.
 */
public final class CheckSession implements AutoCloseable {
  /** No sound knowledge comes near it: each rule fires once for each subject. */
  private static final int MOST_FIRINGS = 5_000_000;

  private static final int FIRINGS_LOOKED_AT = 1_000;

  private final int mostFirings;
  private final Knowledge knowledge;
  private final KieSession session;
  private final boolean own;
  private final VerdictTable verdicts;
  private final Map<FactKey, Fact> facts = new LinkedHashMap<>();
  private final Map<FactKey, FactHandle> handles = new HashMap<>();
  private final Map<FactType, List<FactKey>> byType = new HashMap<>();
  private final Map<List<Object>, Tally> tallies = new HashMap<>();
  private final Map<List<Object>, FactHandle> tallyHandles = new HashMap<>();
  private final List<FactHandle> rowHandles = new ArrayList<>();
  private final List<FactChange> changes = new ArrayList<>();
  private final Set<FactKey> gone = new HashSet<>();
  private Deployment deployment;
  private boolean closed;

  /**
   * Opens a session and reaches all verdicts.
   *
   * @throws EngineFault if a requirement gives a subject no verdict, or two
   */
  public CheckSession(Knowledge knowledge, Deployment deployment) {
    this(knowledge, knowledge.session(), true, deployment, MOST_FIRINGS);
  }

  /**
   * The same, for tests of rules that have no end.
   *
   * @param mostFirings after so many the rules are taken for ones that do not come to an end
   */
  CheckSession(Knowledge knowledge, Deployment deployment, int mostFirings) {
    this(knowledge, knowledge.session(), true, deployment, mostFirings);
  }

  /**
   * Reaches all verdicts in a session that belongs to another application. Closing takes out again
   * what was put in, and leaves the session open.
   *
   * @param session a session of a KieBase built from that knowledge's rules
   * @throws EngineFault if a requirement gives a subject no verdict, or two
   */
  public static CheckSession in(KieSession session, Knowledge knowledge, Deployment deployment) {
    return new CheckSession(knowledge, session, false, deployment, MOST_FIRINGS);
  }

  private CheckSession(
      Knowledge knowledge,
      KieSession session,
      boolean own,
      Deployment deployment,
      int mostFirings) {
    this.mostFirings = mostFirings;
    this.knowledge = knowledge;
    this.deployment = deployment;
    this.session = session;
    this.own = own;
    this.verdicts = new VerdictTable(knowledge);
    session.addEventListener(verdicts);
    try {
      for (Fact row : knowledge.rows()) {
        rowHandles.add(session.insert(row));
      }
      for (Fact fact : deployment.all()) {
        refuseForeign(fact);
        FactKey key = fact.identity();
        facts.put(key, fact);
        byType.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(key);
        verdicts.expect(key);
        handles.put(key, session.insert(fact));
      }
      for (TallyDefinition definition : knowledge.derivation().tallies()) {
        count(definition);
      }
      fire();
    } catch (RuntimeException e) {
      leave();
      throw e;
    }
  }

  /** Facts are of the program's own classes, which do nothing but hold values. */
  private static void refuseForeign(Fact fact) {
    if (!Facts.CLASSES.contains(fact.getClass())) {
      throw new EngineFault(
          List.of("engine fault: " + fact.getClass().getSimpleName() + " is no class of facts"),
          null);
    }
  }

  private void fire() {
    try {
      if (session.fireAllRules(mostFirings) == mostFirings) {
        throw endless();
      }
    } catch (EngineFault fault) {
      throw fault;
    } catch (RuntimeException e) {
      throw new EngineFault(List.of("engine fault: Drools broke off: " + e), e);
    }
    gone.forEach(verdicts::forget);
    gone.clear();
    verdicts.check();
  }

  /** Which rule goes on and on shows in what fires next. */
  private EngineFault endless() {
    Map<String, Integer> fired = new TreeMap<>();
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            fired.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
          }
        });
    session.fireAllRules(FIRINGS_LOOKED_AT);
    String most =
        fired.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(entry -> "; '" + entry.getKey() + "' fires again and again")
            .orElse("");
    return new EngineFault(List.of("engine fault: the rules do not come to an end" + most), null);
  }

  private void count(TallyDefinition definition) {
    List<Fact> elements = ofType(definition.element());
    if (definition.outer() == null) {
      put(definition.count(elements, null));
    } else {
      for (Fact outer : ofType(definition.outer())) {
        put(definition.count(elements, outer));
      }
    }
  }

  private List<Fact> ofType(FactType type) {
    if (type.isTable()) {
      return knowledge.rows().stream().filter(row -> row.type().equals(type)).toList();
    }
    return byType.getOrDefault(type, List.of()).stream().map(facts::get).toList();
  }

  private void put(Tally tally) {
    List<Object> key =
        tally.outer() == null
            ? List.of(tally.definition())
            : List.of(tally.definition(), tally.outer());
    Tally before = tallies.put(key, tally);
    if (tally.equals(before)) {
      return;
    }
    if (before != null) {
      session.delete(tallyHandles.get(key));
    }
    tallyHandles.put(key, session.insert(tally));
  }

  /**
   * Changes one property of one fact; all verdicts follow.
   *
   * @param value what {@link Fact#value} is to give: null for unknown
   * @param place where the new value was stated; may be null
   * @throws IllegalArgumentException if there is no such fact
   * @throws EngineFault if a requirement then gives a subject no verdict, or two
   */
  public void change(FactKey key, PropertyType property, Object value, Place place) {
    Fact before = facts.get(key);
    if (before == null) {
      throw new IllegalArgumentException("no fact " + key);
    }
    apply(List.of(new FactChange(before, before.with(property, value, place))));
  }

  /**
   * Makes several changes, one after the other, and then lets all verdicts follow at once.
   *
   * @throws IllegalArgumentException if what is added is there already, or what changes is not
   * @throws EngineFault if a requirement then gives a subject no verdict, or two
   */
  public void apply(List<FactChange> some) {
    Set<TallyDefinition> counted = new LinkedHashSet<>();
    boolean memberships = false;
    for (FactChange change : some) {
      if (change.before() == null) {
        add(change.after(), counted);
      } else if (change.after() == null) {
        remove(change.key(), counted);
      } else {
        replace(change, counted);
      }
      memberships |= change.followed();
    }
    changes.addAll(some);
    if (memberships) {
      // Whose groups follow from a changed membership, computed anew.
      for (Fact account : deployment().facts()) {
        Fact known = facts.get(account.identity());
        if (account instanceof Account && known != null) {
          replace(new FactChange(known, account), counted);
        }
      }
    }
    counted.forEach(this::recount);
    fire();
  }

  private void add(Fact fact, Set<TallyDefinition> counted) {
    refuseForeign(fact);
    FactKey key = fact.identity();
    if (facts.putIfAbsent(key, fact) != null) {
      throw new IllegalArgumentException("there is a " + fact + " already");
    }
    List<FactKey> same = byType.computeIfAbsent(fact.type(), type -> new ArrayList<>());
    same.add(key);
    verdicts.expect(key);
    handles.put(key, session.insert(fact));
    concerned(fact.type(), counted);
  }

  private void remove(FactKey key, Set<TallyDefinition> counted) {
    if (facts.remove(key) == null) {
      throw new IllegalArgumentException("no fact " + key);
    }
    byType.get(key.type()).remove(key);
    session.delete(handles.remove(key));
    gone.add(key);
    concerned(key.type(), counted);
  }

  private void replace(FactChange change, Set<TallyDefinition> counted) {
    Fact fact = change.after();
    Fact before = facts.get(change.key());
    if (before == null) {
      throw new IllegalArgumentException("no fact " + change.key());
    }
    List<PropertyType> changed = new FactChange(before, fact).properties();
    facts.put(change.key(), fact);
    if (changed.isEmpty()) {
      return;
    }
    String[] watched =
        changed.stream().map(PropertyType::watched).distinct().toArray(String[]::new);
    session.update(handles.get(change.key()), fact, watched);
    for (TallyDefinition definition : knowledge.derivation().tallies()) {
      for (String property : watched) {
        if (fact.type().equals(definition.element()) && definition.readsOfElement(property)
            || fact.type().equals(definition.outer()) && definition.readsOfOuter(property)) {
          counted.add(definition);
        }
      }
    }
  }

  private void concerned(FactType type, Set<TallyDefinition> counted) {
    for (TallyDefinition definition : knowledge.derivation().tallies()) {
      if (type.equals(definition.element()) || type.equals(definition.outer())) {
        counted.add(definition);
      }
    }
  }

  /** Counts anew, and forgets what was counted for a fact that is gone. */
  private void recount(TallyDefinition definition) {
    if (definition.outer() != null) {
      tallies
          .entrySet()
          .removeIf(
              entry -> {
                Tally tally = entry.getValue();
                boolean stale =
                    tally.definition().equals(definition.key()) && gone.contains(tally.outer());
                if (stale) {
                  session.delete(tallyHandles.remove(entry.getKey()));
                }
                return stale;
              });
    }
    count(definition);
  }

  /** The deployment as it is now. */
  public Deployment deployment() {
    if (!changes.isEmpty()) {
      deployment = deployment.with(changes);
      changes.clear();
    }
    return deployment;
  }

  /** The fact as it is now; null where there is none. */
  public Fact fact(FactKey key) {
    return facts.get(key);
  }

  /**
   * What a requirement says of one of its subjects now.
   *
   * @throws IllegalArgumentException if there is no such requirement or subject
   */
  public Conclusion conclusion(Requirement requirement, FactKey subject) {
    Question question = knowledge.derivation().verdictOf(requirement);
    Fact fact = facts.get(subject);
    if (question == null || fact == null) {
      throw new IllegalArgumentException(requirement + " does not speak of " + subject);
    }
    return new Conclusion(requirement, fact, verdicts.kind(subject, question));
  }

  /** The facts of a class as they are now, stand-ins included. */
  public List<Fact> facts(FactType type) {
    return byType.getOrDefault(type, List.of()).stream().map(facts::get).toList();
  }

  /** What every requirement says of each of its subjects, in the order of reports. */
  public List<Conclusion> conclusions() {
    List<Conclusion> all = new ArrayList<>();
    for (Question question : knowledge.derivation().verdicts()) {
      for (FactKey key : byType.getOrDefault(question.subject(), List.of())) {
        all.add(
            new Conclusion(question.requirement(), facts.get(key), verdicts.kind(key, question)));
      }
    }
    return all;
  }

  @Override
  public void close() {
    // A session that is given back twice would be handed out twice.
    if (closed) {
      return;
    }
    leave();
    if (!own) {
      // What was concluded goes when the rules are evaluated again.
      session.fireAllRules(MOST_FIRINGS);
    }
  }

  private void leave() {
    closed = true;
    if (own) {
      knowledge.dispose(session);
      return;
    }
    session.removeEventListener(verdicts);
    rowHandles.forEach(session::delete);
    tallyHandles.values().forEach(session::delete);
    handles.values().forEach(session::delete);
  }
}
