package clusterkb.authoring;

import clusterkb.catalogue.Holding;
import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Tree;
import clusterkb.text.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds telling cases of a requirement: tries facts, and keeps some that violate it, that meet it
 * at the limit and beyond, that leave it open, and that it does not speak of.
 */
final class CaseSearch {
  /** So many facts are tried at most for each beginning. */
  private static final int TRIALS = 600;

  private final Requirement requirement;
  private final FactTypes types;
  private final Knowledge knowledge;
  private final Map<PropertyType, List<String>> values;
  private final Map<List<String>, CaseDraft> found = new LinkedHashMap<>();

  CaseSearch(Requirement requirement, RuleSet alone) {
    this.requirement = requirement;
    this.types = alone.facts();
    this.knowledge = new Knowledge(List.of(requirement), alone.rows());
    this.values = CandidateFacts.of(requirement);
  }

  /**
   * The cases, one at least for each verdict that the requirement can give where such facts are
   * found.
   *
   * @param bases what to begin from, the simplest first
   */
  List<CaseDraft> from(List<BaseFacts> bases) {
    Set<VerdictKind> wanted = EnumSet.copyOf(new Holding(requirement, List.of()).notShown());
    VerdictKind broken = requirement.level().informs() ? VerdictKind.NOTED : VerdictKind.VIOLATED;
    for (BaseFacts base : bases) {
      Map<PropertyType, String> breaking = first(base, broken);
      if (breaking != null && wanted.contains(broken)) {
        vary(base, breaking);
        found.values().forEach(one -> wanted.remove(one.own()));
      }
    }
    for (BaseFacts base : bases) {
      for (VerdictKind each : List.copyOf(wanted)) {
        Map<PropertyType, String> facts = first(base, each);
        if (facts != null) {
          keep(base, facts);
          wanted.remove(each);
        }
      }
    }
    return found.values().stream().sorted(Comparator.comparing(CaseDraft::own)).toList();
  }

  /** The facts and, one property after the other, all its values. */
  private void vary(BaseFacts base, Map<PropertyType, String> facts) {
    keep(base, facts);
    values.forEach(
        (property, words) -> {
          for (String word : words) {
            keep(base, with(facts, property, word));
          }
        });
  }

  private void keep(BaseFacts base, Map<PropertyType, String> facts) {
    CaseDraft one = tried(base, facts);
    if (one != null) {
      found.putIfAbsent(one.facts(), one);
    }
  }

  /** The first facts, in the order of few known properties, with that verdict on the subject. */
  private Map<PropertyType, String> first(BaseFacts base, VerdictKind wanted) {
    List<Map<PropertyType, String>> all = List.of(new LinkedHashMap<>());
    for (Map.Entry<PropertyType, List<String>> entry : values.entrySet()) {
      List<Map<PropertyType, String>> next = new ArrayList<>();
      for (Map<PropertyType, String> one : all) {
        for (String word : entry.getValue()) {
          next.add(with(one, entry.getKey(), word));
        }
      }
      all = next.size() > TRIALS ? next.subList(0, TRIALS) : next;
    }
    return all.stream()
        .sorted(Comparator.comparingLong(this::known))
        .filter(facts -> verdictOf(tried(base, facts)) == wanted)
        .findFirst()
        .orElse(null);
  }

  private static Map<PropertyType, String> with(
      Map<PropertyType, String> facts, PropertyType property, String word) {
    Map<PropertyType, String> changed = new LinkedHashMap<>(facts);
    if (CandidateFacts.AS_IT_IS.equals(word)) {
      changed.remove(property);
    } else {
      changed.put(property, word);
    }
    return changed;
  }

  private long known(Map<PropertyType, String> facts) {
    return values.size() - facts.values().stream().filter(word -> word == null).count();
  }

  private static VerdictKind verdictOf(CaseDraft one) {
    return one == null ? null : one.own();
  }

  /** What comes of these facts; null if they are none. */
  private CaseDraft tried(BaseFacts base, Map<PropertyType, String> facts) {
    Tree.Mapping changed = base.with(facts);
    if (changed == null) {
      return null;
    }
    Deployment deployment;
    try {
      deployment = BaseFacts.deployment(types, changed);
    } catch (DiagnosticException notFacts) {
      return null;
    }
    Map<String, VerdictKind> verdicts = new LinkedHashMap<>();
    Map<String, String> messages = new TreeMap<>();
    Map<String, List<String>> missing = new TreeMap<>();
    VerdictKind own = null;
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      Explainer explainer = new Explainer(knowledge.rows(), deployment);
      for (Conclusion conclusion : session.conclusions()) {
        Explanation why = explainer.explain(conclusion);
        VerdictKind verdict = conclusion.verdict();
        if (conclusion.subject().unlisted() && verdict != VerdictKind.UNKNOWN) {
          continue;
        }
        String name = nameOf(conclusion.subject());
        verdicts.put(name, verdict);
        if (verdict == VerdictKind.VIOLATED || verdict == VerdictKind.NOTED) {
          messages.put(name, why.message());
        } else if (verdict == VerdictKind.UNKNOWN) {
          missing.put(name, why.missing().stream().map(Object::toString).toList());
        }
        if (!conclusion.subject().unlisted()
            && conclusion.subject().qualifiedName().equalsIgnoreCase(base.subject())) {
          own = verdict;
        }
      }
    }
    return own == null
        ? null
        : new CaseDraft(
            caseName(base, facts, own), YamlText.lines(changed), verdicts, messages, missing, own);
  }

  private static String nameOf(Fact subject) {
    String type = subject.type().name();
    return subject.qualifiedName().isEmpty()
        ? Character.toLowerCase(type.charAt(0)) + type.substring(1)
        : subject.qualifiedName();
  }

  private static String caseName(BaseFacts base, Map<PropertyType, String> facts, VerdictKind own) {
    List<String> parts = new ArrayList<>();
    facts.forEach(
        (property, word) ->
            parts.add(
                property.name() + " " + (word == null ? "not known" : word.replace("\"", ""))));
    String subject = base.subject().isEmpty() ? base.type().spoken() : base.subject();
    return (parts.isEmpty() ? subject : subject + " with " + String.join(", ", parts)) + ", " + own;
  }
}
