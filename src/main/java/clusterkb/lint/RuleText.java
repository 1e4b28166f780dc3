package clusterkb.lint;

import clusterkb.facts.Place;
import clusterkb.rules.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as it is written, for what the syntax tree does not tell: names that it does not use, and
 * where its annotations stand.
 *
 * @param file its file
 * @param name its name
 * @param parent the name of the rule that it extends; null if none
 * @param text the file's text up to its end, the comments blank
 * @param start where it begins in that text
 */
record RuleText(String file, String name, String parent, String text, int start) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);
  private static final String NAME = "(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|(\\w+))";
  private static final Pattern RULE =
      Pattern.compile(
          "(?m)^[ \\t]*(?=rule\\s)rule\\s+" + NAME + "(?:\\s+extends\\s+" + NAME + ")?");
  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
  private static final Pattern BINDING =
      Pattern.compile("(\\$\\w+)\\s*:(?!=)(\\s*[A-Z]\\w*\\s*\\()?");
  private static final Pattern CONCLUSION =
      Pattern.compile("\\bthen\\s+(\\w+)\\s*\\(\\s*drools\\b");

  /** The rules in a file, in its order. */
  static List<RuleText> of(String file, String text) {
    String code = withoutComments(text);
    List<MatchResult> found = RULE.matcher(code).results().toList();
    List<RuleText> rules = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      MatchResult rule = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1).start() : code.length();
      rules.add(
          new RuleText(file, name(rule, 1), name(rule, 4), code.substring(0, end), rule.start()));
    }
    return rules;
  }

  private static String name(MatchResult rule, int group) {
    for (int i = group; i < group + 3; i++) {
      if (rule.group(i) != null) {
        return rule.group(i);
      }
    }
    return null;
  }

  /** The same text with blanks for comments, so that all else stays in its place. */
  static String withoutComments(String text) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    token.group().startsWith("/")
                        ? token.group().replaceAll("[^\\n]", " ")
                        : token.group()));
  }

  /** The rule alone. */
  String own() {
    return text.substring(start);
  }

  /** The line in which it begins. */
  int line() {
    return place(start).line();
  }

  /** Whether it concludes something, other than a phrase. */
  boolean concludes() {
    return CONCLUSION.matcher(own()).find();
  }

  /** Whether it says with what facts a step can be done. */
  boolean saysWhatCanBeDone() {
    Matcher conclusion = CONCLUSION.matcher(own());
    return conclusion.find() && conclusion.group(1).equals(Level.STEP.conclusion());
  }

  /** Where that annotation stands; where the rule begins if it has none. */
  Place annotation(String annotation) {
    Matcher found = Pattern.compile("@" + annotation + "\\b").matcher(text);
    return place(found.find(start) ? found.start() : start);
  }

  /** The variables that its conditions name, each with its place. */
  List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    Matcher when = WHEN.matcher(text);
    if (when.find(start)) {
      Matcher binding = BINDING.matcher(text);
      for (int from = when.end(); binding.find(from); from = binding.end()) {
        variables.add(
            new Variable(binding.group(1), place(binding.start()), binding.group(2) != null));
      }
    }
    return variables;
  }

  /**
   * A variable where it gets its name.
   *
   * @param name the name
   * @param place where it stands
   * @param ofFact whether it stands for a fact; else for a value or a number
   */
  record Variable(String name, Place place, boolean ofFact) {
    /** How often that text has it. */
    long occurrences(String text) {
      return Pattern.compile(Pattern.quote(name) + "(?!\\w)").matcher(text).results().count();
    }
  }

  private Place place(int index) {
    String before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new Place(file, line, last.codePointCount(0, last.length()) + 1);
  }
}
