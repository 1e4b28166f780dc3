package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Question;
import clusterkb.report.FindingPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is asked next. */
final class QuestionItems {
  private QuestionItems() {}

  /** So many answers are too many to be read. */
  private static final int MANY = 5;

  /** What comes of an answer. */
  private record Effect(List<String> confirms, List<String> rulesOut) {
    Effect(Question.Answer answer) {
      this(answer.confirms(), answer.rulesOut());
    }

    String text() {
      List<String> all = new ArrayList<>();
      if (!confirms.isEmpty()) {
        all.add("confirms " + Shown.some(confirms, one -> one));
      }
      if (!rulesOut.isEmpty()) {
        all.add("rules out " + Shown.some(rulesOut, one -> one));
      }
      return all.isEmpty() ? "decides nothing" : String.join("; ", all);
    }
  }

  /** The fact that is asked for: {@code type of Disk Q:}. */
  static String name(Question question) {
    return question.property() + " of " + question.fact();
  }

  /** What is asked, without the fact again. */
  private static String asked(Question question) {
    String fact = question.fact() + ": ";
    return question.text().startsWith(fact)
        ? question.text().substring(fact.length())
        : question.text();
  }

  /** All questions, the first with what each answer would do. */
  static List<Item> of(Diagnosis diagnosis) {
    List<Item> items = new ArrayList<>();
    for (Question question : diagnosis.questions()) {
      items.add(
          new Item(
              Tone.WARN,
              "tell",
              name(question),
              "",
              asked(question),
              items.isEmpty() ? answers(question) : List.of()));
    }
    return items;
  }

  /** The answers of which the same comes; of most of a long list, that they are all others. */
  private static String said(List<String> same, Map<Effect, List<String>> all) {
    boolean most = all.values().stream().allMatch(one -> one.size() <= same.size());
    if (same.size() < MANY || !most) {
      return String.join(" or ", same);
    }
    return all.size() == 1 ? "any" : "any other";
  }

  private static List<FindingPart> answers(Question question) {
    if (question.answers().isEmpty()) {
      return List.of();
    }
    Map<Effect, List<String>> words = new LinkedHashMap<>();
    for (Question.Answer answer : question.answers()) {
      words.computeIfAbsent(new Effect(answer), any -> new ArrayList<>()).add(answer.word());
    }
    List<FindingPart> parts = new ArrayList<>();
    words.forEach(
        (effect, all) ->
            parts.add(new FindingPart("answer", said(all, words) + ": " + effect.text())));
    String left = String.format(Locale.ROOT, "%.1f", question.left());
    parts.add(new FindingPart("leaves", left + " open causes on average"));
    return parts;
  }
}
