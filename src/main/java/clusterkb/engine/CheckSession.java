package clusterkb.engine;

import clusterkb.facts.Account;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.Facts;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final List<Fact> changes = new ArrayList<>();
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
      for (TallyDefinition definition : knowledge.tallies()) {
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
    Fact after = before.with(property, value, place);
    replace(after, property.watched());
    changes.add(after);
    if (after instanceof Account) {
      for (Fact account : deployment().facts()) {
        // Whose groups follow from a changed membership, computed anew.
        if (account instanceof Account
            && !account.identity().equals(key)
            && !Objects.equals(
                account.value("allGroups"), facts.get(account.identity()).value("allGroups"))) {
          replace(account, "allGroups");
        }
      }
      Fact computed = deployment().find(after.reference());
      if (!Objects.equals(computed.value("allGroups"), after.value("allGroups"))) {
        replace(computed, "allGroups");
      }
    }
    fire();
  }

  private void replace(Fact fact, String property) {
    facts.put(fact.identity(), fact);
    FactHandle handle = handles.get(fact.identity());
    session.update(handle, fact, property);
    for (TallyDefinition definition : knowledge.tallies()) {
      if (fact.type().equals(definition.element()) && definition.readsOfElement(property)) {
        count(definition);
      } else if (fact.type().equals(definition.outer()) && definition.readsOfOuter(property)) {
        put(definition.count(ofType(definition.element()), fact));
      }
    }
  }

  /** The deployment as it is now. */
  public Deployment deployment() {
    changes.forEach(changed -> deployment = deployment.with(changed));
    changes.clear();
    return deployment;
  }

  /** What every requirement says of each of its subjects, in the order of reports. */
  public List<Conclusion> conclusions() {
    List<Conclusion> all = new ArrayList<>();
    for (Question question : knowledge.verdicts()) {
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
