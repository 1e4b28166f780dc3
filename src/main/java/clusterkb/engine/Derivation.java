package clusterkb.engine;

import clusterkb.facts.Cluster;
import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/** What sessions need of requirements: the derived rules, and what these are about. */
final class Derivation {
  /** There is exactly one such fact in every deployment; scopes of all facts are asked of it. */
  private static final FactType ANY = FactType.of(Cluster.class);

  private final List<Model> models = new ArrayList<>();
  private final Map<FactType, List<Question>> questions = new HashMap<>();
  private final List<Question> verdicts = new ArrayList<>();
  private final Map<String, Question> byId = new HashMap<>();
  private final Prepared.Cache prepared = new Prepared.Cache();
  private final Map<String, TallyDefinition> tallies = new LinkedHashMap<>();

  /**
   * Derives the rules.
   *
   * @param requirements in the order of reports
   */
  Derivation(List<Requirement> requirements) {
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
  List<Model> models() {
    return models;
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

  Collection<TallyDefinition> tallies() {
    return tallies.values();
  }
}
