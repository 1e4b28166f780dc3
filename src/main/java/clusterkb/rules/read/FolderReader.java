package clusterkb.rules.read;

import clusterkb.rules.Level;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.rules.lang.Body;
import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one requirement folder: links its rules with the vocabulary into a {@link Requirement}. */
public final class FolderReader {
  private static final Pattern ID = Pattern.compile("[A-Z0-9]++(?:-[A-Z0-9]++)*+");

  private static final int LONGEST_LINE = 30;

  private final Types types;
  private final Problems problems;
  private final AnnotationReader annotations;
  private final boolean fenced;
  private final Map<String, ParsedRule> rules = new LinkedHashMap<>();

  /** Names of rules in files that cannot be parsed; that they are missing is not told again. */
  private final Set<String> unparsed = new HashSet<>();

  private FolderReader(Types types, Problems problems, boolean fenced) {
    this.types = types;
    this.problems = problems;
    this.fenced = fenced;
    this.annotations = new AnnotationReader(types, problems);
  }

  /**
   * Reads the requirements of one folder; there is one, unless something is wrong.
   *
   * @param vocabulary the text of each vocabulary file by its path
   * @param files the text of each of the folder's DRL files by its path
   */
  public static List<Requirement> read(
      Types types, Map<String, String> vocabulary, Map<String, String> files, Problems problems) {
    return read(types, vocabulary, files, problems, true);
  }

  /**
   * The same, for tests that look at what is behind the fence.
   *
   * @param fenced whether files are held to what rule files may hold before they are read
   */
  static List<Requirement> read(
      Types types,
      Map<String, String> vocabulary,
      Map<String, String> files,
      Problems problems,
      boolean fenced) {
    FolderReader reader = new FolderReader(types, new Problems(), fenced);
    vocabulary.forEach(reader::declare);
    // The vocabulary's own problems are told once, by checkVocabulary.
    FolderReader folder = new FolderReader(types, problems, fenced);
    folder.rules.putAll(reader.rules);
    folder.unparsed.addAll(reader.unparsed);
    Set<String> shared = Set.copyOf(reader.rules.keySet());
    files.forEach(folder::declare);
    List<ParsedRule> own =
        folder.rules.values().stream().filter(rule -> !shared.contains(rule.name())).toList();
    List<Requirement> requirements = folder.requirements(own);
    if (requirements.isEmpty()
        && problems.none()
        && own.stream().allMatch(rule -> rule.consequence().word() == null)) {
      problems.add(
          LintRule.NO_REQUIREMENT,
          files.keySet().iterator().next(),
          1,
          1,
          "no requirement is stated here",
          "Conclude 'violated( drools, $subject );' in a rule, or remove the folder.");
    }
    return requirements;
  }

  /** Notes what is wrong with the vocabulary itself. */
  public static void checkVocabulary(
      Types types, Map<String, String> vocabulary, Problems problems) {
    FolderReader reader = new FolderReader(types, problems, true);
    vocabulary.forEach(reader::declare);
    for (ParsedRule rule : reader.rules.values()) {
      if (rule.consequence().word() != null) {
        problems.add(
            LintRule.WRONG_CONCLUSION,
            rule.origin(),
            "a vocabulary rule concludes nothing",
            "Empty its 'then' part.");
      }
      reader.checkConditions(rule);
    }
  }

  private void checkConditions(ParsedRule rule) {
    List<ParsedRule> line = line(rule);
    if (line != null) {
      bodyOf(line, new Scope());
    }
  }

  /** Checks the conditions of a rule that extends none, if they name what it is about. */
  private void checkAlone(ParsedRule rule) {
    Problems alone = new Problems();
    Scope scope = new Scope();
    BodyReader.read(types, scope, alone, rule.origin().file(), rule.when().getDescrs());
    if (scope.fact(rule.consequence().subject()) != null) {
      problems.addAll(alone.all());
    }
  }

