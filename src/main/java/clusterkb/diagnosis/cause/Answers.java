package clusterkb.diagnosis.cause;

import clusterkb.engine.Reads;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.facts.read.StatedValue;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.text.Problems;
import clusterkb.text.TreeReader;
import clusterkb.text.YamlText;
import clusterkb.upgrade.play.Scene;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What may be answered where a property is asked for: words with the values that they mean. */
final class Answers {
  /** Of a longer list nobody reads all. */
  private static final int MOST = 12;

  private final Scene scene;
  private final Map<PropertyType, TreeSet<Long>> limits = new LinkedHashMap<>();

  /**
   * Answers in a scene.
   *
   * @param requirements what the answers are to decide
   */
  Answers(Scene scene, Iterable<Requirement> requirements) {
    this.scene = scene;
    for (Requirement requirement : requirements) {
      body(requirement.scope());
      requirement.breaches().forEach(breach -> body(breach.body()));
    }
  }

  private void body(Body body) {
    body.constraints().forEach(this::constraint);
    body.tallies().forEach(tally -> tally.constraints().forEach(this::constraint));
    body.groups().forEach(group -> body(group.body()));
  }

  /** Notes the numbers that a property is compared with. */
  private void constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Junction junction) {
      junction.parts().forEach(this::constraint);
    } else if (constraint instanceof Constraint.Comparison comparison) {
      for (Expression side : List.of(comparison.left(), comparison.right())) {
        if (side instanceof Expression.Literal literal && literal.value() instanceof Long limit) {
          for (Expression.Read read : Reads.of(constraint)) {
            limits.computeIfAbsent(read.property(), any -> new TreeSet<>()).add(limit);
          }
        }
      }
    }
  }

  /** The words and their values; none where anything may be answered. */
  Map<String, Object> to(Fact fact, PropertyType property) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String word : words(property)) {
      Problems problems = new Problems("answer");
      Object value =
          StatedValue.read(
              fact.type(),
              property,
              TreeReader.read("answer", word.getBytes(StandardCharsets.UTF_8)),
              problems);
      if (problems.isEmpty() && value != null) {
        answers.put(word, value);
      }
    }
    return answers;
  }

  private List<String> words(PropertyType property) {
    List<String> words = new ArrayList<>();
    switch (property.kind()) {
      case FLAG -> words.addAll(List.of("yes", "no"));
      case CHOICE -> property.terms().forEach(term -> words.add(word(term)));
      case NUMBER -> numbers(property, words);
      case REFERENCE -> {
        FactType target = FactType.of(property.target());
        scene.facts(target).forEach(one -> words.add(YamlText.scalar(one.qualifiedName())));
        if (property.info().optional()) {
          words.add("none");
        }
      }
      case REFERENCES, CHOICES, TEXTS -> words.add("[]");
      case TEXT -> {
        // Anything may be answered.
      }
    }
    return words.size() > MOST ? words.subList(0, MOST) : words;
  }

  /** As people write it: the reader of files knows that such a word is no nothing. */
  private static String word(Term term) {
    return term.label();
  }

  /** The numbers that something changes at, and their neighbours. */
  private void numbers(PropertyType property, List<String> words) {
    TreeSet<Long> around = new TreeSet<>();
    for (long limit : limits.getOrDefault(property, new TreeSet<>())) {
      around.addAll(List.of(limit - 1, limit, limit + 1));
    }
    around.stream()
        .filter(one -> one >= property.info().min() && one <= property.info().max())
        .forEach(one -> words.add(String.valueOf(one)));
  }
}
