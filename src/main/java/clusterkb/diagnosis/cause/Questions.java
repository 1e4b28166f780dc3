package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.symptom.Telling;
import clusterkb.explain.Missing;
import clusterkb.facts.Fact;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Finds what to ask next: the missing fact that separates the open causes best. */
final class Questions {
  /** So many missing facts are tried; those of the likeliest causes first. */
  private static final int MOST = 24;

  private static final Set<Status> CONFIRMING = Set.of(Status.CONFIRMED, Status.BY_DESIGN);

  private final Scene scene;
  private final Supplier<Findings> findings;
  private final Map<Findings.Key, Double> weights = new LinkedHashMap<>();
  private final Map<Findings.Key, Findings.Finding> open = new LinkedHashMap<>();
  private final Map<Findings.Key, Set<Missing>> lacks = new LinkedHashMap<>();

  /** What an answer leaves of an open cause. */
  private record Rest(Status status, int missing) {}

  /** A missing fact. */
  private static final class Gap {
    final Missing missing;

    /** How likely the causes are that it matters to. */
    double weight;

    /** How much is left to ask about the open causes, once it is known. */
    double work;

    Gap(Missing missing) {
      this.missing = missing;
    }
  }

  /**
   * Questions in a scene.
   *
   * @param now what the facts say now
   * @param again what they say when they have changed
   */
  Questions(Scene scene, Findings now, Supplier<Findings> again) {
    this.scene = scene;
    this.findings = again;
    Set<Seen> explained = explained(now);
    now.all()
        .forEach(
            (key, one) -> {
              if (one.status() == Status.SUSPECTED
                  && one.explanation() != null
                  && one.explains().stream().anyMatch(e -> !explained.contains(e.seen()))) {
                open.put(key, one);
                lacks.put(key, new LinkedHashSet<>(one.explanation().missing()));
                weights.put(key, weight(one));
              }
            });
  }

  /** The symptoms that have a cause already, so that nothing is left to ask about them. */
  private static Set<Seen> explained(Findings now) {
    Set<Seen> explained = new LinkedHashSet<>();
    for (Findings.Finding one : now.all().values()) {
      if (CONFIRMING.contains(one.status())) {
        one.explains().stream()
            .filter(e -> e.telling() != Telling.WEAK)
            .forEach(e -> explained.add(e.seen()));
      }
    }
    return explained;
  }

  /** A cause of which the symptoms tell more is likelier; by how much is a matter of judgement. */
  private static double weight(Findings.Finding one) {
    double weight = 0;
    for (Candidate.Explains explains : one.explains()) {
      weight +=
          switch (explains.telling()) {
            case EXACT -> 9;
            case STRONG -> 3;
            case WEAK -> 1;
          };
    }
    return weight;
  }