  private void declare(String file, String text) {
    List<ParsedRule> read = DrlFile.read(file, text, problems, fenced);
    if (read.isEmpty()) {
      unparsed.addAll(DrlFile.ruleNames(text));
    }
    for (ParsedRule rule : read) {
      ParsedRule first = rules.putIfAbsent(rule.name(), rule);
      if (first != null) {
        problems.add(
            LintRule.DUPLICATE_NAME,
            rule.origin(),
            "a second rule '"
                + rule.name()
                + "' (the first is at "
                + first.origin().file()
                + ":"
                + first.origin().line()
                + ")",
            "Give it another name.");
      }
    }
  }

  /** The rule and those that it extends, the most general first; null where one is missing. */
  private List<ParsedRule> line(ParsedRule rule) {
    List<ParsedRule> line = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    ParsedRule at = rule;
    while (at != null) {
      if (!seen.add(at.name())) {
        problems.add(
            LintRule.MISSING_PHRASE,
            rule.origin(),
            "rules extend one another in a circle",
            "Cut the circle.");
        return null;
      }
      line.add(0, at);
      if (line.size() > LONGEST_LINE) {
        problems.add(
            LintRule.MISSING_PHRASE,
            rule.origin(),
            "'"
                + rule.name()
                + "' extends more than "
                + LONGEST_LINE
                + " rules, one through another",
            "Let it extend one of the last of them.");
        return null;
      }
      if (at.parent() == null) {
        return line;
      }
      ParsedRule parent = rules.get(at.parent());
      if (parent == null && !unparsed.contains(at.parent())) {
        List<String> near = Names.nearest(at.parent(), rules.keySet(), 3);
        problems.add(
            LintRule.UNKNOWN_PHRASE,
            at.origin(),
            "there is no rule '" + at.parent() + "' to extend",
            near.isEmpty()
                ? "See rules/vocabulary for those that there are."
                : "Did you mean '" + String.join("' or '", near) + "'?");
      }
      at = parent;
    }
    return null;
  }

  private Body bodyOf(List<ParsedRule> line, Scope scope) {
    Body body = Body.EMPTY;
    for (ParsedRule rule : line) {
      body = body.and(conditions(rule, scope));
    }
    return body;
  }

  private Body conditions(ParsedRule rule, Scope scope) {
    return BodyReader.read(types, scope, problems, rule.origin().file(), rule.when().getDescrs());
  }

  private List<Requirement> requirements(List<ParsedRule> own) {
    Map<String, List<ParsedRule>> byId = new LinkedHashMap<>();
    for (ParsedRule rule : own) {
      String id = rule.annotation("id");
      if (rule.consequence().word() == null) {
        checkPlain(rule);
      } else if (id == null) {
        problems.add(
            LintRule.MISSING_ANNOTATION,
            rule.origin(),
            "the rule has no @id",
            "Add @id(\"...\") below its name.");
        checkConditions(rule);
      } else if (!ID.matcher(id).matches()) {
        problems.add(
            LintRule.WRONG_ANNOTATION,
            rule.place("id"),
            "'" + id + "' is no id of a requirement",
            "Write capital letters and digits joined by hyphens, such as DISK-BASIC.");
        checkConditions(rule);
      } else {
        byId.computeIfAbsent(id, any -> new ArrayList<>()).add(rule);
      }
    }
    List<Requirement> requirements = new ArrayList<>();
    byId.forEach(
        (id, rules) -> {
          int before = problems.count();
          try {
            Requirement requirement = requirement(id, rules);
            if (problems.count() == before) {
              requirements.add(requirement);
            }
          } catch (Problems.Unreadable noted) {
            // Its problem is noted; other requirements may have problems of their own.
            return;
          }
        });
    return requirements;
  }

