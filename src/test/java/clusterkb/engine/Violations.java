package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.conf.ShareBetaNodesOption;

/**
 * What requirements are violated, and nothing else: plain Drools with one rule for each way to
 * break a requirement, as one would write it without asking what is met, what does not apply and
 * what is not known. Of the rules that {@link DerivedRules} derives those that say VIOLATED or
 * NOTED, and those that say that a scope certainly speaks of a fact; all others are left out. It is
 * what the cost of all verdicts is compared with.
 */
public final class Violations {
  private static final Pattern NEEDED = Pattern.compile(".*\\) (VIOLATED|NOTED|TRUE) \\d+");

  private final Knowledge knowledge;
  private final KieSessionsPool pool;

  /**
   * Builds the KieBase.
   *
   * @param rows the rows of the knowledge's tables
   */
  public Violations(List<Requirement> requirements, List<Fact> rows) {
    knowledge = new Knowledge(requirements, rows);
    List<Model> models = knowledge.models().stream().map(Violations::needed).toList();
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    // As Knowledge has it, and for the same reason.
    configuration.setOption(ShareBetaNodesOption.NO);
    pool = KieBaseBuilder.createKieBaseFromModel(models, configuration).newKieSessionsPool(1);
  }

  private static Model needed(Model model) {
    ModelImpl some = new ModelImpl(model.getName());
    model.getRules().stream()
        .filter(rule -> NEEDED.matcher(rule.getName()).matches())
        .forEach(some::addRule);
    return some;
  }

  /** What is violated or noted in a deployment, found in a session of its own. */
  public Collection<Verdict> of(Deployment deployment) {
    KieSession session = pool.newKieSession();
    try {
      knowledge.rows().forEach(session::insert);
      deployment.all().forEach(session::insert);
      count(deployment, session);
      session.fireAllRules();
      Collection<Verdict> found = new ArrayList<>();
      session
          .getObjects(Answer.OfRequirement.class::isInstance)
          .forEach(one -> found.add((Verdict) one));
      return found;
    } finally {
      session.dispose();
    }
  }

  private void count(Deployment deployment, KieSession session) {
    Map<FactType, List<Fact>> facts = new HashMap<>();
    knowledge.rows().forEach(row -> add(facts, row));
    deployment.all().forEach(fact -> add(facts, fact));
    for (TallyDefinition definition : knowledge.derivation().tallies()) {
      List<Fact> elements = facts.getOrDefault(definition.element(), List.of());
      if (definition.outer() == null) {
        session.insert(definition.count(elements, null));
      } else {
        facts
            .getOrDefault(definition.outer(), List.of())
            .forEach(outer -> session.insert(definition.count(elements, outer)));
      }
    }
  }

  private static void add(Map<FactType, List<Fact>> facts, Fact fact) {
    facts.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
  }

  /** The same in words that can be compared, such as {@code DISK-BASIC Disk q:}. */
  public Set<String> wordsOf(Deployment deployment) {
    Set<String> words = new TreeSet<>();
    of(deployment).forEach(one -> words.add(one.getRequirement() + " " + one.getSubject()));
    return words;
  }

  /** What of those conclusions this is to find, in the same words. */
  public static Set<String> wordsOf(List<Conclusion> conclusions) {
    Set<String> words = new TreeSet<>();
    for (Conclusion one : conclusions) {
      if (one.verdict() == VerdictKind.VIOLATED || one.verdict() == VerdictKind.NOTED) {
        words.add(one.requirement().id() + " " + one.subject().identity());
      }
    }
    return words;
  }
}
