package clusterkb.engine;

import clusterkb.engine.Verdict.IndexedRequirement;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.internal.conf.ShareBetaNodesOption;

/**
 * Requirements ready to be evaluated: a KieBase, shared by any number of sessions on any number of
 * threads.
 */
public final class Knowledge {
  private final KieBase base;
  private final List<Requirement> requirements;
  private final List<Fact> rows;
  private final Map<FactType, List<Requirement>> bySubject = new LinkedHashMap<>();
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
    for (Requirement requirement : requirements) {
      List<Requirement> same =
          bySubject.computeIfAbsent(requirement.subjectType(), type -> new ArrayList<>());
      models.add(RequirementModel.of(new IndexedRequirement(requirement, same.size())));
      same.add(requirement);
      Map<String, FactType> variables = new HashMap<>();
      tallies(requirement.scope(), variables);
      requirement.breaches().forEach(breach -> tallies(breach.body(), new HashMap<>(variables)));
    }
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    // Drools 10.2 can lose rules that share a join with another rule's negated group.
    configuration.setOption(ShareBetaNodesOption.NO);
    base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
  }

  private void tallies(Body body, Map<String, FactType> variables) {
    body.facts().forEach(fact -> variables.put(fact.name(), fact.type()));
    for (Body.Tally tally : body.tallies()) {
      FactType outer = tally.outer().stream().map(variables::get).findFirst().orElse(null);
      tallies.computeIfAbsent(
          TallyDefinition.key(tally), key -> new TallyDefinition(tally, outer));
    }
    body.groups().forEach(group -> tallies(group.body(), new HashMap<>(variables)));
  }

  /** All requirements, in the order of reports. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** The requirements about that class of subject, in the order of reports. */
  List<Requirement> about(FactType subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  /** The rows of the knowledge's tables. */
  public List<Fact> rows() {
    return rows;
  }

  Iterable<TallyDefinition> tallies() {
    return tallies.values();
  }

  KieBase base() {
    return base;
  }
}