  private void checkPlain(ParsedRule rule) {
    if (!rule.annotations().isEmpty()
        && !rule.consequence().equals(ParsedRule.Consequence.UNREADABLE)) {
      problems.add(
          LintRule.WRONG_CONCLUSION,
          rule.origin(),
          "the rule has annotations but concludes nothing",
          "Write 'violated( drools, $subject );' in its 'then' part.");
    }
    checkConditions(rule);
  }

  private Requirement requirement(String id, List<ParsedRule> rules) {
    ParsedRule head =
        rules.stream()
            .filter(rule -> rule.annotations().containsKey("level"))
            .findFirst()
            .orElse(rules.get(0));
    Level level = annotations.level(id, head);
    List<Stage> stages = annotations.stages(head);
    List<String> sources = annotations.words(head, "source");
    List<ParsedRule> line = line(head);
    if (line == null) {
      // Why is noted.
      throw new Problems.Unreadable();
    }
    if (head.parent() == null) {
      rules.forEach(this::checkAlone);
      throw problems.refuse(
          LintRule.MISSING_PHRASE,
          head.origin(),
          "'" + head.name() + "' does not say whom it speaks of",
          "Let it extend a rule of the vocabulary: rule \"...\" extends \"a node of the"
              + " cluster\".");
    }
    Scope scope = new Scope();
    Body whom = bodyOf(line.subList(0, line.size() - 1), scope);
    List<Requirement.Breach> breaches = new ArrayList<>();
    for (ParsedRule rule : rules) {
      breaches.add(breach(rule, head, level, scope));
    }
    String subject = head.consequence().subject();
    if (scope.fact(subject) == null
        || whom.facts().stream().noneMatch(fact -> fact.name().equals(subject))) {
      throw problems.refuse(
          LintRule.WRONG_SUBJECT,
          head.origin(),
          "the verdict is about '" + subject + "', which '" + head.parent() + "' does not name",
          "Use a variable of the rule that it extends.");
    }
    if (scope.fact(subject).isTable()) {
      throw problems.refuse(
          LintRule.WRONG_SUBJECT,
          head.origin(),
          "a table's row is no subject",
          "Use a customer's fact.");
    }
    String remedy = level != null && !level.advises() ? "" : annotations.need(head, "remedy");
    return new Requirement(
        id,
        level,
        stages,
        sources,
        head.name(),
        head.parent(),
        annotations.template(remedy, head.place("remedy"), scope),
        head.annotation("conflict") == null ? List.of() : annotations.words(head, "conflict"),
        subject,
        scope.fact(subject),
        whom,
        breaches,
        head.origin(),
        annotations.status(head));
  }

  private Requirement.Breach breach(ParsedRule rule, ParsedRule head, Level level, Scope scope) {
    String word = level == null ? rule.consequence().word() : level.conclusion();
    if (!rule.consequence().word().equals(word)) {
      problems.add(
          LintRule.WRONG_CONCLUSION,
          rule.origin(),
          "a " + level + " concludes '" + word + "'",
          "Change the 'then' part.");
    }
    if (!head.parent().equals(rule.parent())
        || !head.consequence().subject().equals(rule.consequence().subject())) {
      problems.add(
          LintRule.WRONG_SUBJECT,
          rule.origin(),
          "'" + rule.name() + "' speaks of others than '" + head.name() + "' does",
          "All rules of one requirement extend the same rule and have the same subject.");
    }
    if (rule != head && rule.annotations().keySet().stream().anyMatch(FolderReader::headOnly)) {
      problems.add(
          LintRule.DUPLICATE_ANNOTATION,
          rule.origin(),
          "@level, @stages, @source, @remedy, @conflict and @status stand once in a requirement",
          "Keep them at '" + head.name() + "' only.");
    }
    Scope inside = scope.inner();
    Body body = conditions(rule, inside);
    String message = annotations.need(rule, "message");
    return new Requirement.Breach(
        annotations.template(message, rule.place("message"), inside), body, rule.origin());
  }

  private static boolean headOnly(String annotation) {
    return !annotation.equals("id") && !annotation.equals("message");
  }
}
