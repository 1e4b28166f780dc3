package clusterkb.rules.read;

import clusterkb.rules.Level;
import clusterkb.rules.LintRule;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the annotations of rules say; what is wrong is noted where the annotation stands. */
final class AnnotationReader {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*+)\\}");

  private final Types types;
  private final Problems problems;

  AnnotationReader(Types types, Problems problems) {
    this.types = types;
    this.problems = problems;
  }

  /** The text of an annotation that the rule must have; empty where it has none. */
  String need(ParsedRule rule, String annotation) {
    String text = rule.annotation(annotation);
    if (text == null || text.isBlank()) {
      problems.add(
          LintRule.MISSING_ANNOTATION,
          rule.place(annotation),
          "'" + rule.name() + "' has no @" + annotation,
          "Add @" + annotation + "(\"...\").");
      return "";
    }
    return text;
  }

  /** The words of a list that must not be empty nor name anything twice. */
  List<String> words(ParsedRule rule, String annotation) {
    String text = need(rule, annotation);
    List<String> words =
        Arrays.stream(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      if (!seen.add(word)) {
        problems.add(
            LintRule.DUPLICATE_ANNOTATION,
            rule.place(annotation),
            "'" + word + "' is named twice",
            "Remove one of them.");
      }
    }
    if (words.isEmpty() && !text.isBlank()) {
      problems.add(
          LintRule.MISSING_ANNOTATION,
          rule.place(annotation),
          "@" + annotation + " names nothing",
          "Name one at least.");
    }
    return words;
  }

  /** The level; null where it is not known. */
  Level level(String id, ParsedRule head) {
    String word = head.annotation("level");
    for (Level level : Level.values()) {
      if (level.name().equals(word)) {
        return level;
      }
    }
    if (word == null) {
      problems.add(
          LintRule.MISSING_ANNOTATION,
          head.origin(),
          id + " has no @level",
          "Add @level(\"MUST\"), @level(\"SHOULD\") or @level(\"NOTE\").");
    } else {
      problems.add(
          LintRule.WRONG_ANNOTATION,
          head.place("level"),
          "unknown level '" + word + "'",
          "Use MUST, SHOULD, NOTE, OUTSIDE or STEP.");
    }
    return null;
  }

  /** Whether it is in force; so it is where the rule says nothing. */
  Status status(ParsedRule head) {
    String text = head.annotation("status");
    Status status = text == null ? Status.ACTIVE : Status.of(text);
    if (status == null) {
      problems.add(
          LintRule.WRONG_ANNOTATION,
          head.place("status"),
          "unknown status '" + text + "'",
          "Use active, draft, or retired with the reason: @status(\"retired: why\").");
      return Status.ACTIVE;
    }
    return status;
  }

  /** The stages in which the requirement holds. */
  List<Stage> stages(ParsedRule head) {
    List<Stage> stages = new ArrayList<>();
    for (String word : words(head, "stages")) {
      Stage stage = Stage.of(word);
      if (stage == null) {
        problems.add(
            LintRule.WRONG_ANNOTATION,
            head.place("stages"),
            "unknown stage '" + word + "'",
            "Use "
                + String.join(", ", Arrays.stream(Stage.values()).map(Stage::word).toList())
                + ".");
      } else {
        stages.add(stage);
      }
    }
    return stages;
  }

  /** A text with its placeholders. */
  Template template(String text, Origin written, Scope scope) {
    List<Object> parts = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int from = 0;
    while (matcher.find()) {
      parts.add(text.substring(from, matcher.start()));
      from = matcher.end();
      Origin at = new Origin(written.file(), written.line(), written.column(), matcher.group());
      try {
        parts.add(ExpressionReader.read(types, scope, null, problems, at, matcher.group(1)));
      } catch (Problems.Unreadable noted) {
        // Its problem is noted; other placeholders may have problems of their own.
        continue;
      }
    }
    parts.add(text.substring(from));
    parts.removeIf(""::equals);
    return new Template(parts);
  }
}
