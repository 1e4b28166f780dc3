package clusterkb.rules.read;

import clusterkb.rules.Level;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Origin;
import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the text of one DRL file into its rules. */
final class DrlFile {
  private static final Pattern RULE_NAME =
      Pattern.compile("(?m)^\\s*rule\\s+(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|(\\w+))");

  /** The annotations that a rule may carry. */
  static final List<String> ANNOTATIONS =
      List.of("id", "level", "stages", "source", "message", "remedy", "conflict", "status");

  private static final String PACKAGE = "clusterkb";
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern STRINGS =
      Pattern.compile("\\s*" + STRING + "(\\s*,\\s*" + STRING + ")*\\s*");
  private static final Pattern CONSEQUENCE =
      Pattern.compile("\\s*(\\w+)\\s*\\(\\s*drools\\s*,\\s*([$\\w]+)\\s*\\)\\s*;\\s*");
  private static final Set<String> CONCLUSIONS =
      Arrays.stream(Level.values()).map(Level::conclusion).collect(Collectors.toUnmodifiableSet());
  private static final Pattern PARSER_MESSAGE =
      Pattern.compile("^\\[ERR \\d+\\] Line \\d+:-?\\d+ ");

  /** Where the parser itself breaks, it tells so with its stack trace. */
  private static final Pattern PARSER_BROKE =
      Pattern.compile("Line (\\d+):(\\d+) unexpected exception at input '([^\\n]*?)'\\. .*");

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<String> lines;

  private DrlFile(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
    this.lines = text.lines().toList();
  }

  /** The rules of that file; what cannot be read is noted and left out. */
  static List<ParsedRule> read(String file, String text, Problems problems) {
    return new DrlFile(file, text, problems).rules();
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

  private List<ParsedRule> rules() {
    if (text.contains("\\u")) {
      problems.add(
          LintRule.NOT_ALLOWED,
          file,
          lineOf("\\u"),
          1,
          "Unicode escapes are not allowed in rules",
          "Write the character itself.");
      return List.of();
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed;
    try {
      parsed = parser.parse(false, text);
    } catch (Exception | StackOverflowError e) {
      problems.add(
          LintRule.SYNTAX,
          file,
          1,
          1,
          "the file cannot be read as DRL",
          "Compare it with docs/authoring.md.");
      return List.of();
    }
    if (parser.hasErrors() || parsed == null) {
      parser.getErrors().forEach(this::syntax);
      if (parser.getErrors().isEmpty()) {
        problems.add(
            LintRule.SYNTAX,
            file,
            1,
            1,
            "the file cannot be read as DRL",
            "Compare it with docs/authoring.md.");
      }
      return List.of();
    }
    refuseAllButRules(parsed);
    List<ParsedRule> rules = new ArrayList<>();
    for (RuleDescr rule : parsed.getRules()) {
      rules.add(rule(rule));
    }
    return rules;
  }

  private void syntax(DroolsError error) {
    int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
    int column = 1;
    if (error instanceof ParserError at) {
      line = at.getRow();
      column = at.getCol() + 1;
    }
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

  private void refuseAllButRules(PackageDescr parsed) {
    if (!PACKAGE.equals(parsed.getNamespace())) {
      problems.add(
          LintRule.SYNTAX,
          file,
          1,
          1,
          "the file does not begin with 'package " + PACKAGE + "'",
          "Put that line first.");
    }
    refuse("import", parsed.getImports());
    refuse("import", parsed.getFunctionImports());
    refuse("import", parsed.getAccumulateImports());
    refuse("function", parsed.getFunctions());
    refuse("global", parsed.getGlobals());
    refuse("declare", parsed.getTypeDeclarations());
    refuse("declare", parsed.getEnumDeclarations());
    refuse("declare", parsed.getEntryPointDeclarations());
    refuse("declare", parsed.getWindowDeclarations());
    refuse("unit", parsed.getUnit() == null ? List.of() : List.of(parsed.getUnit()));
    parsed.getAttributes().forEach(attribute -> refuse(attribute.getName(), List.of(attribute)));
    for (RuleDescr rule : parsed.getRules()) {
      if (rule.isQuery()) {
        problems.add(
            LintRule.NOT_ALLOWED,
            at("query", rule.getLine()),
            "a rule file holds rules only, no 'query'",
            "Remove it.");
      }
    }
  }

  private void refuse(String word, Collection<? extends BaseDescr> present) {
    for (BaseDescr one : present) {
      int line = one.getLine() > 0 ? one.getLine() : lineOf(word);
      problems.add(
          LintRule.NOT_ALLOWED,
          at(word, line),
          "a rule file holds rules only, no '" + word + "'",
          "Remove it: all facts are known by name, and all a rule needs is its conditions.");
    }
  }

  /** That word on that line or above; the parser often gives the place of something behind it. */
  private Origin at(String word, int line) {
    for (int i = Math.min(line, lines.size()); i > 0; i--) {
      int column = lines.get(i - 1).indexOf(word);
      if (column >= 0) {
        return new Origin(file, i, lines.get(i - 1).codePointCount(0, column) + 1, word);
      }
    }
    return new Origin(file, Math.max(1, line), 1, word);
  }

  private int lineOf(String word) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(word)) {
        return i + 1;
      }
    }
    return 1;
  }

