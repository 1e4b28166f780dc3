package clusterkb.cases;

import clusterkb.engine.VerdictKind;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.LintRule;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import clusterkb.text.Names;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@code cases.yaml}. */
public final class CaseReader {
  private static final List<String> KEYS =
      List.of("case", "requirement", "facts", "expect", "messages", "missing");

  private final FactTypes types;
  private final List<Diagnostic> problems = new ArrayList<>();

  private final List<String> lines;

  private CaseReader(FactTypes types, List<String> lines) {
    this.types = types;
    this.lines = lines;
  }

  /**
   * Reads the cases of a file.
   *
   * @param types what their facts may state
   * @throws DiagnosticException with all that is wrong in it
   */
  public static List<Case> read(FactTypes types, Path file) {
    return read(types, file.toString(), FileText.read(file));
  }

  /**
   * Reads the cases in a text.
   *
   * @param types what their facts may state
   * @param file the name by which messages call the file
   * @throws DiagnosticException with all that is wrong in it
   */
  public static List<Case> read(FactTypes types, String file, String text) {
    CaseReader reader = new CaseReader(types, FileText.lines(text));
    List<Case> cases = new ArrayList<>();
    try {
      Tree tree = TreeReader.read(file, text.getBytes(StandardCharsets.UTF_8));
      if (tree instanceof Tree.Sequence entries) {
        entries.items().forEach(entry -> reader.add(entry, cases));
      } else {
        reader.problem(tree, "a file of cases is a list", "Begin each case with '- case: ...'.");
      }
    } catch (DiagnosticException e) {
      reader.problems(LintRule.SYNTAX, e);
    }
    if (!reader.problems.isEmpty()) {
      throw new DiagnosticException(reader.problems);
    }
    return cases;
  }

  private void problem(Tree at, String message, String advice) {
    problems.add(new Diagnostic(at.place(), message, advice, LintRule.WRONG_CASE));
  }

  private void problems(LintRule rule, DiagnosticException found) {
    found.diagnostics().forEach(one -> problems.add(one.orOf(rule)));
  }

  private void add(Tree entry, List<Case> cases) {
    if (!(entry instanceof Tree.Mapping mapping)) {
      problem(entry, "a case is a mapping", "Write '- case: ...' and below it facts and expect.");
      return;
    }
    for (Tree.Entry part : mapping.entries()) {
      if (!KEYS.contains(part.key())) {
        problems.add(
            new Diagnostic(
                part.keyPlace(),
                "a case has no '" + part.key() + "'",
                Names.meant(part.key(), KEYS, 1, "It has " + String.join(", ", KEYS) + "."),
                LintRule.WRONG_CASE));
      }
    }
    if (!(mapping.get("case") instanceof Tree.Scalar name)
        || !(mapping.get("expect") instanceof Tree.Mapping expect)) {
      problem(entry, "the case lacks its name or what to expect", "Write case: and expect:.");
      return;
    }
    Tree.Mapping facts =
        mapping.get("facts") instanceof Tree.Mapping given
            ? given
            : new Tree.Mapping(List.of(), entry.place());
    try {
      cases.add(
          new Case(
              name.text(),
              mapping.get("requirement") == null ? null : text(mapping.get("requirement")),
              DeploymentReader.fromTree(types, facts, entry.place().file(), name.text()),
              written(mapping),
              verdicts(expect),
              messages(mapping.get("messages")),
              missing(mapping.get("missing")),
              entry.place()));
    } catch (DiagnosticException e) {
      problems(LintRule.CASE_FACTS, e);
    }
  }

  /** The lines of a case's facts. */
  private List<String> written(Tree.Mapping mapping) {
    List<String> written = new ArrayList<>();
    for (Tree.Entry entry : mapping.entries()) {
      if (entry.key().equals("facts")) {
        int from = entry.keyPlace().line();
        String first = lines.get(from - 1);
        String beside = first.substring(first.indexOf("facts:") + "facts:".length()).strip();
        if (!beside.isEmpty()) {
          written.add(beside);
        }
        int keys = first.indexOf("facts:");
        for (int at = from; at < lines.size() && isInside(lines.get(at), keys); at++) {
          written.add(lines.get(at));
        }
      }
    }
    int margin =
        written.stream()
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return written.stream().map(line -> line.substring(margin).stripTrailing()).toList();
  }

  private static boolean isInside(String line, int keys) {
    return line.length() > keys && line.substring(0, keys + 1).isBlank();
  }

  private Map<String, VerdictKind> verdicts(Tree.Mapping expect) {
    Map<String, VerdictKind> verdicts = new LinkedHashMap<>();
    for (Tree.Entry entry : expect.entries()) {
      VerdictKind kind = entry.value() instanceof Tree.Scalar scalar ? kind(scalar.text()) : null;
      if (kind == null) {
        problem(
            entry.value(),
            "no verdict",
            "Write one of " + Arrays.toString(VerdictKind.values()) + ".");
      } else {
        verdicts.put(entry.key(), kind);
      }
    }
    return verdicts;
  }

  private static VerdictKind kind(String word) {
    for (VerdictKind kind : VerdictKind.values()) {
      if (kind.name().equals(word)) {
        return kind;
      }
    }
    return null;
  }

  private Map<String, String> messages(Tree tree) {
    Map<String, String> messages = new LinkedHashMap<>();
    if (tree instanceof Tree.Mapping mapping) {
      mapping.entries().forEach(entry -> messages.put(entry.key(), text(entry.value())));
    } else if (tree != null) {
      problem(tree, "messages go by subject", "Write the subject's name, a colon, the message.");
    }
    return messages;
  }

  private String text(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    problem(tree, "a text is expected here", "Write one line of text.");
    return "";
  }

  private Map<String, List<String>> missing(Tree tree) {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    if (tree instanceof Tree.Mapping mapping) {
      for (Tree.Entry entry : mapping.entries()) {
        if (entry.value() instanceof Tree.Sequence items) {
          missing.put(entry.key(), items.items().stream().map(this::text).toList());
        } else {
          problem(entry.value(), "a list is expected here", "Write ['Disk Q:: type'].");
        }
      }
    } else if (tree != null) {
      problem(tree, "missing facts go by subject", "Write the subject's name, then a list.");
    }
    return missing;
  }
}
