package clusterkb.rules.read;

import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DroolsParserException;

/** Reads the text of one DRL file into its rules. */
final class DrlFile {
  private static final Pattern RULE_NAME =
      Pattern.compile("(?m)^\\s*+rule\\s++(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)'|(\\w++))");

  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern STRINGS =
      Pattern.compile("\\s*+" + STRING + "(?:\\s*+,\\s*+" + STRING + ")*+\\s*+");
  private static final Pattern PARSER_MESSAGE =
      Pattern.compile("^\\[ERR \\d+\\] Line \\d+:-?\\d+ ");

  /** Where the parser itself breaks, it tells so with its stack trace. */
  private static final Pattern PARSER_BROKE =
      Pattern.compile("Line (\\d+):(\\d+) unexpected exception at input '([^\\n]*?)'\\. .*");

  private final String file;
  private final String text;
  private final Problems problems;
  private final DrlLines lines;

  private DrlFile(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
    this.lines = new DrlLines(file, text);
  }

  /** The names of the rules in a text that cannot be parsed, as far as they can be told. */
  static Set<String> ruleNames(String text) {
    return RULE_NAME
        .matcher(text)
        .results()
        .map(found -> Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst())
        .map(Optional::orElseThrow)
        .collect(Collectors.toSet());
  }

  /**
   * The rules of that file; what cannot be read is noted and left out.
   *
   * @param fenced whether the file is held to what rule files may hold before it is read
   */
  static List<ParsedRule> read(String file, String text, Problems problems, boolean fenced) {
    if (fenced && !TextFence.admits(file, text, problems)) {
      return List.of();
    }
    DrlFile drl = new DrlFile(file, text, problems);
    PackageDescr parsed = drl.parsed();
    if (parsed == null) {
      return List.of();
    }
    if (fenced) {
      new SyntaxFence(file, drl.lines, problems).hold(parsed);
    }
    List<ParsedRule> rules = new ArrayList<>();
    parsed.getRules().forEach(rule -> rules.add(drl.rule(rule)));
    return rules;
  }

  /** What the parser makes of it; null where it cannot read it, and why is noted. */
  private PackageDescr parsed() {
    Grammar.Parsed parsed;
    try {
      parsed = Grammar.file(text);
    } catch (Grammar.TooIntricate e) {
      problems.add(
          LintRule.NOT_ALLOWED,
          e.in(file),
          "too much is nested in one another for Drools' parser here",
          "Write plain comparisons: no calls, no square or pointed brackets.");
      return null;
    } catch (RecognitionException | RuntimeException | StackOverflowError e) {
      problems.add(
          LintRule.SYNTAX,
          file,
          1,
          1,
          "the file cannot be read as DRL",
          "Compare it with docs/authoring.md.");
      return null;
    }
    parsed.errors().forEach(this::syntax);
    if (parsed.tree() == null && parsed.errors().isEmpty()) {
      problems.add(
          LintRule.SYNTAX,
          file,
          1,
          1,
          "the file cannot be read as DRL",
          "Compare it with docs/authoring.md.");
    }
    return parsed.errors().isEmpty() ? parsed.tree() : null;
  }

  private void syntax(DroolsParserException error) {
    int line = error.getLineNumber();
    int column = error.getColumn() + 1;
    String message = PARSER_MESSAGE.matcher(error.getMessage()).replaceFirst("");
    Matcher broke = PARSER_BROKE.matcher(message.lines().findFirst().orElse(""));
    if (broke.matches()) {
      line = Integer.parseInt(broke.group(1));
      column = Integer.parseInt(broke.group(2)) + 1;
      message = "unexpected input '" + broke.group(3) + "'";
    }
    problems.add(
        LintRule.SYNTAX,
        file,
        Math.max(1, line),
        Math.max(1, column),
        "syntax: " + message,
        "Check this line and the one before it for a missing bracket, comma, quotation mark or"
            + " keyword (rule, when, then, end).");
  }

  private ParsedRule rule(RuleDescr rule) {
    Origin origin = new Origin(file, rule.getLine(), 1, rule.getName());
    Map<String, ParsedRule.Annotation> annotations = new LinkedHashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      String written = text(annotation);
      if (written != null) {
        Origin at = lines.annotation(annotation.getName(), origin);
        annotations.put(annotation.getName(), new ParsedRule.Annotation(written, at));
      }
    }
    return new ParsedRule(
        rule.getName(),
        rule.getParentName(),
        annotations,
        rule.getLhs(),
        SyntaxFence.consequence(String.valueOf(rule.getConsequence())),
        origin);
  }

  /** The text of an annotation; null where it is anything but text in quotation marks. */
  static String text(AnnotationDescr annotation) {
    Object value = annotation.getValueMap().get("value");
    String written = value == null ? "" : value.toString();
    if (annotation.getValueMap().size() != 1 || !STRINGS.matcher(written).matches()) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    Matcher string = STRING.matcher(written);
    while (string.find()) {
      texts.add(string.group(1).replaceAll("\\\\(.)", "$1"));
    }
    return String.join(", ", texts);
  }
}
