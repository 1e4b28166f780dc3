package clusterkb.report;

import clusterkb.engine.Truth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and lists in words. */
public final class Words {
  private Words() {}

  /** That many of them: {@code 1 step}, {@code 3 steps}. */
  public static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /** Steps by their numbers: {@code step 4}, {@code steps 4, 7 and 9}. */
  public static String steps(List<Integer> numbers) {
    return (numbers.size() == 1 ? "step " : "steps ")
        + and(numbers.stream().map(String::valueOf).toList());
  }

  /** Words one after another: {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String and(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return words.stream().limit(last).collect(Collectors.joining(", ")) + " and " + words.get(last);
  }

  /** With a capital first letter. */
  public static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Whether a condition holds. */
  public static String holds(Truth truth) {
    if (truth == null) {
      return "no fact to try it on";
    }
    return switch (truth) {
      case TRUE -> "holds";
      case UNKNOWN -> "not known";
      case FALSE -> "does not hold";
    };
  }
}
