package clusterkb.rules.read;

import clusterkb.rules.Level;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Origin;
import clusterkb.text.Names;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Holds what the parser made of a rule file to the pieces that rules may be made of, before any
 * name in it is resolved. What is refused is taken out, so that the rest can be read and all of its
 * problems told; of a file with a problem nothing is ever built.
 */
final class SyntaxFence {
  /** The annotations that a rule may carry. */
  static final List<String> ANNOTATIONS =
      List.of("id", "level", "stages", "source", "message", "remedy", "conflict", "status");

  private static final String PACKAGE = "clusterkb";
  private static final int MOST_RULES = 200;
  private static final int LONGEST_NAME = 200;
  private static final Pattern CONSEQUENCE =
      Pattern.compile("\\s*+(\\w++)\\s*+\\(\\s*+drools\\s*+,\\s*+([$\\w]++)\\s*+\\)\\s*+;\\s*+");
  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'");
  private static final Pattern CALL =
      Pattern.compile(
          "\\bnew\\s|(?<![\\w$])(?!(?:in|not|contains|memberOf)\\b)[A-Za-z_$][\\w$]*+\\s*+\\(");
  private static final Pattern HALF =
      Pattern.compile("(?:&&|\\|\\|)[\\s(]*+(?:[<>]|==|!=|(?:contains|memberOf|matches|in)\\b)");
  private static final Set<String> CONCLUSIONS =
      Arrays.stream(Level.values()).map(Level::conclusion).collect(Collectors.toUnmodifiableSet());

  private final String file;
  private final DrlLines lines;
  private final Problems problems;

  SyntaxFence(String file, DrlLines lines, Problems problems) {
    this.file = file;
    this.lines = lines;
    this.problems = problems;
  }

  /** Refuses whatever in that file is no piece of a rule. */
  void hold(PackageDescr parsed) {
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
    if (parsed.getRules().size() > MOST_RULES) {
      problems.add(
          LintRule.NOT_ALLOWED,
          file,
          parsed.getRules().get(MOST_RULES).getLine(),
          1,
          "the file has more than " + MOST_RULES + " rules",
          "Split it: a rule file holds one requirement.");
      parsed.getRules().subList(MOST_RULES, parsed.getRules().size()).clear();
    }
    parsed.getRules().forEach(this::rule);
  }

  private void refuse(String word, Collection<? extends BaseDescr> present) {
    for (BaseDescr one : present) {
      int line = one.getLine() > 0 ? one.getLine() : lines.lineOf(word);
      problems.add(
          LintRule.NOT_ALLOWED,
          lines.at(word, line),
          "a rule file holds rules only, no '" + word + "'",
          "Remove it: all facts are known by name, and all a rule needs is its conditions.");
    }
  }

