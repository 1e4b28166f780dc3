package clusterkb.engine;

import clusterkb.facts.Cluster;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.vet.Vetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Requirements ready to be evaluated: a KieBase, shared by any number of sessions on any number of
 * threads.
 */
public final class Knowledge {
  /** There is exactly one such fact in every deployment; scopes of all facts are asked of it. */
  private static final FactType ANY = FactType.of(Cluster.class);

  private final List<Model> models = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private KieBase base;
  private KieSessionsPool pool;
  private boolean used;
  private final List<Requirement> requirements;
  private final List<Fact> rows;
  private final Map<FactType, List<Question>> questions = new HashMap<>();
  private final List<Question> verdicts = new ArrayList<>();
  private final Map<String, Question> byId = new HashMap<>();
  private final Prepared.Cache prepared = new Prepared.Cache();
  private final Map<String, TallyDefinition> tallies = new LinkedHashMap<>();

  /**
   * Builds the KieBase.
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
    this(requirements, rows, fenced);
    models.addAll(further);
    build(fenced);
  }

  /**
   * Derives the rules only, for a KieBase that is built elsewhere from {@link #models}.
   *
   * @param requirements in the order of reports
   * @param rows the rows of the knowledge's tables
   */
  public static Knowledge derivedOnly(List<Requirement> requirements, List<Fact> rows) {
    return new Knowledge(requirements, rows, true);
  }

  private Knowledge(List<Requirement> requirements, List<Fact> rows, boolean fenced) {
    if (fenced) {
      vet(requirements, rows);
    }
    this.requirements = List.copyOf(requirements);
    this.rows = List.copyOf(rows);
    Map<String, Question> scopes = new HashMap<>();
    for (Requirement requirement : requirements) {
      ScopeParts parts = ScopeParts.of(requirement);
      List<Question> shared = new ArrayList<>();
      if (!parts.everywhere().isEmpty()) {
        shared.add(scope(scopes, ANY, "#any", requirement.speaksOf(), parts.everywhere(), true));
      }
      if (!parts.ofSubject().isEmpty()) {
        shared.add(
            scope(
                scopes,
                requirement.subjectType(),
                requirement.subject(),
                requirement.speaksOf(),
                parts.ofSubject(),
                false));
      }
      Question verdict = ask(requirement.subjectType(), requirement.id(), requirement, null, false);
      verdicts.add(verdict);
      byId.put(requirement.id(), verdict);
      models.add(DerivedRules.ofRequirement(verdict, shared, parts.rest(), prepared));
      Map<String, FactType> variables = new HashMap<>();
      tallies(requirement.scope(), variables);
      requirement.breaches().forEach(breach -> tallies(breach.body(), new HashMap<>(variables)));
    }
  }

  private void build(boolean fenced) {
    KieBaseConfiguration configuration =
        fenced
            ? KieServices.get().newKieBaseConfiguration(null, FencedClasses.LOADER)
            : KieServices.get().newKieBaseConfiguration();
    // Drools 10.2 can lose rules that share a join with another rule's negated group.
    configuration.setOption(ShareBetaNodesOption.NO);
    base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
    if (fenced) {
      FencedClasses.check(base);
    }
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

  private Question ask(
      FactType subject, String name, Requirement requirement, Body scope, boolean everywhere) {
    List<Question> same = questions.computeIfAbsent(subject, type -> new ArrayList<>());
    Question question = new Question(subject, same.size(), name, requirement, scope, everywhere);
    same.add(question);
    return question;
  }

  /** The question about a scope, asked once for all requirements that have it. */
  private Question scope(
      Map<String, Question> scopes,
      FactType subject,
      String variable,
      String name,
      Body body,
      boolean everywhere) {
    String key = subject.name() + " " + variable + " " + ScopeParts.key(body);
    Question question = scopes.get(key);
    if (question == null) {
      question = ask(subject, name, null, body, everywhere);
      scopes.put(key, question);
      models.add(DerivedRules.ofScope(question, variable, prepared));
    }
    return question;
  }

  private void tallies(Body body, Map<String, FactType> variables) {
    body.facts().forEach(fact -> variables.put(fact.name(), fact.type()));
    for (Body.Tally tally : body.tallies()) {
      FactType outer = tally.outer().stream().map(variables::get).findFirst().orElse(null);
      TallyDefinition definition = new TallyDefinition(tally, outer);
      tallies.putIfAbsent(definition.key(), definition);
    }
    body.groups().forEach(group -> tallies(group.body(), new HashMap<>(variables)));
  }

  /** The derived rules, as Drools takes them. */
  public List<Model> models() {
    return List.copyOf(models);
  }

  /** All requirements, in the order of reports. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** The questions that are asked of facts of that class. */
  List<Question> questions(FactType subject) {
    return questions.getOrDefault(subject, List.of());
  }

  /** The question of each requirement's verdict, in the order of reports. */
  List<Question> verdicts() {
    return verdicts;
  }

  /** The question of that requirement's verdict; null where it is not part of this knowledge. */
  Question verdictOf(Requirement requirement) {
    return byId.get(requirement.id());
  }

  /** The rows of the knowledge's tables. */
  public List<Fact> rows() {
    return rows;
  }

  Iterable<TallyDefinition> tallies() {
    return tallies.values();
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
      return base.newKieSession();
    }
    if (pool == null) {
      pool = base.newKieSessionsPool(1);
    }
    return pool.newKieSession();
  }

  KieBase base() {
    return base;
  }
}
