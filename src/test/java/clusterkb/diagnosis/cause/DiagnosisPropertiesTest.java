package clusterkb.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import clusterkb.text.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds of every diagnosis, tried on the samples: to know less decides less and never the
 * contrary, and it does not matter in which order, or in how many sessions, facts became known.
 * {@code -Dkb.random} sets how much of each sample is tried.
 */
class DiagnosisPropertiesTest {
  private static final int TRIES = Integer.getInteger("kb.random", 5);
  private static final RuleSet RULES = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RULES);

  /** By these facts are called; without them there is no fact. */
  private static final Set<String> NAMES = Set.of("name", "deployment");

  @TestFactory
  Stream<DynamicTest> lessKnownNeverDecidesTheContrary() {
    return DiagnosisCase.all().stream()
        .filter(one -> one.facts() != null)
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> forget(one)));
  }

  private static void forget(DiagnosisCase one) {
    Tree.Mapping facts = (Tree.Mapping) TreeReader.read(one.facts());
    Map<String, Status> known = statuses(one, facts);
    List<Tree.Mapping> fewer = new ArrayList<>(fewer(facts));
    Collections.shuffle(fewer, new Random(one.toString().hashCode()));
    for (Tree.Mapping less : fewer.subList(0, Math.min(TRIES, fewer.size()))) {
      Map<String, Status> then = statuses(one, less);
      known.forEach(
          (cause, status) -> {
            String what = cause + " of " + one + " with " + YamlText.lines(less);
            switch (status) {
              case CONFIRMED, BY_DESIGN ->
                  assertThat(then.get(cause)).as(what).isNotEqualTo(Status.RULED_OUT);
              case RULED_OUT ->
                  assertThat(then.get(cause)).as(what).isNotIn(Status.CONFIRMED, Status.BY_DESIGN);
              case SUSPECTED ->
                  assertThat(then.get(cause))
                      .as(what)
                      .isNotIn(Status.CONFIRMED, Status.BY_DESIGN, Status.RULED_OUT);
              case UNCHECKED -> assertThat(then.get(cause)).as(what).isIn(status, null);
            }
          });
    }
  }

  /** The same facts without one of their properties, for each of them. */
  private static List<Tree.Mapping> fewer(Tree.Mapping mapping) {
    List<Tree.Mapping> all = new ArrayList<>();
    for (int i = 0; i < mapping.entries().size(); i++) {
      Tree.Entry entry = mapping.entries().get(i);
      if (!NAMES.contains(entry.key())) {
        List<Tree.Entry> entries = new ArrayList<>(mapping.entries());
        entries.remove(i);
        all.add(new Tree.Mapping(entries, mapping.place()));
      }
      for (Tree inner : fewerIn(entry.value())) {
        List<Tree.Entry> entries = new ArrayList<>(mapping.entries());
        entries.set(i, new Tree.Entry(entry.key(), entry.keyPlace(), inner));
        all.add(new Tree.Mapping(entries, mapping.place()));
      }
    }
    return all;
  }

  private static List<? extends Tree> fewerIn(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return fewer(mapping);
    }
    List<Tree> all = new ArrayList<>();
    if (tree instanceof Tree.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        for (Tree inner : fewerIn(sequence.items().get(i))) {
          List<Tree> items = new ArrayList<>(sequence.items());
          items.set(i, inner);
          all.add(new Tree.Sequence(items, sequence.place()));
        }
      }
    }
    return all;
  }

  private static Map<String, Status> statuses(DiagnosisCase one, Tree.Mapping facts) {
    Map<String, Status> statuses = new TreeMap<>();
    try (Consultation consultation =
        one.begin(DIAGNOSTICIAN, sheet(YamlText.lines(facts)), one.readings())) {
      Diagnosis diagnosis = consultation.diagnosis();
      put(diagnosis.causes(), statuses);
      put(diagnosis.ruledOut(), statuses);
    }
    return statuses;
  }

  private static void put(List<Candidate> candidates, Map<String, Status> statuses) {
    for (Candidate one : candidates) {
      statuses.put(one.toString(), one.status());
      put(one.consequences(), statuses);
    }
  }

  private static FactSheet sheet(List<String> lines) {
    return FactSheet.read(
        RULES.facts(), "facts.yaml", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** A question and what was answered to it. */
  private record Answered(Question question, String word) {}

  @TestFactory
  Stream<DynamicTest> aLiveSessionSaysWhatAFreshOneSays() {
    return DiagnosisCase.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> answer(one)));
  }

  private static void answer(DiagnosisCase one) {
    Random random = new Random(one.toString().hashCode());
    List<Answered> answers = new ArrayList<>();
    try (Consultation live = one.begin(DIAGNOSTICIAN, one.sheet(RULES), one.readings())) {
      Diagnosis diagnosis = live.diagnosis();
      for (int i = 0; i < TRIES && !askable(diagnosis).isEmpty(); i++) {
        List<Question> questions = askable(diagnosis);
        Question question = questions.get(random.nextInt(questions.size()));
        String word = question.answers().get(random.nextInt(question.answers().size())).word();
        live.answer(question.fact(), question.property(), word);
        if (random.nextInt(4) == 0) {
          assertThat(live.back()).isTrue();
          assertThat(told(live.diagnosis()))
              .as("back from %s", question)
              .isEqualTo(told(diagnosis));
        } else {
          answers.add(new Answered(question, word));
          diagnosis = live.diagnosis();
        }
      }
      String told = told(diagnosis);
      try (Consultation fresh =
          one.begin(DIAGNOSTICIAN, sheet(live.sheet().lines()), one.readings())) {
        assertThat(told(fresh.diagnosis())).as("saved after %s", answers).isEqualTo(told);
      }
      Collections.shuffle(answers, random);
      try (Consultation other = one.begin(DIAGNOSTICIAN, one.sheet(RULES), one.readings())) {
        answers.forEach(
            each -> other.answer(each.question().fact(), each.question().property(), each.word()));
        assertThat(told(other.diagnosis())).as("in the order %s", answers).isEqualTo(told);
      }
    }
  }

  private static List<Question> askable(Diagnosis diagnosis) {
    return diagnosis.questions().stream().filter(one -> !one.answers().isEmpty()).toList();
  }

  /** All that a diagnosis says, but for where facts come from. */
  private static String told(Diagnosis diagnosis) {
    StringBuilder text = new StringBuilder(diagnosis.outcome().name());
    diagnosis.seen().forEach(one -> text.append("\nseen ").append(one.symptom().id()));
    tell("cause", diagnosis.causes(), text);
    tell("ruled out", diagnosis.ruledOut(), text);
    tell("apart", diagnosis.apart(), text);
    for (Question one : diagnosis.questions()) {
      text.append("\nquestion ").append(one).append(' ').append(one.answers()).append(one.left());
    }
    diagnosis.undecided().forEach(one -> text.append("\nundecided ").append(one.id()));
    return text.toString();
  }

  private static void tell(String what, List<Candidate> candidates, StringBuilder text) {
    for (Candidate one : candidates) {
      text.append('\n').append(what).append(' ').append(one.status()).append(' ').append(one);
      text.append(' ').append(one.telling());
      if (one.explanation() != null) {
        text.append(' ').append(one.explanation().message());
        text.append(' ').append(one.explanation().missing());
      }
      tell("  consequence", one.consequences(), text);
    }
  }
}