  private void rule(RuleDescr rule) {
    if (rule.isQuery()) {
      problems.add(
          LintRule.NOT_ALLOWED,
          lines.at("query", rule.getLine()),
          "a rule file holds rules only, no 'query'",
          "Remove it.");
    }
    Origin origin = new Origin(file, rule.getLine(), 1, rule.getName());
    if (rule.getName().length() > LONGEST_NAME) {
      problems.add(
          LintRule.NOT_ALLOWED,
          origin,
          "the rule's name has more than " + LONGEST_NAME + " characters",
          "Shorten it.");
    }
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      // Those of the file, which every rule inherits, are refused once.
      if (attribute.getLine() >= rule.getLine()) {
        problems.add(
            LintRule.NOT_ALLOWED,
            lines.at(attribute.getName(), attribute.getLine()),
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
    rule.getAnnotations().forEach(annotation -> annotation(annotation, origin));
    consequence(rule);
    if (rule.getLhs() != null) {
      conditions(rule.getLhs().getDescrs());
    }
  }

  private void annotation(AnnotationDescr annotation, Origin rule) {
    String name = annotation.getName();
    Origin at = lines.annotation(name, rule);
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
    } else if (DrlFile.text(annotation) == null) {
      problems.add(
          LintRule.WRONG_ANNOTATION,
          at,
          "@" + name + " needs its text in quotation marks",
          "Write it as @" + name + "(\"...\").");
    }
  }

  private void consequence(RuleDescr rule) {
    if (consequence(String.valueOf(rule.getConsequence())) == ParsedRule.Consequence.UNREADABLE) {
      problems.add(
          LintRule.WRONG_CONCLUSION,
          lines.consequence(rule.getConsequenceLine(), rule.getConsequence().toString().strip()),
          "the 'then' part is not one of those that rules may have",
          "Write 'violated( drools, $subject );' (for a NOTE 'noted( drools, $subject );') and"
              + " nothing else.");
    }
  }

  /** What a 'then' part concludes; {@code UNREADABLE} where it is not one that rules may have. */
  static ParsedRule.Consequence consequence(String written) {
    if (written.isBlank() || written.equals("null")) {
      return ParsedRule.Consequence.NONE;
    }
    Matcher matcher = CONSEQUENCE.matcher(written);
    return matcher.matches() && CONCLUSIONS.contains(matcher.group(1))
        ? new ParsedRule.Consequence(matcher.group(1), matcher.group(2))
        : ParsedRule.Consequence.UNREADABLE;
  }

  /** Takes out of the list what is no condition that rules may have. */
  private void conditions(List<? extends BaseDescr> conditions) {
    conditions.removeIf(condition -> !admits(condition));
  }

  private boolean admits(BaseDescr condition) {
    if (condition instanceof AnnotatedBaseDescr annotated
        && !annotated.getAnnotations().isEmpty()) {
      return meaningless(condition, "@" + annotated.getAnnotations().iterator().next().getName());
    }
    if (condition instanceof PatternDescr pattern) {
      return pattern(pattern);
    } else if (condition instanceof NotDescr not) {
      return group(not.getDescrs());
    } else if (condition instanceof ExistsDescr exists) {
      return group(exists.getDescrs());
    } else if (condition instanceof AndDescr and) {
      conditions(and.getDescrs());
      return true;
    }
    return unreadable(condition);
  }

  private boolean group(List<BaseDescr> parts) {
    List<?> alternatives = BodyReader.alternatives(parts);
    if (alternatives == null) {
      conditions(parts);
    } else {
      @SuppressWarnings("unchecked")
      List<BaseDescr> each = (List<BaseDescr>) alternatives;
      conditions(each);
    }
    return true;
  }

  private boolean pattern(PatternDescr pattern) {
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      return accumulate.getInput() == null || input(accumulate.getInput());
    } else if (pattern.getSource() != null) {
      problems.add(
          LintRule.NOT_ALLOWED,
          PatternReader.origin(file, pattern, "from"),
          "'from' is not allowed",
          "All facts are there already: remove it.");
      return false;
    }
    String found =
        !pattern.getBehaviors().isEmpty()
            ? "over"
            : pattern.isUnification()
                ? ":="
                : pattern.isQuery() ? "?" : pattern.getObjectType() == null ? "/" : null;
    if (found != null) {
      return meaningless(pattern, found);
    }
    pattern.getDescrs().stream()
        .filter(constraint -> !isPlain(constraint))
        .toList()
        .forEach(pattern::removeConstraint);
    return true;
  }

  private boolean isPlain(BaseDescr constraint) {
    String written = String.valueOf(constraint.getText()).strip();
    String code = QUOTED.matcher(written).replaceAll("''");
    if (CALL.matcher(code).find()) {
      problems.add(
          LintRule.NOT_ALLOWED,
          PatternReader.origin(file, constraint, written),
          "'" + written + "' calls something",
          "Compare properties with values: nothing can be called or made in a rule.");
      return false;
    }
    // Drools would take the left side from the comparison before.
    if (HALF.matcher(code).find()) {
      problems.add(
          LintRule.NOT_ALLOWED,
          PatternReader.origin(file, constraint, written),
          "a comparison in '" + written + "' has no left side",
          "Write the property in each comparison: spindles > 1 && spindles < 3.");
      return false;
    }
    return true;
  }

  /** What is counted; the reader says what else an accumulate needs. */
  private boolean input(BaseDescr input) {
    return input instanceof AndDescr and
        ? and.getDescrs().stream().allMatch(this::input)
        : !(input instanceof PatternDescr pattern) || admits(pattern);
  }

  private boolean meaningless(BaseDescr at, String found) {
    problems.add(
        LintRule.NOT_ALLOWED,
        PatternReader.origin(file, at, found),
        "'" + found + "' has no meaning at a pattern here",
        "Remove it: write $name : Fact( ... ).");
    return false;
  }

  private boolean unreadable(BaseDescr condition) {
    String name = condition.getClass().getSimpleName().replace("Descr", "");
    String word =
        switch (name) {
          case "ConditionalBranch" -> "if";
          case "NamedConsequence" -> "do";
          default -> name.toLowerCase(Locale.ROOT);
        };
    problems.add(
        LintRule.NOT_DERIVABLE,
        PatternReader.origin(file, condition, word),
        "'" + word + "' cannot be read with facts missing",
        switch (word) {
          case "or" -> "Write exists ( ... or ... ), or a second rule with the same @id.";
          case "forall" -> "Write not( ... ) of what breaks it.";
          default -> "Write patterns, not( ... ), exists( ... ) or accumulate( ... ).";
        });
    return false;
  }
}
