package clusterkb.facts;

import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that an enumerated property can take, with the words that people write for them.
 * Letter case and everything but letters and digits make no difference in a word.
 */
public final class Choices {
  private static final ClassValue<Choices> BUILT_IN =
      new ClassValue<>() {
        @Override
        protected Choices computeValue(Class<?> enumeration) {
          return new Choices(enumeration);
        }
      };

  private final String name;
  private final List<Term> terms;
  private final Class<?> enumeration;

  // Few enumerations occur in a file, so words are gathered where they are first asked for.
  private volatile Map<String, OneOf> families;
  private volatile Map<String, Object> words;

  /**
   * Values of that name.
   *
   * @param name what rules call the enumeration, such as {@code OperatingSystem}
   * @param terms the values, in their order
   * @param families the words that name several of them at once
   */
  public Choices(String name, List<Term> terms, Map<String, OneOf> families) {
    this.name = name;
    this.terms = List.copyOf(terms);
    this.enumeration = null;
    this.families = new LinkedHashMap<>(families);
  }

  private Choices(Class<?> enumeration) {
    this.name = enumeration.getSimpleName();
    this.terms = List.of((Term[]) enumeration.getEnumConstants());
    this.enumeration = enumeration;
  }

  /** The values of an enumeration of the program, all of them {@link Term}s. */
  public static Choices of(Class<?> enumeration) {
    return BUILT_IN.get(enumeration);
  }

  private Map<String, OneOf> annotated() {
    Map<String, OneOf> annotated = new LinkedHashMap<>();
    for (Family family : enumeration.getAnnotationsByType(Family.class)) {
      List<String> members = List.of(family.members());
      OneOf values =
          new OneOf(terms.stream().filter(term -> members.contains(term.name())).toList());
      for (String word : family.words()) {
        annotated.put(word, values);
      }
    }
    return annotated;
  }

  /** What rules call the enumeration. */
  public String name() {
    return name;
  }

  /** The values, in their order. */
  public List<Term> terms() {
    return terms;
  }

  /** The value of that name, such as {@code DYNAMIC}; or null. */
  public Term term(String constant) {
    for (Term term : terms) {
      if (term.name().equals(constant)) {
        return term;
      }
    }
    return null;
  }

  /** The words that name several values at once, with those values. */
  public Map<String, OneOf> families() {
    if (families == null) {
      families = annotated();
    }
    return Collections.unmodifiableMap(families);
  }

  /**
   * What a word means.
   *
   * @return a {@link Term}, {@link OneOf} for a family of values, or null for an unknown word
   */
  public Object find(String word) {
    if (words == null) {
      words = gathered();
    }
    Object asWritten = words.get(word);
    return asWritten != null ? asWritten : words.get(normal(word));
  }

  private Map<String, Object> gathered() {
    Map<String, Object> gathered = new HashMap<>();
    for (Term term : terms) {
      wordsOf(term).forEach(word -> gathered.putIfAbsent(normal(word), term));
    }
    families().forEach((word, values) -> gathered.putIfAbsent(normal(word), values));
    gathered.remove("");
    // Most files write labels and names as they are: these need no normalising.
    for (Term term : terms) {
      wordsOf(term).forEach(word -> exact(gathered, word));
    }
    families().keySet().forEach(word -> exact(gathered, word));
    return gathered;
  }

  private static void exact(Map<String, Object> gathered, String word) {
    Object meant = gathered.get(normal(word));
    if (meant != null) {
      gathered.put(word, meant);
    }
  }

  /** Every word for that value, its label first. */
  public static List<String> wordsOf(Term term) {
    List<String> words = new ArrayList<>();
    words.add(term.label());
    words.add(term.name());
    words.addAll(term.words());
    return words;
  }

  /** A word as it is compared. */
  public static String normal(String word) {
    StringBuilder normal = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        normal.append(Character.toLowerCase(c));
      }
    }
    return normal.toString();
  }

  /** What reports call the values. */
  public List<String> labels() {
    return terms.stream().map(Term::label).toList();
  }

  /** The labels and families that somebody may have meant by a word, nearest first. */
  public List<String> nearest(String word) {
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

  /**
   * The same enumeration with further values behind its own.
   *
   * @param further the values to add, their ordinals going on from these
   * @param joined for each of them the words of the families that it belongs to; a family is known
   *     by any of its words
   */
  public Choices with(
      List<? extends Term> further, Map<? extends Term, Collection<String>> joined) {
    List<Term> all = new ArrayList<>(terms);
    all.addAll(further);
    Map<String, OneOf> larger = new LinkedHashMap<>();
    families()
        .forEach(
            (word, values) -> {
              List<Term> members = new ArrayList<>(values.terms());
              joined.forEach(
                  (term, words) -> {
                    if (words.stream().anyMatch(one -> values.equals(find(one)))) {
                      members.add(term);
                    }
                  });
              larger.put(word, new OneOf(members));
            });
    return new Choices(name, all, larger);
  }

  @Override
  public String toString() {
    return name;
  }
}
