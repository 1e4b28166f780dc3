package clusterkb.diagnosis.cause;

import clusterkb.rules.Paragraph;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the paragraphs of the sources that have most words in common with a text. */
final class Nearest {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** So many are enough to look at. */
  private static final int MOST = 3;

  /** With fewer words in common, two texts hardly speak of the same. */
  private static final int LEAST_WORDS = 2;

  private static final int SHORTEST_WORD = 4;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Set<String>> words = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  Nearest(RuleSet rules) {
    for (SourceDocument document : rules.documents()) {
      for (Paragraph paragraph : document.paragraphs()) {
        if (paragraph.isNormative()) {
          paragraphs.add(paragraph);
          Set<String> own = words(paragraph.summary());
          words.add(own);
          own.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
      }
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : WORDS.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  private record Scored(Paragraph paragraph, double score, int order) {}

  /** The nearest first; none where nothing has enough in common. */
  List<Paragraph> of(String text) {
    Set<String> wanted = words(text);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      double score = 0;
      int common = 0;
      for (String word : words.get(i)) {
        if (wanted.contains(word)) {
          // A word that few paragraphs have tells more.
          score += Math.log((double) paragraphs.size() / frequency.get(word));
          common++;
        }
      }
      if (common >= LEAST_WORDS) {
        scored.add(new Scored(paragraphs.get(i), score, i));
      }
    }
    return scored.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::order))
        .limit(MOST)
        .map(Scored::paragraph)
        .toList();
  }
}
