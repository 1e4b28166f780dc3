package clusterkb.facts.read;

import clusterkb.facts.Family;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words that a file may use for the values of an enumeration. */
final class Vocabulary {
  private static final Map<Class<?>, Vocabulary> KNOWN = new ConcurrentHashMap<>();

  private final Class<?> type;
  private final List<Term> terms;
  private final Map<String, Term> words = new HashMap<>();

  private Vocabulary(PropertyType property) {
    type = property.valueType();
    terms = property.terms();
    for (Term term : terms) {
      wordsOf(term).forEach(word -> words.putIfAbsent(normal(word), term));
    }
  }

  /** The words for the values of a choice or a list of choices. */
  static Vocabulary of(PropertyType property) {
    return KNOWN.computeIfAbsent(property.valueType(), type -> new Vocabulary(property));
  }

  /** Every word for that value, its label first. */
  static List<String> wordsOf(Term term) {
    List<String> words = new ArrayList<>();
    words.add(term.label());
    words.add(term.name());
    words.addAll(term.words());
    return words;
  }

  /** Words are the same that differ only in letter case and in what is neither letter nor digit. */
  static String normal(String word) {
    StringBuilder normal = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        normal.append(Character.toLowerCase(c));
      }
    }
    return normal.toString();
  }

  List<Term> terms() {
    return terms;
  }

  /** The words that name several values at once, with those values. */
  Map<String, OneOf> families() {
    Map<String, OneOf> families = new LinkedHashMap<>();
    for (Family family : type.getAnnotationsByType(Family.class)) {
      List<String> members = List.of(family.members());
      OneOf values =
          new OneOf(terms.stream().filter(term -> members.contains(term.name())).toList());
      Arrays.stream(family.words()).forEach(word -> families.put(word, values));
    }
    return families;
  }

  /** The {@link Term} or {@link OneOf} that a word stands for, or null. */
  Object find(String word) {
    String normal = normal(word);
    Term term = words.get(normal);
    if (term != null || normal.isEmpty()) {
      return term;
    }
    for (Map.Entry<String, OneOf> family : families().entrySet()) {
      if (normal(family.getKey()).equals(normal)) {
        return family.getValue();
      }
    }
    return null;
  }

  /** The labels and families that somebody may have meant by a word, nearest first. */
  List<String> nearest(String word) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Term term : terms) {
      wordsOf(term).forEach(known -> shown.putIfAbsent(known, term.label()));
    }
    families().keySet().forEach(known -> shown.putIfAbsent(known, known));
    return Names.nearest(word, shown.keySet(), shown.size()).stream()
        .map(shown::get)
        .distinct()
        .limit(3)
        .toList();
  }
}
