package clusterkb.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How many questions it takes until the cause is confirmed: of a broken deployment of which at
 * first nothing is known but the names of what there is.
 */
class QuestionQualityTest {
  private static final RuleSet RULES = RulesLoader.load(Path.of("rules"), null, count -> {});
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RULES);
  private static final Path WHOLE =
      Path.of("facts-samples/two-node-active-passive/deployment.yaml");

  /** Nobody answers more. */
  private static final int PATIENCE = 40;

  /** With so many answers, and questions, at most the best order is looked for. */
  private static final int DEEPEST = 3;

  private static final int WIDEST = 12;

  private final FactSheet hidden =
      Hidden.of(RULES.facts(), DeploymentReader.read(RULES.facts(), WHOLE));

  /** What is so: drawn when it is asked for first. */
  private static final class World {
    private final Random random;
    private final Map<String, String> facts = new HashMap<>();

    World(long seed) {
      random = new Random(seed);
    }

    String answer(Question question) {
      return facts.computeIfAbsent(
          question.toString(),
          any -> question.answers().get(random.nextInt(question.answers().size())).word());
    }
  }

  /** Which question is asked. */
  private interface Order {
    Question next(List<Question> questions);
  }

  @Test
  void theNextQuestionIsBetterThanAnyQuestion() {
    int worlds = Integer.getInteger("kb.random", 8);
    List<Integer> own = new ArrayList<>();
    List<Integer> anyhow = new ArrayList<>();
    List<Integer> ownOfSmall = new ArrayList<>();
    List<Integer> best = new ArrayList<>();
    List<SymptomKind> symptoms = symptoms();
    for (int seed = 1; own.size() < worlds && seed < 40 * worlds; seed++) {
      SymptomKind symptom = symptoms.get(new Random(seed).nextInt(symptoms.size()));
      World world = new World(seed);
      int asked = asked(symptom, world, questions -> questions.get(0));
      Random random = new Random(seed);
      int askedAnyhow =
          asked(symptom, world, questions -> questions.get(random.nextInt(questions.size())));
      if (asked > 0 && askedAnyhow > 0) {
        own.add(asked);
        anyhow.add(askedAnyhow);
        int least = least(symptom, world, asked);
        if (least > 0) {
          ownOfSmall.add(asked);
          best.add(least);
        }
      }
    }
    System.out.printf(
        "questions until the cause is confirmed, over %d broken deployments: %.2f; in random order"
            + " %.2f; of the %d that need %d at most, %.2f where the best possible order takes"
            + " %.2f%n",
        own.size(), mean(own), mean(anyhow), best.size(), DEEPEST, mean(ownOfSmall), mean(best));
    assertThat(own).hasSize(worlds);
    assertThat(mean(own)).isLessThan(mean(anyhow));
  }

  private static double mean(List<Integer> numbers) {
    return numbers.stream().mapToInt(one -> one).average().orElse(0);
  }

  /** Those that a violated requirement can explain. */
  private static List<SymptomKind> symptoms() {
    return DIAGNOSTICIAN.symptoms().all().stream()
        .filter(
            one -> one.explainedBy().stream().anyMatch(l -> l.kind() == CauseLink.Kind.VIOLATED))
        .sorted(Comparator.comparing(SymptomKind::id))
        .toList();
  }

  /** How many questions were asked until the cause was confirmed; 0 if none was needed or found. */
  private int asked(SymptomKind symptom, World world, Order order) {
    try (Consultation consultation = begin(symptom)) {
      for (int asked = 0; asked <= PATIENCE; asked++) {
        Diagnosis diagnosis = consultation.diagnosis();
        if (diagnosis.outcome() == Outcome.EXPLAINED) {
          return asked;
        }
        List<Question> questions = askable(diagnosis);
        if (questions.isEmpty()) {
          return 0;
        }
        Question question = order.next(questions);
        consultation.answer(question.fact(), question.property(), world.answer(question));
      }
      return 0;
    }
  }

  private Consultation begin(SymptomKind symptom) {
    return DIAGNOSTICIAN.begin(hidden, List.of(), List.of(symptom), List.of());
  }

  private static List<Question> askable(Diagnosis diagnosis) {
    return diagnosis.questions().stream().filter(one -> !one.answers().isEmpty()).toList();
  }

  /** The least number of answers that confirm a cause; 0 where that is too much to try. */
  private int least(SymptomKind symptom, World world, int most) {
    if (most > DEEPEST) {
      return 0;
    }
    try (Consultation consultation = begin(symptom)) {
      if (askable(consultation.diagnosis()).size() > WIDEST) {
        return 0;
      }
      int depth = 1;
      while (depth < most && !reaches(consultation, world, depth)) {
        depth++;
      }
      return depth;
    }
  }

  private static boolean reaches(Consultation consultation, World world, int depth) {
    if (depth == 0) {
      return consultation.outcome() == Outcome.EXPLAINED;
    }
    for (Question question : askable(consultation.diagnosis())) {
      consultation.answer(question.fact(), question.property(), world.answer(question));
      boolean reached = reaches(consultation, world, depth - 1);
      consultation.back();
      if (reached) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whatIsHiddenHasAllNames() {
    Deployment whole = DeploymentReader.read(RULES.facts(), WHOLE);
    assertThat(hidden.deployment().facts().stream().map(Object::toString))
        .containsAll(
            whole.facts().stream()
                .filter(fact -> !fact.type().info().single())
                .map(Object::toString)
                .toList());
  }
}
