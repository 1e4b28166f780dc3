package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.FactsDocument.Site;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said of a deployment of which some is withheld is borne out by the whole: more facts
 * never turn VIOLATED into MET, nor MET into VIOLATED, nor let a requirement apply that does not.
 */
class WithholdingTest {
  private static final int RANDOM = Integer.getInteger("kb.random", 2000) / 4;

  @Test
  void anySinglePropertyMayBeWithheld() {
    check(Corpus.documents().parallelStream().map(WithholdingTest::withoutEachProperty));
  }

  @Test
  void anySingleListMayBeLeftOutOrOpened() {
    check(Corpus.documents().parallelStream().map(WithholdingTest::withoutEachList));
  }

  @Test
  void anyNumberOfThingsMayBeWithheld() {
    RandomDeployments random = new RandomDeployments();
    check(
        IntStream.range(0, RANDOM)
            .parallel()
            .mapToObj(seed -> random.document(1_000_000 + seed))
            .map(document -> withoutSeveral(document, random)));
  }

  private static void check(Stream<List<String>> contradictions) {
    assertThat(contradictions.flatMap(List::stream).limit(3)).isEmpty();
  }

  /** Withholds one property at a time in a live session, then lets it be partly known. */
  private static List<String> withoutEachProperty(FactsDocument document) {
    List<String> contradictions = new ArrayList<>();
    Deployment deployment = document.deployment();
    try (CheckSession session = new CheckSession(Corpus.KNOWLEDGE, deployment)) {
      Map<String, Map<FactKey, VerdictKind>> whole = Contradictions.verdicts(session);
      for (Fact fact : deployment.facts()) {
        for (PropertyType property : fact.type().properties()) {
          Object known = fact.value(property);
          for (Object less : lessThan(fact, property)) {
            session.change(fact.identity(), property, less, null);
            String what =
                document.name() + ", " + fact + "." + property + " " + known + " withheld";
            contradictions.addAll(
                Contradictions.between(Contradictions.verdicts(session), whole, what));
            session.change(fact.identity(), property, known, fact.place(property));
          }
        }
      }
      assertThat(Contradictions.verdicts(session)).isEqualTo(whole);
    }
    return contradictions;
  }

  private static List<Object> lessThan(Fact fact, PropertyType property) {
    List<Object> less = new ArrayList<>();
    Object known = fact.value(property);
    boolean fixed =
        property.identity() || property.derived() || property == fact.type().ownerProperty();
    if (known != null && !fixed) {
      less.add(null);
      if (property.kind() == PropertyKind.CHOICE && known instanceof Term term) {
        List<Term> terms = property.terms();
        less.add(new OneOf(List.of(term, terms.get((term.ordinal() + 1) % terms.size()))));
      }
    }
    return less;
  }

  private static List<String> withoutEachList(FactsDocument document) {
    List<String> contradictions = new ArrayList<>();
    Map<String, Map<FactKey, VerdictKind>> whole = Contradictions.verdicts(document);
    for (Site site : document.sites()) {
      boolean single = site.value() instanceof Map;
      if (single || site.value() instanceof List) {
        Object before = site.value();
        site.map().remove(site.key());
        String what = document.name() + ", " + site.key() + " ";
        contradictions.addAll(
            Contradictions.between(
                Contradictions.verdicts(document), whole, what + "left out of\n" + before));
        if (before instanceof List<?> list && !list.contains(FactsDocument.MORE)) {
          List<Object> open = new ArrayList<>(list);
          open.add(FactsDocument.MORE);
          site.map().put(site.key(), open);
          contradictions.addAll(
              Contradictions.between(Contradictions.verdicts(document), whole, what + "opened"));
        }
        site.map().put(site.key(), before);
      }
    }
    return contradictions;
  }

  private static List<String> withoutSeveral(
      FactsDocument document, RandomDeployments deployments) {
    Random random = new Random(document.name().hashCode());
    FactsDocument partial = deployments.withheld(document, 1 + random.nextInt(12), random);
    return Contradictions.between(
        Contradictions.verdicts(partial),
        Contradictions.verdicts(document),
        document.name() + "\n" + document + "--- withheld:\n" + partial);
  }

  /** Compares the verdicts on a part of the facts with those on all. */
  private static final class Contradictions {
    private Contradictions() {}

    static Map<String, Map<FactKey, VerdictKind>> verdicts(FactsDocument document) {
      try (CheckSession session = new CheckSession(Corpus.KNOWLEDGE, document.deployment())) {
        return verdicts(session);
      }
    }

    /** The verdicts by requirement and subject. A single fact is the same whatever its name. */
    static Map<String, Map<FactKey, VerdictKind>> verdicts(CheckSession session) {
      Map<String, Map<FactKey, VerdictKind>> verdicts = new LinkedHashMap<>();
      for (Conclusion conclusion : session.conclusions()) {
        FactType type = conclusion.subject().type();
        FactKey key = conclusion.subject().identity();
        verdicts
            .computeIfAbsent(conclusion.requirement().id(), id -> new LinkedHashMap<>())
            .put(type.info().single() ? new FactKey(type, "", false) : key, conclusion.verdict());
      }
      return verdicts;
    }

    static List<String> between(
        Map<String, Map<FactKey, VerdictKind>> part,
        Map<String, Map<FactKey, VerdictKind>> whole,
        String what) {
      List<String> found = new ArrayList<>();
      whole.forEach(
          (id, verdicts) ->
              verdicts.forEach(
                  (subject, verdict) -> {
                    if (said(part.get(id), subject).noneMatch(kind -> allows(kind, verdict))) {
                      found.add(
                          id
                              + " "
                              + subject
                              + ": "
                              + said(part.get(id), subject).toList()
                              + " of a part, "
                              + verdict
                              + " of the whole: "
                              + what);
                    }
                  }));
      return found;
    }

    /** What was said of that subject, or else of what is not listed, to which it then belongs. */
    private static Stream<VerdictKind> said(Map<FactKey, VerdictKind> part, FactKey subject) {
      return part.containsKey(subject)
          ? Stream.of(part.get(subject))
          : part.keySet().stream().filter(FactKey::unlisted).map(part::get);
    }

    private static boolean allows(VerdictKind part, VerdictKind whole) {
      return part == VerdictKind.UNKNOWN
          || part == whole
          || part == VerdictKind.MET && whole == VerdictKind.NOT_APPLICABLE;
    }
  }
}
