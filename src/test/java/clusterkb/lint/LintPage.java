package clusterkb.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import clusterkb.rules.LintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes {@code docs/lint.md} from the findings that there are and their examples. */
public final class LintPage {
  private static final String HEAD =
      """
      # What `kb rules lint` finds

      Generated from `LintRule` and the examples in `src/test/resources/lint`; made anew with
      `mvn test -Dtest=GeneratedDocsTest -Dkb.record=true`.

      Each message names its finding in square brackets.
      With an *error* the knowledge cannot be loaded, and `kb check` says the same; with an error in a
      case it can, but the case cannot be run, with one in a step no plan can be made, and with one in
      a symptom no diagnosis.
      *Warnings* are told by `kb rules lint` alone: the knowledge can be loaded, but will not do what
      its author wants, or is hard to keep.

      ```
      ./kb rules lint [ID|FOLDER...] [--format text|json] [--fail-on error|warning] [--rules DIR]
      ```

      All problems of all files are told at once, by file, line and column: rules, vocabulary, tables,
      cases, steps, symptoms, the index of the sources and the register of conflicts.
      With an id or a folder these are the ones in there, and the errors in what all requirements share.
      Exit code 0: nothing found; 1: something found (with `--fail-on error`: an error); 2: wrong usage;
      3: the folder cannot be read at all.
      `--format json` is a published contract: [lint.schema.json](lint.schema.json).

      """;

  private LintPage() {}

  /** The page. */
  public static String text() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| finding | severity | meaning | what to do |\n|---|---|---|---|\n");
    for (LintRule rule : LintRule.values()) {
      page.append("| [").append(rule.id()).append("](#").append(rule.id()).append(") | ");
      page.append(rule.severity().word()).append(" | ").append(rule.meaning());
      page.append(" | ").append(rule.mend()).append(" |\n");
    }
    page.append(
        "\n## Examples\n\nEach is a change of a small folder without findings, and all that");
    page.append(" is said of it.\n");
    for (LintRule rule : LintRule.values()) {
      example(rule, page);
    }
    return page.toString();
  }

  private static void example(LintRule rule, StringBuilder page) throws IOException {
    String said = Files.readString(LintExamples.expected(rule), UTF_8);
    page.append("\n### ").append(rule.id()).append("\n\n");
    for (Path file : LintExamples.files(rule)) {
      Path before = LintExamples.BASE.resolve(file);
      List<String> old = Files.exists(before) ? lines(before) : List.of();
      List<String> added =
          lines(LintExamples.FOLDER.resolve(rule.id()).resolve(file)).stream()
              .filter(line -> !line.isBlank() && !old.contains(line))
              .toList();
      if (!added.stream().allMatch(line -> said.contains(line.strip()))) {
        page.append("In `").append(file.toString().replace('\\', '/')).append("`:\n\n```\n");
        added.forEach(line -> page.append(line).append('\n'));
        page.append("```\n\n");
      }
    }
    page.append("```\n").append(said, 0, said.lastIndexOf('\n', said.length() - 2) + 1);
    page.append("```\n");
  }

  /** The lines of a file, whatever its encoding. */
  private static List<String> lines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, UTF_8);
    return (text.contains("\uFFFD") ? new String(bytes, ISO_8859_1) : text).lines().toList();
  }
}
