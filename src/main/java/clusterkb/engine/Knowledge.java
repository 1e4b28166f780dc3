package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final KieBase base;
  private KieSessionsPool pool;
  private boolean used;
  private final List<Requirement> requirements;
  private final List<Fact> rows;
  private final Map<FactType, List<Question>> questions = new HashMap<>();
  private final List<Question> verdicts = new ArrayList<>();
  private final Map<String, TallyDefinition> tallies = new LinkedHashMap<>();

  /**
   * Builds the KieBase.
   *
   * @param requirements in the order of reports
   * @param rows the rows of the knowledge's tables
   */
  public Knowledge(List<Requirement> requirements, List<Fact> rows) {
    this.requirements = List.copyOf(requirements);
    this.rows = List.copyOf(rows);
    List<Model> models = new ArrayList<>();
    Map<String, Question> scopes = new HashMap<>();
    for (Requirement requirement : requirements) {
      Body scope = DerivedRules.withoutSubject(requirement);
      Question shared = null;
      if (sharable(requirement, scope)) {
        String key = key(requirement);
        shared = scopes.get(key);
        if (shared == null) {
          shared = ask(requirement.subjectType(), requirement.speaksOf(), null, scope);
          scopes.put(key, shared);
          models.add(DerivedRules.ofScope(shared, requirement.subject()));
        }
      }
      Question verdict = ask(requirement.subjectType(), requirement.id(), requirement, null);
      verdicts.add(verdict);
      models.add(DerivedRules.ofRequirement(verdict, shared));
      Map<String, FactType> variables = new HashMap<>();
      tallies(requirement.scope(), variables);
      requirement.breaches().forEach(breach -> tallies(breach.body(), new HashMap<>(variables)));
    }
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    // Drools 10.2 can lose rules that share a join with another rule's negated group.
    configuration.setOption(ShareBetaNodesOption.NO);
    base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
  }

  private Question ask(FactType subject, String name, Requirement requirement, Body scope) {
    List<Question> same = questions.computeIfAbsent(subject, type -> new ArrayList<>());
    Question question = new Question(subject, same.size(), name, requirement, scope);
    same.add(question);
    return question;
  }

  /**
   * Whether the scope can be answered apart: it speaks of other facts than the subject (else it is
   * as cheap inside), and no way to break the requirement goes on with them.
   */
  private static boolean sharable(Requirement requirement, Body scope) {
    boolean subjectOnly =
        scope.facts().isEmpty() && scope.tallies().isEmpty() && scope.groups().isEmpty();
    Set<String> inner = new HashSet<>();
    scope.facts().forEach(fact -> inner.add(fact.name()));
    scope.tallies().forEach(tally -> inner.add(tally.name()));
    return !subjectOnly
        && requirement.breaches().stream()
            .allMatch(breach -> Collections.disjoint(breach.body().variables(), inner));
  }

  /** Equal exactly where the scopes are: a rule's name is unique in its file. */
  private static String key(Requirement requirement) {
    StringBuilder key = new StringBuilder(requirement.speaksOf());
    for (Body.FactVariable fact : requirement.scope().facts()) {
      key.append('|').append(fact.origin().file()).append(':').append(fact.origin().line());
    }
    return key.append('|').append(requirement.subject()).toString();
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
