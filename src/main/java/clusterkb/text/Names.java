package clusterkb.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the name that somebody may have meant. */
public final class Names {
  private Names() {}

  /**
   * The names nearest to a word: those that are few slips of the keyboard away from it (a letter
   * missing, added, changed or two swapped; letter case does not count), or with which it begins or
   * ends, or which begin or end with it.
   *
   * @param max how many at most
   * @return nearest first, names equally near in alphabetical order
   */
  public static List<String> nearest(String word, Collection<String> known, int max) {
    record Candidate(String name, int distance) {}
    String wanted = word.toLowerCase(Locale.ROOT);
    List<Candidate> near = new ArrayList<>();
    for (String name : known) {
      String lower = name.toLowerCase(Locale.ROOT);
      int tolerance = Math.max(1, Math.min(lower.length(), wanted.length()) / 3);
      int distance =
          Math.abs(lower.length() - wanted.length()) > tolerance
              ? tolerance + 1
              : distance(wanted, lower);
      if (distance <= tolerance) {
        near.add(new Candidate(name, distance));
      } else if (isEndOf(wanted, lower) || isEndOf(lower, wanted)) {
        near.add(new Candidate(name, lower.length()));
      }
    }
    near.sort(
        Comparator.comparingInt(Candidate::distance)
            .thenComparing(candidate -> candidate.name().toLowerCase(Locale.ROOT))
            .thenComparing(Candidate::name));
    return near.stream().map(Candidate::name).distinct().limit(max).toList();
  }

  /**
   * What to say of a word that is not known: which of the known ones may have been meant.
   *
   * @param max how many of them at most
   * @param otherwise what to say where none is near
   */
  public static String meant(String word, Collection<String> known, int max, String otherwise) {
    List<String> near = nearest(word, known, max);
    return near.isEmpty() ? otherwise : "Did you mean " + String.join(" or ", near) + "?";
  }

  private static boolean isEndOf(String part, String whole) {
    return part.length() >= 3 && (whole.startsWith(part) || whole.endsWith(part));
  }

  /** The Damerau-Levenshtein distance in which no part is edited twice. */
  private static int distance(String left, String right) {
    int[] beforeLast = null;
    int[] last = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[right.length()];
  }
}