  /** The best first. */
  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    Map<Question, Double> work = new HashMap<>();
    Map<String, Fact> facts = new HashMap<>();
    scene.deployment().all().forEach(fact -> facts.put(fact.toString(), fact));
    Answers answers = new Answers(scene, requirements());
    for (Gap gap : gaps()) {
      Question question = question(gap, facts.get(gap.missing.fact()), answers);
      questions.add(question);
      work.put(question, gap.work);
    }
    // What is asked first leaves the least to ask. Sorting keeps the order of likelihood. Where no
    // answer that was tried decides anything, what there is at all is asked first.
    boolean decide = questions.stream().anyMatch(Questions::decides);
    questions.sort(
        Comparator.comparing((Question one) -> one.answers().isEmpty() == decide)
            .thenComparingDouble(work::get));
    return questions;
  }

  private static boolean decides(Question question) {
    return question.answers().stream()
        .anyMatch(one -> !one.confirms().isEmpty() || !one.rulesOut().isEmpty());
  }

  private Set<Requirement> requirements() {
    Set<Requirement> requirements = new LinkedHashSet<>();
    open.values().forEach(one -> requirements.add(one.requirement()));
    return requirements;
  }

  private List<Gap> gaps() {
    Map<Missing, Gap> gaps = new LinkedHashMap<>();
    open.forEach(
        (key, one) -> {
          Set<Missing> missing = lacks.get(key);
          for (Missing each : missing) {
            // The more is missing for a cause, the less one of it decides.
            gaps.computeIfAbsent(each, Gap::new).weight += weights.get(key) / missing.size();
          }
        });
    return gaps.values().stream()
        .sorted(Comparator.comparingDouble(gap -> -gap.weight))
        .limit(MOST)
        .toList();
  }

  private Question question(Gap gap, Fact fact, Answers answers) {
    Missing missing = gap.missing;
    PropertyType property = fact == null ? null : fact.type().property(missing.property());
    if (property == null || fact.unlisted()) {
      String text = missing.fact() + ": which " + missing.property() + " are there?";
      return new Question(missing.fact(), missing.property(), text, List.of(), open.size());
    }
    String text = fact + ": " + property.info().description();
    List<Question.Answer> tried = new ArrayList<>();
    double mass = 0;
    double left = 0;
    Map<String, Map<Findings.Key, Rest>> outcomes = outcomes(missing, fact, property, answers);
    for (Map.Entry<String, Map<Findings.Key, Rest>> one : outcomes.entrySet()) {
      double own = mass(one.getValue(), outcomes.values());
      mass += own;
      List<Findings.Key> still = left(one.getValue());
      left += own * still.size();
      for (Findings.Key key : still) {
        gap.work += own * weights.get(key) * one.getValue().get(key).missing();
      }
      tried.add(
          new Question.Answer(
              one.getKey(),
              names(one.getValue(), CONFIRMING),
              names(one.getValue(), Set.of(Status.RULED_OUT))));
    }
    double average = mass == 0 ? open.size() : left / mass;
    gap.work = mass == 0 ? Double.MAX_VALUE : gap.work / mass;
    return new Question(missing.fact(), missing.property(), text, tried, average);
  }

  private Map<String, Map<Findings.Key, Rest>> outcomes(
      Missing missing, Fact fact, PropertyType property, Answers answers) {
    Map<String, Map<Findings.Key, Rest>> outcomes = new LinkedHashMap<>();
    Place place = new Place("answer", 0, 0);
    Fact now = scene.fact(fact.identity());
    answers
        .to(now, property)
        .forEach(
            (word, value) -> {
              FactChange change = new FactChange(now, now.with(property, value, place));
              scene.apply(List.of(change));
              Findings then = findings.get();
              Map<Findings.Key, Rest> rest = new LinkedHashMap<>();
              for (Findings.Key key : open.keySet()) {
                // What it does not lack, it does not wait for.
                rest.put(
                    key,
                    lacks.get(key).contains(missing)
                        ? rest(then.all().get(key))
                        : new Rest(Status.SUSPECTED, lacks.get(key).size()));
              }
              outcomes.put(word, rest);
              scene.apply(List.of(change.undone()));
            });
    return outcomes;
  }

  private static Rest rest(Findings.Finding finding) {
    if (finding == null) {
      return new Rest(Status.RULED_OUT, 0);
    }
    boolean open = finding.status() == Status.SUSPECTED;
    return new Rest(finding.status(), open ? finding.explanation().missing().size() : 0);
  }

  /** How likely an answer is: each open cause spreads its weight over those that leave it open. */
  private double mass(Map<Findings.Key, Rest> outcome, Iterable<Map<Findings.Key, Rest>> others) {
    double mass = 0;
    for (Map.Entry<Findings.Key, Double> one : weights.entrySet()) {
      int leaving = 0;
      for (Map<Findings.Key, Rest> other : others) {
        leaving += other.get(one.getKey()).status().isOpen() ? 1 : 0;
      }
      if (outcome.get(one.getKey()).status().isOpen()) {
        mass += one.getValue() / leaving;
      }
    }
    return mass;
  }

  /** What is still open: nothing of what an answer explains by confirming another cause. */
  private List<Findings.Key> left(Map<Findings.Key, Rest> outcome) {
    Set<Seen> explained = new LinkedHashSet<>();
    outcome.forEach(
        (key, rest) -> {
          if (CONFIRMING.contains(rest.status())) {
            open.get(key).explains().stream()
                .filter(one -> one.telling() != Telling.WEAK)
                .forEach(one -> explained.add(one.seen()));
          }
        });
    List<Findings.Key> left = new ArrayList<>();
    outcome.forEach(
        (key, rest) -> {
          boolean matters =
              open.get(key).explains().stream().anyMatch(one -> !explained.contains(one.seen()));
          if (rest.status() == Status.SUSPECTED && matters) {
            left.add(key);
          }
        });
    return left;
  }

  private List<String> names(Map<Findings.Key, Rest> outcome, Set<Status> wanted) {
    List<String> names = new ArrayList<>();
    outcome.forEach(
        (key, rest) -> {
          if (wanted.contains(rest.status())) {
            names.add((key.cause() + " " + scene.fact(key.subject())).strip());
          }
        });
    return names;
  }
}