  private ParsedRule rule(RuleDescr rule) {
    Origin origin = new Origin(file, rule.getLine(), 1, rule.getName());
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      // Those of the file, which every rule inherits, are refused once.
      if (attribute.getLine() >= rule.getLine()) {
        problems.add(
            LintRule.NOT_ALLOWED,
            at(attribute.getName(), attribute.getLine()),
            "the attribute '" + attribute.getName() + "' is not allowed",
            "Remove it: the order of rules has no meaning, and Drools loses findings with some"
                + " attributes.");
      }
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      problems.add(
          LintRule.NOT_ALLOWED,
          origin,
          "named consequences are not allowed",
          "Write a rule for each.");
    }
    Map<String, ParsedRule.Annotation> annotations = new LinkedHashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      annotation(annotation, origin, annotations);
    }
    return new ParsedRule(
        rule.getName(),
        rule.getParentName(),
        annotations,
        rule.getLhs(),
        consequence(rule),
        origin);
  }

  private void annotation(
      AnnotationDescr annotation, Origin rule, Map<String, ParsedRule.Annotation> annotations) {
    String name = annotation.getName();
    Origin at = annotationPlace(name, rule);
    if (annotation.isDuplicated()) {
      problems.add(
          LintRule.DUPLICATE_ANNOTATION,
          at,
          "@" + name + " stands twice in this rule",
          "Remove one of them.");
    }
    if (!ANNOTATIONS.contains(name)) {
      List<String> near = Names.nearest(name, ANNOTATIONS, 1);
      problems.add(
          LintRule.UNKNOWN_ANNOTATION,
          at,
          "unknown annotation @" + name,
          near.isEmpty()
              ? "Known are @" + String.join(", @", ANNOTATIONS) + "."
              : "Did you mean @" + near.get(0) + "?");
      return;
    }
    Object value = annotation.getValueMap().get("value");
    String written = value == null ? "" : value.toString();
    if (annotation.getValueMap().size() != 1 || !STRINGS.matcher(written).matches()) {
      problems.add(
          LintRule.WRONG_ANNOTATION,
          at,
          "@" + name + " needs its text in quotation marks",
          "Write it as @" + name + "(\"...\").");
      return;
    }
    List<String> texts = new ArrayList<>();
    Matcher string = STRING.matcher(written);
    while (string.find()) {
      texts.add(string.group(1).replaceAll("\\\\(.)", "$1"));
    }
    annotations.put(name, new ParsedRule.Annotation(String.join(", ", texts), at));
  }

  /** The parser gives most annotations no line, so it is looked up below the rule's. */
  private Origin annotationPlace(String name, Origin rule) {
    Pattern written = Pattern.compile("@" + Pattern.quote(name) + "\\b");
    for (int i = rule.line() - 1; i < lines.size(); i++) {
      Matcher found = written.matcher(lines.get(i));
      if (found.find()) {
        int column = lines.get(i).codePointCount(0, found.start()) + 1;
        return new Origin(file, i + 1, column, "@" + name);
      }
      if (i >= rule.line() && lines.get(i).strip().equals("when")) {
        break;
      }
    }
    return rule;
  }

  private ParsedRule.Consequence consequence(RuleDescr rule) {
    String written = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
    if (written.isBlank()) {
      return ParsedRule.Consequence.NONE;
    }
    Matcher matcher = CONSEQUENCE.matcher(written);
    if (matcher.matches() && CONCLUSIONS.contains(matcher.group(1))) {
      return new ParsedRule.Consequence(matcher.group(1), matcher.group(2));
    }
    problems.add(
        LintRule.WRONG_CONCLUSION,
        consequencePlace(rule.getConsequenceLine(), written.strip()),
        "the 'then' part is not one of those that rules may have",
        "Write 'violated( drools, $subject );' (for a NOTE 'noted( drools, $subject );') and"
            + " nothing else.");
    return ParsedRule.Consequence.UNREADABLE;
  }

  /** Where that text begins, at or below its 'then'. */
  private Origin consequencePlace(int then, String written) {
    String start = written.lines().findFirst().orElse(written);
    for (int i = Math.max(1, then); i <= lines.size(); i++) {
      if (lines.get(i - 1).contains(start)) {
        return at(start, i);
      }
    }
    return new Origin(file, Math.max(1, then), 1, "then");
  }
}
