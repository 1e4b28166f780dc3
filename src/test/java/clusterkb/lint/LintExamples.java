package clusterkb.lint;

import clusterkb.rules.LintRule;
import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The smallest example of each finding of {@code kb rules lint}: files that take the place of those
 * of a small rules folder without findings, and what is then said.
 */
public final class LintExamples {
  /** A folder for each example, named by the id. */
  public static final Path FOLDER = Path.of("src/test/resources/lint");

  /** The rules folder that they change. */
  public static final Path BASE = Path.of("src/test/resources/lint-base");

  private static final String EXPECTED = "expected.txt";

  private LintExamples() {}

  /** The file with all that is said of that example. */
  public static Path expected(LintRule rule) {
    return FOLDER.resolve(rule.id()).resolve(EXPECTED);
  }

  /** The files of that example, by their paths in the rules folder. */
  public static List<Path> files(LintRule rule) throws IOException {
    Path folder = FOLDER.resolve(rule.id());
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(file -> !file.toString().equals(EXPECTED))
          .sorted()
          .toList();
    }
  }

  /** The example as a rules folder in that one. */
  public static Path folder(LintRule rule, Path parent) throws IOException {
    Path rules = RulesFolder.copy(BASE, parent.resolve("rules"));
    for (Path file : files(rule)) {
      Path target = rules.resolve(file.toString());
      Files.createDirectories(target.getParent());
      Files.copy(
          FOLDER.resolve(rule.id()).resolve(file.toString()),
          target,
          StandardCopyOption.REPLACE_EXISTING);
    }
    return rules;
  }
}
