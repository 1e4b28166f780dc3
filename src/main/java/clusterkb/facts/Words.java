package clusterkb.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words for the values of an enumeration. Letter case and everything but letters and digits
 * make no difference.
 */
public final class Words {
  private static final ClassValue<Map<String, Object>> FOUND =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> enumeration) {
          return wordsOf(enumeration);
        }
      };

  private Words() {}

  /**
   * What a word means.
   *
   * @return a {@link Term}, {@link OneOf} for a family of values, or null for an unknown word
   */
  public static Object find(Class<?> enumeration, String word) {
    return FOUND.get(enumeration).get(normalised(word));
  }

  /** The word as it is compared. */
  public static String normalised(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    word.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static Map<String, Object> wordsOf(Class<?> enumeration) {
    Map<String, Object> words = new HashMap<>();
    Map<String, Term> byName = new HashMap<>();
    for (Object constant : enumeration.getEnumConstants()) {
      Term term = (Term) constant;
      byName.put(term.name(), term);
      words.put(normalised(term.name()), term);
      words.put(normalised(term.label()), term);
      term.words().forEach(word -> words.put(normalised(word), term));
    }
    for (Family family : enumeration.getAnnotationsByType(Family.class)) {
      List<Term> members = new ArrayList<>();
      for (String member : family.members()) {
        members.add(byName.get(member));
      }
      for (String word : family.words()) {
        words.put(normalised(word), new OneOf(members));
      }
    }
    return words;
  }
}
